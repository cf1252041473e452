import { request } from 'node:http';

/** A reply of the control API, whatever it is. */
export interface ControlReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The members of success and problem alike; empty when there is no body. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** What a call sends beside method and path. */
export interface ControlCallOptions {
  readonly json?: unknown;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls a server with exactly the headers given; `fetch` would not let a test name another `Host`. */
export function callControl(
  baseUrl: string,
  method: string,
  path: string,
  { json, body, headers = {} }: ControlCallOptions = {},
): Promise<ControlReply> {
  const text = json === undefined ? body : JSON.stringify(json);
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  const { hostname, port, pathname } = new URL(baseUrl);
  const base = pathname === '/' ? '' : pathname;
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const sent = request(
      { host, port, method, path: base + path, headers: { ...type, ...headers } },
      (reply) => {
        reply.setEncoding('utf8');
        let received = '';
        reply.on('data', (chunk: string) => {
          received += chunk;
        });
        reply.on('end', () => {
          const isJson = (reply.headers['content-type'] ?? '').includes('json');
          const parsed = isJson ? JSON.parse(received) : {};
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text: received, json: parsed });
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}
