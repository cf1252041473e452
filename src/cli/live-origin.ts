import { isLoopback } from '../mock/http/guards.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads the value of `--live`: the origin of the service.
 *
 * @throws UsageError when a secret sent there could be read on the way, or when there is more in it than an origin.
 */
export function readLiveOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new UsageError('--live must be a base URL, such as https://api.signicat.com.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('--live must not hold credentials: they come from the environment.');
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new UsageError(`--live must be scheme and host only: write ${url.origin}.`);
  }
  if (url.protocol === 'http:' && !isLoopbackOrigin(url.origin)) {
    throw new UsageError('--live must be https: over http everybody on the way could read the secret.');
  }
  return url.origin;
}

/** Whether an origin is on this machine. */
export function isLoopbackOrigin(origin: string): boolean {
  return isLoopback(new URL(origin).hostname.replace(/^\[(.*)\]$/, '$1'));
}
