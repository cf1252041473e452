import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { cleanUp } from '../../../src/verify/live/clean-up.ts';
import { createCreations } from '../../../src/verify/live/creations.ts';
import { findObstacle } from '../../../src/verify/live/judge.ts';
import { createScrubber } from '../../../src/verify/live/scrub.ts';
import { send } from '../../../src/verify/live/send.ts';

test('a number that is long enough to name somebody goes, whatever its member is called', () => {
  expect(createScrubber([]).value({ limit: 1018512345, expires_in: 600 })).toEqual({
    limit: '<number>',
    expires_in: 600,
  });
});

test('a secret that is one plain word goes also where words are kept', () => {
  expect(createScrubber(['hunter']).value({ code: 'hunter', state: 'READY' })).toEqual({
    code: '<text of 6 characters>',
    state: 'READY',
  });
});

test('a secret goes also where it is written in base64url', () => {
  const secret = '??>>~~secret';
  const url = Buffer.from(secret).toString('base64url');
  expect(url).not.toBe(Buffer.from(secret).toString('base64'));
  expect(createScrubber([secret]).text(`x ${url} y`)).toBe('x <secret> y');
});

test('a 403 shows something where no token was sent', () => {
  const reply = (status: number) => ({ status, headers: {}, body: {} });
  const request = { method: 'GET', path: '/sign/documents/x' } as const;
  expect(findObstacle({ ...request, withToken: false }, reply(401), reply(403))).toBeUndefined();
  expect(findObstacle(request, reply(200), reply(403))).toBe('the client lacks a permission (403)');
});

test('a reply of just as many bytes as are read is read', async () => {
  const server = createServer((_request, response) => void response.end('x'.repeat(10))).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const ask = (maxBytes: number) =>
    send({ method: 'GET', path: '/' }, undefined, { origin, timeoutMs: 5_000, maxBytes });
  expect([await ask(10), await ask(9)]).toMatchObject([
    { status: 200, body: 'x'.repeat(10) },
    { noReply: 'its response was larger than 9 bytes' },
  ]);
  server.closeAllConnections();
  server.close();
});

test('what cannot be deleted is tried three times, with a pause between the tries', async () => {
  const creations = createCreations();
  creations.note(
    { method: 'POST', path: '/sign/documents' },
    { status: 200, headers: {}, body: { documentId: 'd1' } },
  );
  const waits: number[] = [];
  let asked = 0;
  const service = {
    origin: '',
    secrets: [],
    sent: 0,
    async ask() {
      asked += 1;
      return { status: 503, headers: {}, body: '' };
    },
  };
  const left = await cleanUp(creations, service, {
    nowMs: () => 0,
    wait: async (waitMs) => void waits.push(waitMs),
  });
  expect([left.map(({ id, why }) => `${id}: ${why}`), asked, waits]).toEqual([
    ['d1: DELETE was answered 503'],
    3,
    [2_000, 2_000],
  ]);
});
