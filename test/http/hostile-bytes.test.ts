import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import { head, openWire, shout, statusOf, survive } from './hostile-socket.ts';

const TEXT = ['Content-Type: text/plain', 'Connection: close'];
const JSON_BODY = ['Content-Type: application/json', 'Connection: close'];
const UPLOAD = 'POST /sign/documents HTTP/1.1';
const SESSIONS = 'POST /sign/signing-sessions HTTP/1.1';

describe('the server refuses and stays well after', () => {
  for (const [what, line] of [
    ['bad percent-encoding', 'GET /sign/documents/%zz HTTP/1.1'],
    ['half a percent-encoding', 'GET /sign/documents/%E0%A4%A HTTP/1.1'],
    ['an encoded NUL in the path', 'GET /sign/documents/%00 HTTP/1.1'],
    ['a raw NUL in the path', 'GET /sign/documents/\0 HTTP/1.1'],
    ['a path of 10 kB', `GET /sign/documents/${'a'.repeat(10_000)} HTTP/1.1`],
    ['a URL of 20 kB', `GET /sign/documents/${'a'.repeat(20_000)} HTTP/1.1`],
    ['a query of 10 kB', `GET /sign/signing-sessions?limit=${'1'.repeat(10_000)} HTTP/1.1`],
    ['a made-up method', 'SIGN /sign/signing-sessions HTTP/1.1'],
    ['HTTP/9.9', 'GET /sign/signing-sessions HTTP/9.9'],
    ['bad percent-encoding in the query', 'GET /sign/signing-sessions?state=%zz HTTP/1.1'],
    ['OPTIONS', 'OPTIONS /sign/signing-sessions HTTP/1.1'],
    ['HEAD', 'HEAD /sign/signing-sessions HTTP/1.1'],
    ['PROPFIND', 'PROPFIND /sign/signing-sessions HTTP/1.1'],
    ['a trailing slash', 'POST /sign/documents/ HTTP/1.1'],
    ['a double slash', 'GET //sign/signing-sessions HTTP/1.1'],
    ['dots in the path', 'GET /sign/../_mock/v1/accounts/../../sign/documents HTTP/1.1'],
  ] as const) {
    test(what, async ({ account, simulator }) => {
      const said = await survive(account, simulator, async () => shout(account, await head(account, line)));
      expect(statusOf(said)).toBeGreaterThanOrEqual(400);
    });
  }

  for (const [what, line, headers, body] of [
    ['a header of 20 kB', UPLOAD, [`X-Long: ${'a'.repeat(20_000)}`], ''],
    ['two lengths', UPLOAD, [...TEXT, 'Content-Length: 2', 'Content-Length: 3'], 'abc'],
    [
      'a length and chunks',
      UPLOAD,
      [...TEXT, 'Content-Length: 2', 'Transfer-Encoding: chunked'],
      '0\r\n\r\n',
    ],
    ['a length that is no number', UPLOAD, [...TEXT, 'Content-Length: many'], 'abc'],
    ['a length below nothing', UPLOAD, [...TEXT, 'Content-Length: -1'], 'abc'],
    [
      'chunks that are garbage in an upload',
      UPLOAD,
      [...TEXT, 'Transfer-Encoding: chunked'],
      '5\r\nhello\r\nzzz\r\n',
    ],
    [
      'chunks that are garbage in JSON',
      SESSIONS,
      [...JSON_BODY, 'Transfer-Encoding: chunked'],
      '5\r\nhello\r\nzzz\r\n',
    ],
    ['a body in gzip', SESSIONS, [...JSON_BODY, 'Content-Encoding: gzip', 'Content-Length: 2'], '[]'],
    ['an upload in gzip', UPLOAD, [...TEXT, 'Content-Encoding: gzip', 'Content-Length: 2'], '[]'],
    ['JSON that is not UTF-8', SESSIONS, [...JSON_BODY, 'Content-Length: 5'], '["\xff"]'],
    ['JSON with a NUL', SESSIONS, [...JSON_BODY, 'Content-Length: 5'], '["\0"]'],
    ['JSON numbers past all bounds', SESSIONS, [...JSON_BODY, 'Content-Length: 7'], '[1e999]'],
    [
      'a content type that is none',
      UPLOAD,
      ['Content-Type: ???', 'Connection: close', 'Content-Length: 1'],
      'x',
    ],
    ['an expectation nobody meets', UPLOAD, [...TEXT, 'Expect: a miracle', 'Content-Length: 1'], ''],
    ['a NUL in a header', UPLOAD, [...TEXT, 'X-Nul: a\0b', 'Content-Length: 1'], 'x'],
  ] as const) {
    test(what, async ({ account, simulator }) => {
      const said = await survive(account, simulator, async () =>
        shout(account, Buffer.from((await head(account, line, headers)) + body, 'latin1')),
      );
      expect(statusOf(said)).toBeGreaterThanOrEqual(400);
    });
  }

  for (const [what, line, type] of [
    ['an upload', UPLOAD, 'text/plain'],
    ['JSON', SESSIONS, 'application/json'],
  ] as const) {
    test(`${what} cut half-way`, async ({ account, simulator }) => {
      await survive(account, simulator, async () => {
        const wire = await openWire(account);
        wire.socket.end(`${await head(account, line, [`Content-Type: ${type}`, 'Content-Length: 100'])}half`);
        return wire.untilClosed();
      });
    });

    test(`${what} of a client that goes away`, async ({ account, simulator }) => {
      await survive(account, simulator, async () => {
        const wire = await openWire(account);
        const headers = [`Content-Type: ${type}`, 'Content-Length: 1000000', 'Expect: 100-continue'];
        wire.socket.write(await head(account, line, headers));
        await wire.until(/100 Continue/);
        wire.socket.write('some');
        wire.socket.resetAndDestroy();
        return wire.untilClosed();
      });
    });
  }

  test('a download that is broken off', async ({ account, simulator }) => {
    const options = { body: new Uint8Array(2 ** 22), headers: { 'content-type': 'application/pdf' } };
    const { json } = await account.call<{ documentId: string }>('POST', '/sign/documents', options);
    await survive(account, simulator, async () => {
      const wire = await openWire(account);
      wire.socket.write(await head(account, `GET /sign/documents/${json.documentId} HTTP/1.1`));
      await wire.until(/200 OK/);
      wire.socket.resetAndDestroy();
      return wire.untilClosed();
    });
  });
});

