import type { Ready } from './reporter.ts';

/** A command that fetches a token from this server. */
export function writeCurlLine(ready: Pick<Ready, 'origin' | 'clientId' | 'clientSecret'>): string {
  const { origin, clientId, clientSecret } = ready;
  // Neither value needs quoting: the contract restricts the characters of ids, and only secrets that we made up are shown.
  const secret =
    clientSecret === undefined
      ? '--data-urlencode "client_secret=$CLIENT_SECRET"'
      : `-d client_secret=${clientSecret}`;
  const url = `${origin}/auth/open/connect/token`;
  return `curl -sS -d grant_type=client_credentials -d scope=signicat-api -d client_id=${clientId} ${secret} ${quote(url)}`;
}

/** Some shells treat the brackets of an IPv6 address as a file name pattern. */
function quote(url: string): string {
  return url.includes('[') ? `'${url}'` : url;
}
