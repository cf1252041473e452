import type { Reply, TestAccount } from '../../support/test-account.ts';
import type { ChangedRequest } from './changed-request.ts';
import type { Described } from './documents.ts';

const BOUNDARY = 'at-the-boundary';

/** Sends a request to an operation, as bytes, so that nothing is added on the way. */
export function sendRequest(
  account: TestAccount,
  { operation, documentName }: Described,
  request: ChangedRequest,
): Promise<Reply<unknown>> {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(request.path?.[name] ?? ''),
  );
  const query = writePairs(request.query ?? {});
  const needsToken = documentName === 'sign' || documentName === 'mint';
  const options = {
    ...(needsToken ? {} : { token: null }),
    headers: {
      ...(request.mediaType === undefined ? {} : { 'content-type': namedType(request.mediaType) }),
      ...(request.authorization === undefined ? {} : { authorization: request.authorization }),
    },
    ...(operation.method === 'GET' ? {} : { body: Buffer.from(writeBody(request)) }),
  };
  return account.call<unknown>(operation.method, query === '' ? path : `${path}?${query}`, options);
}

function namedType(mediaType: string): string {
  return mediaType === 'multipart/form-data' ? `${mediaType}; boundary=${BOUNDARY}` : mediaType;
}

function writeBody({ bodies, bodyOf }: ChangedRequest): string {
  const value = bodyOf === undefined ? undefined : bodies?.[bodyOf];
  if (bodyOf === 'application/json') return JSON.stringify(value);
  if (bodyOf === 'application/x-www-form-urlencoded') return writePairs(value as object);
  return bodyOf === 'multipart/form-data' ? writeParts(value as object) : String(value ?? '');
}

/** Repeats a name for each of its values. */
function writePairs(values: object): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  return new URLSearchParams(pairs).toString();
}

function writeParts(values: object): string {
  const parts = Object.entries(values).map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}
