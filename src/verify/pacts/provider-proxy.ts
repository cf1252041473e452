import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { isSimulatorError } from '../../mock/kernel/simulator-error.ts';
import type { Mock } from '../../testing/index.ts';
import { mediaTypeOf } from '../../wire/media-type.ts';
import { setUpState } from './provider-states.ts';
import { Scene } from './scene.ts';

/** Where the verifier asks for a provider state. */
const STATE_PATH = '/_verify/states';

/** The server between the verifier and the provider. */
export interface ProviderProxy {
  readonly origin: string;
  readonly statesUrl: string;
  /** Why the states of an interaction could not be set up, by the index of the interaction. */
  readonly failures: ReadonlyMap<number, string>;
  close(): Promise<void>;
}

/** What the verifier sends to set up a state, or to tear it down. */
interface StateChange {
  readonly action: 'setup' | 'teardown';
  readonly state: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/**
 * Starts a server on loopback that acts as the provider for the verifier: it sets up each interaction's states on an account of
 * its own, and forwards the requests to `target` with that account's token and ids in place of the pact's.
 *
 * If a state cannot be set up, the request is answered with 500 and the reason. The state itself is not refused, because the
 * verifier would retry it for a minute.
 */
export async function startProviderProxy(mock: Mock, target: string): Promise<ProviderProxy> {
  const agent = new Agent();
  const failures = new Map<number, string>();
  let scene: Scene | undefined;
  let count = -1;
  // The verifier sets up the states of an interaction one by one, and then tears them down.
  let isOver = true;

  async function change({ action, state, params = {} }: StateChange): Promise<void> {
    if (action === 'teardown') {
      isOver = true;
      return;
    }
    if (isOver) {
      await scene?.close();
      scene = await Scene.open(mock);
      count += 1;
      isOver = false;
    }
    // For an interaction without states, the verifier asks for one without a name.
    if (state === '' || failures.has(count) || scene === undefined) return;
    try {
      await setUpState(scene, state, params);
    } catch (error) {
      failures.set(count, isSimulatorError(error) ? `${error.code}: ${error.message}` : String(error));
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    if (request.url === STATE_PATH) {
      await change(JSON.parse(body.toString()));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    if (scene === undefined || failures.has(count)) {
      const title = failures.get(count) ?? 'No provider state has been set up.';
      response.writeHead(500, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ title }));
      return;
    }
    await forward(agent, target, scene, request, body, response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(502, { 'content-type': 'text/plain' }).end(String(error));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    statesUrl: `${origin}${STATE_PATH}`,
    failures,
    async close() {
      server.close();
      server.closeAllConnections();
      await scene?.close();
      await agent.destroy();
    },
  };
}

async function forward(
  agent: Agent,
  target: string,
  { bearer, names }: Scene,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const isText = isJson(headers['content-type']);
  const reply = await agent.request({
    origin: target,
    method: method as Dispatcher.HttpMethod,
    path: names.toReal(url),
    headers: toRequestHeaders(headers, bearer),
    body: body.length === 0 ? null : isText ? names.toReal(body.toString()) : body,
  });
  const bytes = Buffer.from(await reply.body.arrayBuffer());
  const told = isJson(reply.headers['content-type']) ? Buffer.from(names.toPact(bytes.toString())) : bytes;
  // The length may change when ids are replaced.
  const {
    'transfer-encoding': _chunked,
    'content-length': _length,
    connection: _hop,
    ...kept
  } = reply.headers;
  const hasBody = reply.statusCode !== 204 && method !== 'HEAD';
  response.writeHead(reply.statusCode, { ...kept, ...(hasBody ? { 'content-length': told.length } : {}) });
  response.end(hasBody ? told : undefined);
}

function toRequestHeaders(headers: IncomingHttpHeaders, bearer: string | undefined): IncomingHttpHeaders {
  const { host: _host, connection: _hop, 'content-length': _length, expect: _expect, ...kept } = headers;
  const isBearer = /^bearer /i.test(headers.authorization ?? '');
  return bearer !== undefined && isBearer ? { ...kept, authorization: `Bearer ${bearer}` } : kept;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function isJson(contentType: string | readonly string[] | undefined): boolean {
  return mediaTypeOf(String(contentType))?.endsWith('json') === true;
}
