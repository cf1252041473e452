import { isLoopback } from '../mock/http/guards.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads the value of `--live`: the origin of the service.
 *
 * @throws UsageError if a secret that is sent there could be read on the way, or if the value is more than an origin.
 */
export function readLiveOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new UsageError('--live must be a base URL, such as https://api.signicat.com.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('--live must not contain credentials: they come from the environment.');
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new UsageError(`--live must be only scheme and host: write ${url.origin}.`);
  }
  if (url.protocol === 'http:' && !isLoopbackOrigin(url.origin)) {
    throw new UsageError('--live must be https: over http, the secret could be read on the way.');
  }
  return url.origin;
}

/** Whether an origin is on this machine. */
export function isLoopbackOrigin(origin: string): boolean {
  return isLoopback(new URL(origin).hostname.replace(/^\[(.*)\]$/, '$1'));
}
