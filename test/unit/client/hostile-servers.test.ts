import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, vi } from 'vitest';
import { json, raw, rejectionOf, test } from './loopback-service.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('what a hostile server sends is bounded and typed', () => {
  test('a gzip bomb is not unpacked', async ({ service, client }) => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    service.answer(raw(200, bomb, { ...JSON_TYPE, 'content-encoding': 'gzip' }));
    const error = await rejectionOf(client.sign.sessions.get('s1'));
    expect(error).toMatchObject({ code: 'CLIENT_UNEXPECTED_REPLY', status: 200 });
    expect(String(error)).toContain('an encoded body');
  });

  test('a body without an end is read to its limit and no further', async ({ service, client }) => {
    service.answer((response) => {
      response.writeHead(200, JSON_TYPE);
      const chunk = Buffer.alloc(1_000_000, ' ');
      const pour = (): void => void (response.destroyed || response.write(chunk, pour));
      pour();
    });
    const error = await rejectionOf(client.sign.sessions.get('s1'));
    expect(error).toMatchObject({ code: 'CLIENT_UNEXPECTED_REPLY' });
    expect(String(error)).toContain('more than 10 MiB');
  });

  test('an error page without an end is, too', async ({ service, client }) => {
    service.answer((response) => {
      response.writeHead(404, { 'content-type': 'text/html' });
      const chunk = Buffer.alloc(100_000, 'x');
      const pour = (): void => void (response.destroyed || response.write(chunk, pour));
      pour();
    });
    expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({
      code: 'CLIENT_UNEXPECTED_REPLY',
      status: 404,
    });
  });

  test('ten thousand headers are too many', async ({ service, client }) => {
    service.answer((response) => {
      const headers = Array.from({ length: 10_000 }, (_, index) => [`x-${index}`, 'a'] as const);
      response.writeHead(200, Object.fromEntries(headers)).end('{}');
    });
    expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({ code: 'CLIENT_TRANSPORT' });
  });

  test('a redirect to another origin is not followed, and the token does not travel', async ({
    service,
    client,
  }) => {
    const asked: string[] = [];
    const other = createServer((request, reply) => {
      asked.push(request.url ?? '');
      reply.end();
    });
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    service.answer(raw(307, '', { location }));
    expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({
      code: 'CLIENT_UNEXPECTED_REPLY',
      status: 307,
    });
    other.close();
    expect(asked).toEqual([]);
  });

  test('a trickle that never stalls ends with the time of the call', async ({ service, onTestFinished }) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const client = service.createClient({ timeouts: { callMs: 1_000 } });
    await client.accessToken();
    let trickle: NodeJS.Timeout | undefined;
    service.answer((response) => {
      response.writeHead(200, JSON_TYPE);
      trickle = setInterval(() => {
        response.write(' ');
        vi.advanceTimersByTime(100);
      }, 5);
    });
    expect(await rejectionOf(client.sign.sessions.get('s1'))).toMatchObject({
      code: 'CLIENT_TIMEOUT',
      phase: 'call',
    });
    clearInterval(trickle);
  });

  test('bytes that are no HTTP are a failure of the transport', async ({ service }) => {
    const sockets: Socket[] = [];
    const server = createSocketServer((socket) => {
      sockets.push(socket.on('error', () => {}));
      socket.once('data', () => socket.end('220 mail.example.org ESMTP\r\n'));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = service.createClient({
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    });
    expect(await rejectionOf(client.accessToken())).toMatchObject({ code: 'CLIENT_TRANSPORT' });
    server.close();
    for (const socket of sockets) socket.destroy();
  });

  test('JSON with a prototype in it changes nothing but itself', async ({ service, client }) => {
    const body = '{"id":"s1","lifecycle":{"state":"READY"},"__proto__":{"polluted":true}}';
    service.answer(raw(200, body, JSON_TYPE));
    await client.sign.sessions.get('s1');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a state that no list has is given as it is', async ({ service, client }) => {
    service.answer(json(200, { id: 's1', lifecycle: { state: 'PONDERING' }, mood: 'fine' }));
    expect(await client.sign.sessions.get('s1')).toMatchObject({
      lifecycle: { state: 'PONDERING' },
      mood: 'fine',
    });
  });
});
