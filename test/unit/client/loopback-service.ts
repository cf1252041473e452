import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'vitest';
import { type ClientOptions, createClient, type SignicatClient } from '../../../src/client/index.ts';

export const CLIENT_ID = 'sandbox-round-apple-123';
export const CLIENT_SECRET = 'fakeCl13n7S3Cr3T1234567890';
const TOKEN_PATH = '/auth/open/connect/token';

/** A request as it arrived, whole. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Answer = (response: ServerResponse, asked: Asked) => void;

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
  };
};

export const raw = (status: number, body: string | Buffer, headers: Record<string, string> = {}): Answer => {
  return (response) => {
    response.writeHead(status, headers).end(body);
  };
};

export const empty = (status: number, headers: Record<string, string> = {}): Answer =>
  raw(status, '', headers);

export const tokenRefused = json(401, { title: 'Invalid authentication token.', code: 'invalid_token' });

/** A server on 127.0.0.1 that answers from a script, in order, and issues `token-1`, `token-2` and so on. */
export interface LoopbackService {
  readonly baseUrl: string;
  /** API calls so far, without those for a token. */
  readonly asked: readonly Asked[];
  readonly tokenRequests: readonly Asked[];
  /** Adds answers for the next API calls. */
  answer(...answers: Answer[]): void;
  /** Adds answers for the next token requests, in place of the usual token. */
  answerToken(...answers: Answer[]): void;
  /** A client of the service that makes each call once, unless the options say otherwise. */
  createClient(options?: Partial<ClientOptions>): SignicatClient;
  close(): Promise<void>;
}

export async function startLoopbackService(name: string): Promise<LoopbackService> {
  const asked: Asked[] = [];
  const tokenRequests: Asked[] = [];
  const answers: Answer[] = [];
  const tokenAnswers: Answer[] = [];
  const clients: SignicatClient[] = [];

  function issueToken(response: ServerResponse): void {
    const access_token = `token-${tokenRequests.length}`;
    json(200, { access_token, expires_in: 600, token_type: 'Bearer', scope: 'signicat-api' })(
      response,
      noRequest,
    );
  }

  const server = createServer(async (request, response) => {
    const one = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(await request.toArray().catch(() => [])),
    };
    if (one.url === TOKEN_PATH) {
      tokenRequests.push(one);
      (tokenAnswers.shift() ?? issueToken)(response, one);
    } else {
      asked.push(one);
      (answers.shift() ?? raw(599, 'no answer is scripted'))(response, one);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the loopback service has no port');
  const baseUrl = `http://127.0.0.1:${address.port}`;

  return {
    baseUrl,
    asked,
    tokenRequests,
    answer: (...more) => void answers.push(...more),
    answerToken: (...more) => void tokenAnswers.push(...more),
    createClient(options) {
      const credentials = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
      const client = createClient({ baseUrl, ...credentials, retry: false, ...options });
      clients.push(client);
      return client;
    },
    async close() {
      server.closeAllConnections();
      await Promise.all(clients.map((client) => client.close()));
      await new Promise((resolve) => server.close(resolve));
      const unused = answers.length + tokenAnswers.length;
      if (unused > 0) throw new Error(`${name}: ${unused} scripted answers were not asked for`);
    },
  };
}

const noRequest: Asked = { method: '', url: '', headers: {}, body: Buffer.alloc(0) };

/** Tests with a loopback service of their own, a client of it, and an empty folder. */
export const test = base
  .extend('service', async ({ task }, { onCleanup }) => {
    const service = await startLoopbackService(task.name);
    onCleanup(() => service.close());
    return service;
  })
  .extend('client', ({ service }) => service.createClient())
  .extend('folder', async ({ task }, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), `signimock-client-${task.id}-`));
    onCleanup(() => rm(folder, { recursive: true }));
    return folder;
  });

/** What a promise is rejected with; a promise that is kept fails the test. */
export async function rejectionOf(work: Promise<unknown>): Promise<unknown> {
  const kept = Symbol('kept');
  const outcome = await work.then(
    () => kept,
    (error: unknown) => error,
  );
  if (outcome === kept) throw new Error('the promise was kept, a rejection was expected');
  return outcome;
}
