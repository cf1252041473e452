import { AbortedError } from './caller-errors.ts';

/** What `work` comes to, or an `AbortedError` as soon as the signal says so; the work itself may go on. */
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
    // Work that ends at the signal by itself fails in its own words, and may be heard first.
    throw signal.aborted ? new AbortedError(operation, signal.reason) : error;
  } finally {
    signal.removeEventListener('abort', stopWaiting);
  }
}
