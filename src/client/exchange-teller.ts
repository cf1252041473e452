import { type AnyClientError, isClientError } from './errors.ts';
import type { EventListener } from './events.ts';
import type { WireReply } from './reply.ts';

/** Tells one request, when it has been answered or has failed. Without a listener nothing is measured. */
export async function tellExchange<T>(
  tell: EventListener | undefined,
  nowMs: () => number,
  about: { readonly operation: string; readonly attempt: number },
  exchange: (note: (reply: WireReply) => WireReply) => Promise<T>,
): Promise<T> {
  if (tell === undefined) return exchange((reply) => reply);
  const startedAtMs = nowMs();
  let status: number | undefined;
  let errorCode: AnyClientError['code'] | undefined;
  try {
    return await exchange((reply) => {
      status = reply.status;
      return reply;
    });
  } catch (error) {
    if (isClientError(error)) errorCode = error.code;
    throw error;
  } finally {
    tell({ type: 'request', ...about, status, errorCode, durationMs: nowMs() - startedAtMs });
  }
}
