import { request } from 'undici';
import type { Account } from '../accounts/account.ts';
import type { CallbackAttempt } from '../apis/mint/state.ts';
import { isLoopback } from './guards.ts';

/** A receiver that takes longer is given up on [EXP]. */
const TIMEOUT_MS = 10_000;

/**
 * Delivers a callback of a finished flow: one POST, as from an HTTP Request step at the end of a flow. The
 * outcome is recorded in the account; a receiver that fails gets no second attempt.
 */
export async function deliverCallback(account: Account, callbackId: string): Promise<void> {
  const { mint } = account;
  const callback = mint.tables.callbacks.get(callbackId);
  if (callback === undefined) return;
  const atMs = account.clock.nowMs();
  const attempt = isAllowed(callback.url, account)
    ? await post(callback.url, callback.body)
    : {
        status: undefined,
        outcome: 'not sent: the URL is neither on this machine nor on one of the callbackHosts',
      };
  // A duplicate may have been delivered in the meantime.
  const attempts = [...(mint.tables.callbacks.get(callbackId)?.attempts ?? []), { atMs, ...attempt }];
  mint.apply([{ put: 'callbacks', id: callbackId, entity: { ...callback, attempts } }]);
}

function isAllowed(url: string, { settings }: Account): boolean {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') return false;
  const hostname = parsed.hostname.replace(/^\[(.*)\]$/, '$1');
  return isLoopback(hostname) || settings.callbackHosts.some((host) => host.toLowerCase() === hostname);
}

async function post(url: string, body: string): Promise<Omit<CallbackAttempt, 'atMs'>> {
  try {
    const reply = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    await reply.body.dump();
    const isTaken = reply.statusCode >= 200 && reply.statusCode < 300;
    return { status: reply.statusCode, outcome: isTaken ? 'delivered' : 'the receiver refused it' };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    return { status: undefined, outcome: `not delivered: ${reason}` };
  }
}
