import type { JournalLine } from '../../../src/mock/journal/line.ts';

/** A line of no interest but for what `change` says. */
export function lineOf(change: Partial<JournalLine> = {}): JournalLine {
  return {
    atMs: 0,
    traceId: '0'.repeat(32),
    accountId: 'default',
    method: 'GET',
    path: '/sign/documents',
    query: '',
    operationId: 'getDocument',
    clientId: 'sandbox-round-apple-123',
    status: 200,
    reason: 'ok',
    request: { headers: {}, bodyBytes: 0 },
    response: { headers: {}, bodyBytes: 0 },
    ...change,
  };
}

/** A line whose bodies weigh about `bytes`. */
export function heavyLine(bytes: number): JournalLine {
  return lineOf({ request: { headers: {}, body: 'x'.repeat(bytes), bodyBytes: bytes } });
}