describe('the server answers', () => {
  test('a client that waits to be told to continue', async ({ account }) => {
    const wire = await openWire(account);
    wire.socket.write(await head(account, UPLOAD, [...TEXT, 'Expect: 100-continue', 'Content-Length: 2']));
    await wire.until(/100 Continue/);
    wire.socket.write('hi');
    expect(statusOf(await wire.untilClosed())).toBe(200);
  });

  test('HTTP/1.0', async ({ account }) => {
    const said = await shout(account, await head(account, 'GET /sign/signing-sessions HTTP/1.0', []));
    expect(statusOf(said)).toBe(200);
  });

  test('requests that come all at once, in their order', async ({ account }) => {
    const get = (limit: number, headers: readonly string[]) =>
      head(account, `GET /sign/signing-sessions?limit=${limit} HTTP/1.1`, headers);
    const texts = await Promise.all([get(1, []), get(2, []), get(3, ['Connection: close'])]);
    const said = await shout(account, texts.join(''));
    expect([...said.matchAll(/"limit":(\d)/g)].map(([, limit]) => limit)).toEqual(['1', '2', '3']);
  });

  test('a content type in strange letters and with parameters', async ({ account }) => {
    const headers = [
      'cOnTeNt-TyPe:  APPLICATION/json ;Charset="UTF-8";x=";"',
      'Connection: close',
      'Content-Length: 2',
    ];
    const said = await shout(account, `${await head(account, SESSIONS, headers)}[]`);
    expect(said).toContain('"code":"invalid_request_parameter"');
  });
});
