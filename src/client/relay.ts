import type { Readable, TransformCallback } from 'node:stream';
import { finished, Transform } from 'node:stream';

/** What a relay does with chunks, failures and the end of its source. */
export interface RelayRules {
  /** Turns a failure of the source into the error that the reader sees. */
  onFailure(error: unknown, relayedBytes: number): Error;
  /** Called with each chunk before it is passed on. An error that it throws fails the relay. */
  onChunk?(chunk: Uint8Array, relayedBytes: number): void;
  /** Called when the source has ended. An error that it returns fails the relay. */
  onEnd?(relayedBytes: number): Error | undefined;
}

/**
 * A stream with the same bytes as `source`; `rules` turns failures of the source into those of the stream.
 *
 * Closing the stream at any time closes the source. A failure without a listener does not end the process; whoever reads the
 * stream gets it.
 */
export function relay(source: Readable, rules: RelayRules): Readable {
  let relayedBytes = 0;
  const passed = new Transform({
    transform(chunk: Uint8Array, _encoding, done: TransformCallback) {
      relayedBytes += chunk.byteLength;
      try {
        rules.onChunk?.(chunk, relayedBytes);
      } catch (error) {
        done(error as Error);
        return;
      }
      done(null, chunk);
    },
    flush(done) {
      done(rules.onEnd?.(relayedBytes) ?? null);
    },
  });
  passed.on('error', () => {});
  passed.on('close', () => source.destroy());
  finished(source, { writable: false }, (error) => {
    if (error) passed.destroy(rules.onFailure(error, relayedBytes));
  });
  return source.pipe(passed);
}
