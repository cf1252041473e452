import { parseJson } from '../../mock/contract/json.ts';
import type { LiveReply, NoReply, ProbeRequest } from './exchange.ts';

/** How requests travel. */
export interface SendOptions {
  /** Scheme, host and port. */
  readonly origin: string;
  /** For a whole exchange, in milliseconds. */
  readonly timeoutMs: number;
  /** A reply of more is not read on. */
  readonly maxBytes: number;
}

/**
 * Sends one request and reads the whole reply, within bounds. A redirect is a reply like any other: nobody is shown the token but
 * whom it is for. Never rejects: that there was no reply is an outcome, told without what was sent.
 */
export async function send(
  request: ProbeRequest,
  token: string | undefined,
  { origin, timeoutMs, maxBytes }: SendOptions,
  signal?: AbortSignal,
): Promise<LiveReply | NoReply> {
  const { method, path, headers = {}, body } = request;
  try {
    const response = await fetch(origin + path, {
      method,
      headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      // Bytes, so that no Content-Type is added to a request that is to have none.
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])]),
    });
    const text = await readText(response, maxBytes);
    if (text === undefined) return { noReply: `its reply was larger than ${maxBytes} bytes` };
    const replyHeaders = Object.fromEntries(response.headers);
    return { status: response.status, headers: replyHeaders, body: parse(text, replyHeaders) };
  } catch (error) {
    return { noReply: explain(error, timeoutMs) };
  }
}

async function readText({ body }: Response, maxBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** JSON that is nested too deep to be walked through stays a text, as one that is none does. */
function parse(text: string, headers: Readonly<Record<string, string>>): unknown {
  if (!/json/i.test(headers['content-type'] ?? '')) return text;
  const parsed = parseJson(text);
  return 'value' in parsed ? parsed.value : text;
}

/** Only codes are passed on: the words of an error can hold an address with all that is in it. */
function explain(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no reply within ${timeoutMs / 1000} s`;
  if (error instanceof Error && error.name === 'AbortError') return 'the run was interrupted';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return REASONS[code] ?? `the connection failed (${/^\w+$/.test(code) ? code : 'the reply is not HTTP'})`;
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
};
