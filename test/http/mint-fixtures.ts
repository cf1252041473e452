import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import type { components as Control } from '../../src/wire/generated/control.ts';
import type { components } from '../../src/wire/generated/mint.ts';
import type { CallOptions, Reply, TestAccount } from '../support/test-account.ts';

export type Schemas = components['schemas'];
export type Instance = Schemas['Instance'];
export type Problem = Schemas['Problem'];
export type FlowSpec = Control['schemas']['FlowSpec'];
export type Version = FlowSpec['versions'][number];

/** A flow of one version. */
export function flow(id: string, version: Version = {}, rest: Partial<FlowSpec> = {}): FlowSpec {
  return { id, versions: [version], ...rest };
}

/** Starts an instance through `/mint`, and asserts that it did start. */
export async function start(account: TestAccount, flowId: string, body: object = {}): Promise<Instance> {
  const reply = await account.call<Schemas['ExecuteResult']>('POST', `/mint/flows/${flowId}/execute`, {
    json: body,
  });
  if (reply.status !== 200) throw new Error(`No instance was started: ${reply.text}`);
  return read(account, reply.json.id);
}

/** Reads an instance through `/mint`. */
export async function read(account: TestAccount, instanceId: string): Promise<Instance> {
  return (await account.call<Instance>('GET', `/mint/flows/instances/${instanceId}`)).json;
}

/** What the activities of an instance say, in short. */
export async function activitiesOf(account: TestAccount, instanceId: string): Promise<readonly string[]> {
  const path = `/mint/flows/instances/${instanceId}/activities`;
  const { json } = await account.call<Schemas['ActivityList']>('GET', path);
  return json.items.map(({ name, status }) => `${name}: ${status}`);
}

/** Lets the person, or the tester, act on an instance. */
export function act(
  account: TestAccount,
  instanceId: string,
  what: 'complete' | 'fault' | 'cancel',
): Promise<Reply<{ status: string; code: string; detail: string }>> {
  return account.control('POST', `/instances/${instanceId}/${what}`);
}

/** A call that downloads: its bytes as they came. */
export interface Download {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** Downloads without reading the bytes as text. */
export async function download(
  account: TestAccount,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Download> {
  const reply = await fetch(account.baseUrl + path, {
    headers: { authorization: `Bearer ${await account.token()}`, ...headers },
  });
  return {
    status: reply.status,
    headers: reply.headers,
    bytes: Buffer.from(await reply.arrayBuffer()),
  };
}

/** Everything the Mint API of an account holds, as a text to compare. */
export function stateOf({ account }: TestAccount): string {
  return JSON.stringify(Object.entries(account.mint.tables).map(([kind, map]) => [kind, [...map]]));
}

/** What a refusal must look like. */
export interface Expected {
  readonly status: number;
  readonly code: string;
  /** A word of the detail. */
  readonly names?: string;
}

/** Makes a call, and asserts that it was refused as expected, with the generic error object, and changed nothing. */
export async function expectRefusal(
  account: TestAccount,
  { status, code, names = '' }: Expected,
  method: string,
  path: string,
  options: CallOptions = {},
): Promise<Problem> {
  const before = stateOf(account);
  const reply = await account.call<Problem>(method, path, options);
  expect(reply.json).toMatchObject({ status, code });
  expect(reply.status).toBe(status);
  expect(reply.json.detail).toContain(names);
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  expect(reply.json.traceId).toBe(reply.headers.get('x-trace-id'));
  expect(stateOf(account)).toBe(before);
  return reply.json;
}

/** A request that a receiver of callbacks got. */
export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
}

/** A server that callbacks are sent to. */
export interface Receiver {
  readonly origin: string;
  readonly received: readonly Received[];
  /** Waits until that many requests have come. */
  until(count: number): Promise<readonly Received[]>;
  close(): void;
}

/** Starts a receiver on loopback; without an answer of its own it says 200 OK. */
export async function startReceiver(
  answer: RequestListener = (_request, response) => response.end('OK'),
): Promise<Receiver> {
  const received: Received[] = [];
  let waiting: (() => void) | undefined;
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    const body = await readText(request);
    received.push({ method, url, contentType: headers['content-type'], body });
    answer(request, response);
    waiting?.();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async until(count) {
      while (received.length < count) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      return received;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
