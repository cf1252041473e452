import { inspect } from 'node:util';
import { signWebhook, type VerifyOptions, verifyWebhook, WebhookError } from '../../../src/client/index.ts';

export const SECRET = 'whsec-4f6d1b0c9a';
export const EVENT_MS = Date.parse('2023-11-13T11:38:10.730Z');

/** The sample of the Events service, with one member that is not known. */
export const SAMPLE = {
  id: '82fa52a9bc7549438b8c6aee71569fa7',
  timestamp: '2023-11-13T11:38:10.7302363Z',
  sender: 'signature-api',
  eventName: 'order.completed',
  eventData: { orderId: 'o1' },
  accountId: 'a-spge-IL9J9flqic18sh4TsUAo',
  organizationId: null,
  expiresAt: '2023-11-13T11:38:40.7302363Z',
  tags: ['mock'],
  version: 2,
};

/** Verifies a body right after the event, signed by the secret unless told otherwise. */
export function verify(body: string | Uint8Array, options: VerifyOptions & { readonly atMs?: number } = {}) {
  const { atMs = EVENT_MS + 1000, ...rest } = options;
  return verifyWebhook(body, signWebhook(body, SECRET, options), SECRET, { nowMs: () => atMs, ...rest });
}

/** The error that something is refused with. */
export function refusalOf(action: () => unknown): WebhookError {
  try {
    action();
  } catch (error) {
    if (error instanceof WebhookError) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

/** Everything a log could make of an error. */
export function shown(error: Error): string {
  return [String(error), JSON.stringify(error), inspect(error, { depth: null, showHidden: true })].join('\n');
}
