import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer as createPrismServer } from '@stoplight/prism-http-server';
import { type Exchange, endToEnd, type RecordedReply } from './exchange.ts';
import { silentLogger } from './silent-logger.ts';

/** What Prism says of one exchange. */
export type Verdict =
  /** The documents have the operation, and the exchange is as they say. */
  | { readonly kind: 'conforms' }
  /** The documents have no such operation. */
  | { readonly kind: 'unknown' }
  /** What Prism answered in place of the reply. */
  | { readonly kind: 'violation'; readonly problem: string };

/** Prism's validating proxy over all our documents at once. */
export interface Prism {
  /** Sends an exchange through the proxy and tells whether it came out at the other end. */
  judge(exchange: Exchange): Promise<Verdict>;
  close(): Promise<void>;
}

/** Which recorded reply the upstream of the proxies has to give; and on a reply: that Prism let it through. */
const MARK = 'x-recorded-reply';
const DOCUMENTS = ['token', 'sign', 'mint', 'control'];

/**
 * Starts Prism as `prism proxy --errors` does, without its log, in front of an upstream that gives recorded replies.
 *
 * There are two proxies. What the simulator accepted goes through one that checks the request, its credentials and the reply;
 * what it refused through one that checks the reply alone (`--validate-request false`), since a wrong request is the point of
 * such a call. The replies are recorded because Prism reads every body as text, which no PDF survives.
 */
export async function startPrism(): Promise<Prism> {
  const recorded = new Map<string, RecordedReply>();
  const upstream = createServer((asked, answer) => {
    asked.resume();
    const reply = recorded.get(String(asked.headers[MARK]));
    if (reply === undefined) return void answer.writeHead(410).end();
    answer.writeHead(reply.status, [...endToEnd(reply.rawHeaders), MARK, 'yes']).end(reply.body);
  });
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  const upstreamUrl = new URL(`http://127.0.0.1:${(upstream.address() as AddressInfo).port}`);

  const specs = DOCUMENTS.map((name) => new URL(`../../openapi/${name}.yaml`, import.meta.url));
  const operations = await Promise.all(specs.map((spec) => getHttpOperationsFromSpec(fileURLToPath(spec))));
  const startProxy = async (checksRequest: boolean) => {
    const proxy = createPrismServer(operations.flat(), {
      cors: false,
      components: { logger: silentLogger },
      config: {
        isProxy: true,
        upstream: upstreamUrl,
        upstreamProxy: undefined,
        errors: true,
        validateRequest: checksRequest,
        checkSecurity: checksRequest,
        validateResponse: true,
        mock: { dynamic: false },
      },
    });
    return { origin: await proxy.listen(0, '127.0.0.1'), close: () => proxy.close() };
  };
  const accepted = await startProxy(true);
  const refused = await startProxy(false);
  const agent = new Agent({ keepAlive: true });
  let count = 0;

  return {
    async judge(exchange) {
      const proxy = isAccepted(exchange) ? accepted : refused;
      count += 1;
      const id = String(count);
      recorded.set(id, exchange.reply);
      try {
        return await read(await play(proxy.origin, agent, exchange, id));
      } finally {
        recorded.delete(id);
      }
    },
    async close() {
      agent.destroy();
      await Promise.all([accepted.close(), refused.close()]);
      upstream.closeAllConnections();
      upstream.close();
    },
  };
}

const isAccepted = ({ reply }: Exchange) => reply.status < 400;

/** Sends the request of an exchange to a proxy. */
async function play(origin: string, agent: Agent, exchange: Exchange, id: string): Promise<IncomingMessage> {
  const { method, path, headers } = exchange;
  const { connection, 'transfer-encoding': chunked, expect, 'content-length': length, ...rest } = headers;
  // Where only the reply is judged the body stays away, as Prism answers what it cannot parse itself; and it forwards no GET
  // that has one.
  const body = isAccepted(exchange) && method !== 'GET' ? exchange.body : Buffer.alloc(0);
  const hasBody = body.length > 0 || length !== undefined || chunked !== undefined;
  const sent = request(origin + path, {
    method,
    agent,
    headers: { ...rest, ...(hasBody ? { 'content-length': body.length } : {}), [MARK]: id },
  });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return answer;
}

const UNKNOWN = /#NO_(PATH|METHOD)_MATCHED_ERROR/;

/** What an answer of Prism means: the mark says that the reply of the upstream came through. */
async function read(answer: IncomingMessage): Promise<Verdict> {
  const text = (await buffer(answer)).toString();
  const warnings = answer.headers['sl-violations'];
  if (answer.headers[MARK] !== undefined && warnings === undefined) return { kind: 'conforms' };
  if (UNKNOWN.test(text)) return { kind: 'unknown' };
  // A status that the document does not have is a mere warning to Prism unless it is a 2xx; here it is a violation.
  return { kind: 'violation', problem: answer.headers[MARK] === undefined ? text : String(warnings) };
}
