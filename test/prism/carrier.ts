import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  request as openRequest,
  type RequestOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Exchange, endToEnd, type RecordedReply } from './exchange.ts';
import type { Prism, Verdict } from './prism.ts';

/** A server between tests and their simulators. */
export interface Carrier {
  /** A call to `<origin>/<port>/<path>` is a call to the simulator on that port. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Carries calls to simulators on loopback, byte for byte, and lets no reply pass that Prism refuses: the caller then gets a
 * 500 with Prism's problem.
 *
 * What the documents do not know, the simulator must refuse.
 */
export async function startCarrier(prism: Prism): Promise<Carrier> {
  const server = createServer((request, response) => {
    carry(prism, request, response).catch((error: Error) => response.destroy(error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function carry(prism: Prism, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, port = '', path = ''] = /^\/(\d+)(\/.*)$/s.exec(request.url ?? '') ?? [];
  const { method = 'GET' } = request;
  // The simulator minds by which name it is called.
  const headers = { ...request.headers, host: `127.0.0.1:${port}` };
  const body = await buffer(request);
  const reply = await ask({ host: '127.0.0.1', port, path, method, headers }, body, response);
  const exchange = { method, path, headers, body, reply };
  const problem = problemOf(exchange, await prism.judge(exchange));
  if (problem === undefined) {
    response.sendDate = false;
    response.writeHead(reply.status, endToEnd(reply.rawHeaders)).end(reply.body);
  } else {
    response.writeHead(500, { 'content-type': 'application/problem+json' }).end(problem);
  }
}

async function ask(to: RequestOptions, body: Buffer, response: ServerResponse): Promise<RecordedReply> {
  const sent = openRequest(to);
  response.once('close', () => sent.destroy());
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const { statusCode = 0, rawHeaders } = answer;
  return { status: statusCode, rawHeaders, body: await buffer(answer) };
}

/** What is wrong with an exchange, as a problem document. */
function problemOf({ method, path, reply }: Exchange, verdict: Verdict): string | undefined {
  if (verdict.kind === 'violation') return verdict.problem;
  if (verdict.kind === 'conforms' || reply.status >= 400) return undefined;
  return JSON.stringify({
    title: 'Prism knows no such operation, and the simulator answered it',
    detail: `${method} ${path} ${reply.status}`,
  });
}
