import { pipeline, Readable } from 'node:stream';
import type { Outcome } from '../kernel/outcome.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import { type Exchange, journalText } from './exchange.ts';
import { formatHttpDate } from './http-date.ts';
import { type Rendered, render } from './render.ts';
import type { ServerState } from './server-state.ts';

/** The last stages of every exchange: bytes, contract guard, journal, wire. */
export async function finish(
  state: ServerState,
  exchange: Exchange,
  outcome: Outcome<unknown>,
  fixedHeaders: Readonly<Record<string, string>> = {},
): Promise<void> {
  const rendering = render(outcome, exchange.traceId, state.origin);
  // Most replies are rendered at once; waiting for them as well would cost each a turn of the event loop.
  const rendered = rendering instanceof Promise ? await rendering : rendering;
  const headers = Object.assign(rendered.headers, fixedHeaders);
  headers.date = formatHttpDate(exchange.nowMs);
  headers['x-trace-id'] = exchange.traceId;
  if (state.strict) guardContract(exchange, rendered, headers);
  writeLine(state, exchange, rendered, headers);
  send(exchange, rendered, headers);
}

/** Puts the reply on the wire. Past Fastify's own sending: what goes out is decided here, to the byte. */
function send(
  { request, reply }: Exchange,
  { status, payload, bytes }: Rendered,
  headers: Record<string, string>,
): void {
  // What a refusal left unread must be read all the same, or the next request on the connection never arrives.
  if (!request.raw.complete) request.raw.resume();
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(status, headers);
  if (payload instanceof Readable) pipeline(payload, raw, ignoreGoneClient);
  // Text of as many bytes as letters is the same in both encodings, and this one is written without being converted.
  else if (typeof payload === 'string' && payload.length === bytes) raw.end(payload, 'latin1');
  else raw.end(payload);
}

/** A client that leaves before the end has what it wants; `pipeline` has closed what was open. */
function ignoreGoneClient(): void {}

/** Our own replies must be as the contract says; one that is not is a defect of the simulator, and said so. */
function guardContract(
  exchange: Exchange,
  { status, json }: Rendered,
  headers: Record<string, string>,
): void {
  const { operation } = exchange;
  // An unmatched request has no operation, so no contract to check against.
  if (operation === undefined) return;
  const broken = operation.checkReply({ status, headers, body: json });
  if (broken.length === 0) return;
  throw new SimulatorError(
    'SIM_CONTRACT_BROKEN',
    `The reply ${status} to ${operation.id} is not as openapi/ says: ${broken.join('; ')}. This is a defect of signimock.`,
  );
}

function writeLine(
  { onLine }: ServerState,
  exchange: Exchange,
  rendered: Rendered,
  headers: Record<string, string>,
): void {
  const { request, account, operation } = exchange;
  const [path = '', query = ''] = splitUrl(request.url);
  const line = account.journal.append({
    atMs: exchange.nowMs,
    traceId: exchange.traceId,
    accountId: account.id,
    method: request.method,
    path,
    query,
    operationId: operation?.id,
    clientId: exchange.clientId,
    status: rendered.status,
    reason: rendered.reason,
    request: {
      headers: request.headers,
      ...journalText(exchange.bodyText),
      bodyBytes: exchange.bodyBytes,
    },
    response: {
      headers,
      ...journalText(typeof rendered.payload === 'string' ? rendered.payload : undefined),
      bodyBytes: rendered.bytes,
    },
    ...(exchange.nearest === undefined ? {} : { nearest: exchange.nearest }),
  });
  onLine?.(line);
}

function splitUrl(url: string): readonly [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}
