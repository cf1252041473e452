import { expect, test } from 'vitest';
import { isWanted, type JournalFilter } from '../../../src/mock/journal/filter.ts';
import { lineOf } from './lines.ts';

const line = { number: 12, ...lineOf({ method: 'POST', path: '/sign/documents', status: 429 }) };

const cases: readonly [filter: JournalFilter, isWanted: boolean][] = [
  [{}, true],
  [{ operationId: 'getDocument' }, true],
  [{ operationId: 'get' }, false],
  [{ method: 'POST' }, true],
  [{ method: 'post' }, true],
  [{ method: 'GET' }, false],
  [{ path: '/sign/' }, true],
  [{ path: '/sign/documents' }, true],
  [{ path: 'documents' }, false],
  [{ status: '429' }, true],
  [{ status: '4xx' }, true],
  [{ status: '400' }, false],
  [{ status: '5xx' }, false],
  [{ clientId: 'sandbox-round-apple-123' }, true],
  [{ clientId: 'sandbox' }, false],
  [{ after: 11 }, true],
  [{ after: 12 }, false],
  [{ method: 'POST', status: '4xx', after: 1 }, true],
  [{ method: 'POST', status: '2xx' }, false],
];

test.for(cases)('a line passes %o: %s', ([filter, expected]) => {
  expect(isWanted(line, filter)).toBe(expected);
});

test('a line that nothing matched passes no filter by operation or client', () => {
  const unknown = { ...line, operationId: undefined, clientId: undefined };
  expect(isWanted(unknown, { operationId: 'undefined' })).toBe(false);
  expect(isWanted(unknown, { clientId: 'undefined' })).toBe(false);
});
