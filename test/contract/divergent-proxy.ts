import { once } from 'node:events';
import { createServer, type IncomingMessage, request as openRequest, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** How the replies of one operation differ from those of the simulator behind the proxy. */
export type Change = {
  readonly method: string;
  /** As in the documents: `/sign/documents/{documentId}`. */
  readonly path: string;
} & (
  | { readonly kind: 'status'; readonly status: number }
  /** Drops a member of the JSON body, named by a JSON pointer. */
  | { readonly kind: 'field'; readonly pointer: string }
  /** Sets a member that is there to a value of no sense. */
  | { readonly kind: 'enum'; readonly pointer: string; readonly value: unknown }
  /** Drops a header. */
  | { readonly kind: 'header'; readonly name: string }
  /** Answers 404 with no body, and does not ask the simulator. */
  | { readonly kind: 'missing operation' }
);

/** A simulator that is wrong about one thing. */
export interface DivergentProxy {
  readonly origin: string;
  /** How many replies were changed: a plant that met nothing proves nothing. */
  changed(): number;
  close(): Promise<void>;
}

/**
 * Starts a server on loopback that passes every call on to a simulator, and every reply back, but for the change given. With it
 * an instrument shows that it turns red.
 *
 * @example
 * const wrong = await startDivergentProxy(simulator.origin, {
 *   method: 'GET',
 *   path: '/sign/signing-sessions/{sessionId}',
 *   kind: 'enum',
 *   pointer: '/lifecycle/state',
 *   value: 'HALF_SIGNED',
 * });
 */
export async function startDivergentProxy(upstreamOrigin: string, change: Change): Promise<DivergentProxy> {
  let changed = 0;
  const operation = new RegExp(`^${change.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const isChanged = request.method === change.method && operation.test(path);
    const count = () => {
      changed += 1;
    };
    pass(upstreamOrigin, request, response, isChanged ? change : undefined, count).catch((error: Error) =>
      response.destroy(error),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    changed: () => changed,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function pass(
  upstreamOrigin: string,
  request: IncomingMessage,
  response: ServerResponse,
  change: Change | undefined,
  count: () => void,
): Promise<void> {
  if (change?.kind === 'missing operation') {
    count();
    request.resume();
    response.writeHead(404).end();
    return;
  }
  const { method, url, headers } = request;
  const host = new URL(upstreamOrigin).host;
  const asked = openRequest(upstreamOrigin + url, { method, headers: { ...headers, host } });
  request.pipe(asked);
  const [reply] = (await once(asked, 'response')) as [IncomingMessage];
  const kept = Object.entries(reply.headers).filter(([name]) => !CONNECTION.has(name));
  const before = { status: reply.statusCode ?? 0, headers: kept, body: await buffer(reply) };
  const after = change === undefined ? before : diverge(before, change);
  if (after !== before) count();
  const length = after.body.length > 0 ? { 'content-length': after.body.length } : {};
  response.writeHead(after.status, { ...Object.fromEntries(after.headers), ...length }).end(after.body);
}

/** What belongs to one connection, and the length, which a change may change. */
const CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string | readonly string[] | undefined])[];
  readonly body: Buffer;
}

/** The reply with the change made; the very same reply when there is nothing to change. */
function diverge(answer: Answer, change: Exclude<Change, { kind: 'missing operation' }>): Answer {
  if (change.kind === 'status') return { ...answer, status: change.status };
  if (change.kind === 'header') {
    const headers = answer.headers.filter(([name]) => name !== change.name.toLowerCase());
    return headers.length === answer.headers.length ? answer : { ...answer, headers };
  }
  const json: unknown = JSON.parse(answer.body.toString());
  const names = change.pointer.split('/').slice(1);
  const last = names.pop() ?? '';
  let holder: unknown = json;
  for (const name of names) holder = isHolder(holder) ? holder[name] : undefined;
  if (!isHolder(holder) || !(last in holder)) return answer;
  if (change.kind === 'field') delete holder[last];
  else holder[last] = change.value;
  return { ...answer, body: Buffer.from(JSON.stringify(json)) };
}

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
