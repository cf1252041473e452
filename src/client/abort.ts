import { AbortedError } from './caller-errors.ts';

/** What `work` comes to, or an `AbortedError` as soon as the signal says so; the work itself may go on. */
export async function untilAborted<T>(operation: string, work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stopWaiting = (): void => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stopWaiting = () => reject(new AbortedError(operation, signal.reason));
    signal.addEventListener('abort', stopWaiting, { once: true });
    if (signal.aborted) stopWaiting();
  });
  try {
    // First in the race: work that itself ends at the signal must not be heard before the signal.
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener('abort', stopWaiting);
  }
}
