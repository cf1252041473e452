import { AbortedError } from './caller-errors.ts';
import { TimeoutError } from './delivery-errors.ts';

/** The result of `work`, or an error as soon as the signal is aborted; the work itself may go on. */
export async function untilAborted<T>(operation: string, work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stopWaiting = (): void => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stopWaiting = () => reject(signal.reason);
    signal.addEventListener('abort', stopWaiting, { once: true });
    if (signal.aborted) stopWaiting();
  });
  try {
    return await Promise.race([work, aborted]);
  } catch (error) {
    // Work that watches the signal too may fail first, with an error of its own.
    throw signal.aborted ? abortErrorOf(operation, signal.reason) : error;
  } finally {
    signal.removeEventListener('abort', stopWaiting);
  }
}

/** The error for an aborted signal: the caller ended the call, or its time was over. */
export function abortErrorOf(operation: string, reason: unknown): AbortedError | TimeoutError {
  const isDeadline = reason instanceof TimeoutError && reason.phase === 'call';
  return isDeadline ? reason : new AbortedError(operation, reason);
}
