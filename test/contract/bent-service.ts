import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A reply of the simulator on its way through. */
export interface BentReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A request on its way through: `GET /sign/documents/…`, without its query. */
export interface BentRequest {
  readonly line: string;
  readonly body: string;
}

/** Changes a reply, or puts another in its place. */
export type Bend = (request: BentRequest, reply: BentReply) => void | Promise<void>;

/** A service that can be called. */
export interface BentService {
  readonly origin: string;
  /** Every request it got, as `GET /path?query`. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** A service that answers as the simulator does, but for what `bend` changes. */
export async function bendService(origin: string, bend: Bend): Promise<BentService> {
  return serve(async (request, response) => {
    const sent = await buffer(request);
    const { host: _host, connection: _connection, ...headers } = request.headers as Record<string, string>;
    const { method = 'GET', url = '/' } = request;
    const answer = await fetch(origin + url, {
      method,
      headers,
      redirect: 'manual',
      ...(method === 'GET' || method === 'DELETE' ? {} : { body: sent }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = bytes.toString();
    const reply: BentReply = {
      status: answer.status,
      headers: Object.fromEntries(
        [...answer.headers].filter(
          ([name]) => !/^(?:connection|keep-alive|content-length|transfer-encoding)$/.test(name),
        ),
      ),
      body: text,
    };
    await bend({ line: `${method} ${url.split('?', 1)[0]}`, body: sent.toString() }, reply);
    // What is no text goes through as it is.
    response.writeHead(reply.status, reply.headers).end(reply.body === text ? bytes : reply.body);
  });
}

/** Any server at all. */
export async function serve(listener: RequestListener): Promise<BentService> {
  const requests: string[] = [];
  const server: Server = createServer((request: IncomingMessage, response) => {
    requests.push(`${request.method} ${request.url}`);
    void Promise.resolve(listener(request, response) as unknown).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
