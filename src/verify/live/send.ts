import { parseJson } from '../../mock/contract/json.ts';
import type { LiveReply, NoReply, ProbeRequest } from './exchange.ts';

/** How to send requests. */
export interface SendOptions {
  /** Scheme, host and port. */
  readonly origin: string;
  /** For a whole exchange, in milliseconds. */
  readonly timeoutMs: number;
  /** A larger reply is not read to its end. */
  readonly maxBytes: number;
}

/**
 * Sends one request and reads the whole reply, within limits. Redirects are not followed, so the token never reaches another host.
 * Never rejects: a missing reply is an outcome too, and its reason does not repeat what was sent.
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
      // As bytes, because fetch would add a Content-Type to a string.
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])]),
    });
    const text = await readText(response, maxBytes);
    if (text === undefined) return { noReply: `its response was larger than ${maxBytes} bytes` };
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

/** Text that is not JSON stays text, and so does JSON that is nested too deeply to be walked through. */
function parse(text: string, headers: Readonly<Record<string, string>>): unknown {
  if (!/json/i.test(headers['content-type'] ?? '')) return text;
  const parsed = parseJson(text);
  return 'value' in parsed ? parsed.value : text;
}

/** Only codes are passed on: the message of an error may contain a whole URL. */
function explain(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `no response within ${timeoutMs / 1000} s`;
  if (error instanceof Error && error.name === 'AbortError') return 'the run was interrupted';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return REASONS[code] ?? `the connection failed (${/^\w+$/.test(code) ? code : 'the response is not HTTP'})`;
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing is listening there',
  ENOTFOUND: 'there is no such host',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
};
