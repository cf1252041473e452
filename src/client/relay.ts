import type { Readable, TransformCallback } from 'node:stream';
import { finished, Transform } from 'node:stream';

/** How a relay tells failures in the client's terms. */
export interface RelayRules {
  /** Turns a failure of the source into the error that the reader sees. */
  onFailure(error: unknown, relayedBytes: number): Error;
  /** Sees each chunk before it is passed on; what it throws fails the relay. */
  onChunk?(chunk: Uint8Array, relayedBytes: number): void;
  /** Looks at the whole once the source has ended; an error here fails the relay. */
  onEnd?(relayedBytes: number): Error | undefined;
}

/**
 * A stream with the same bytes as `source`, whose failures are told by `rules`.
 *
 * Closing the relay, at any time, closes the source. A failure that nobody listens for does not end the process; it is
 * met by whoever reads the relay.
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
