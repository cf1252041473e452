import type { Ready } from './reporter.ts';

/** A line that fetches a token from this very server when pasted into a shell. */
export function writeCurlLine(ready: Pick<Ready, 'origin' | 'clientId' | 'clientSecret'>): string {
  const { origin, clientId, clientSecret } = ready;
  // Neither value needs quoting: the contract bounds the id's letters, and a secret that is shown is of our making.
  const secret =
    clientSecret === undefined
      ? '--data-urlencode "client_secret=$CLIENT_SECRET"'
      : `-d client_secret=${clientSecret}`;
  const url = `${origin}/auth/open/connect/token`;
  return `curl -sS -d grant_type=client_credentials -d scope=signicat-api -d client_id=${clientId} ${secret} ${quote(url)}`;
}

/** Some shells take the brackets of an IPv6 address for a pattern of file names. */
function quote(url: string): string {
  return url.includes('[') ? `'${url}'` : url;
}
