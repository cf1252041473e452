import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import { head, nextOf, openWire, statusOf, survive } from './hostile-socket.ts';
import { create, post, preparePdf, type SigningSession } from './sign-fixtures.ts';

const MIB = 1024 * 1024;

/**
 * Sends a whole body before it reads anything, as blocking clients do, and gives what the server said. Never comes back
 * when the server stops reading.
 */
async function sendAll(account: TestAccount, line: string, headers: readonly string[], mebibytes: number) {
  const isChunked = headers.includes('Transfer-Encoding: chunked');
  const bytes = Buffer.alloc(MIB, ' ');
  const part = isChunked
    ? Buffer.concat([Buffer.from(`${MIB.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
    : bytes;
  const wire = await openWire(account);
  wire.socket.write(await head(account, line, headers));
  for (let sent = 0; sent < mebibytes && !wire.socket.destroyed; sent += 1) {
    if (!wire.socket.write(part)) await nextOf(wire.socket, 'drain');
  }
  if (isChunked) wire.socket.write('0\r\n\r\n');
  const said = await wire.until(/\r\n\r\n/);
  wire.socket.destroy();
  return said;
}

describe('a body past the limit is refused with 413, to a client that writes it all before it reads:', () => {
  for (const [what, path, type, mebibytes, length] of [
    [
      'an upload of 51 MiB with its length',
      '/sign/documents',
      'application/pdf',
      51,
      `Content-Length: ${51 * MIB}`,
    ],
    ['an upload of 60 MiB in chunks', '/sign/documents', 'application/pdf', 60, 'Transfer-Encoding: chunked'],
    [
      'JSON of 10 MiB with its length',
      '/sign/signing-sessions',
      'application/json',
      10,
      `Content-Length: ${10 * MIB}`,
    ],
    [
      'JSON of 10 MiB in chunks',
      '/sign/signing-sessions',
      'application/json',
      10,
      'Transfer-Encoding: chunked',
    ],
  ] as const) {
    test(what, async ({ account, simulator }) => {
      const headers = [`Content-Type: ${type}`, length];
      const said = await survive(account, simulator, () =>
        sendAll(account, `POST ${path} HTTP/1.1`, headers, mebibytes),
      );
      expect(statusOf(said)).toBe(413);
    });
  }
});

describe('the server bears', () => {
  test('5,000 sessions in one array', async ({ account }) => {
    const { request } = await preparePdf(account);
    const sessions = await create(account, ...Array<object>(5_000).fill(request));
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(5_000);
    expect(account.account.sign.tables.sessions.size).toBe(5_000);
  });

  test('100 creates at once', async ({ account }) => {
    const { request } = await preparePdf(account);
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => post<SigningSession[]>(account, [request])),
    );
    expect(new Set(replies.map(({ json }) => json[0]?.id)).size).toBe(100);
    expect(account.account.sign.tables.sessions.size).toBe(100);
  });

  test('60 kB of empty sessions without standing still', async ({ account, simulator }) => {
    const body = `[${Array(20_000).fill('{}').join(',')}]`;
    await survive(account, simulator, async () => {
      const options = { body, headers: { 'content-type': 'application/json' } };
      const reply = await account.call('POST', '/sign/signing-sessions', options);
      expect(reply.status).toBe(400);
      return undefined;
    });
  });

  test('60 kB of clients, and of rules, that are none without standing still', async ({
    account,
    simulator,
  }) => {
    const nothings = Array(30_000).fill(1);
    for (const [method, path, json] of [
      ['POST', '', { clients: nothings }],
      ['PUT', `/${account.account.id}/scenario`, { name: 'a', summary: 'b', rules: nothings }],
    ] as const) {
      const reply = await account.call(method, `/_mock/v1/accounts${path}`, { json });
      expect(reply.status).toBe(400);
    }
    await survive(account, simulator, async () => undefined);
  });

  test('a PDF whose pages hold themselves', async ({ account }) => {
    const body = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[2 0 R]/Count 1>> endobj
trailer <</Root 1 0 R>>`;
    const options = { body, headers: { 'content-type': 'application/pdf' } };
    const { json } = await account.call<{ documentId: string }>('POST', '/sign/documents', options);
    const wish = { vendor: 'NBID', toBeSignedDocuments: [{ documentId: json.documentId }] };
    const [made] = (
      await account.call<{ documentResultId: string }[]>('POST', '/sign/merchant-sign', { json: wish })
    ).json;
    expect((await account.call('GET', `/sign/documents/${made?.documentResultId}`)).status).toBe(200);
  });

  test('lone surrogates, and gives them back', async ({ account }) => {
    const title = 'a\ud800b';
    const session = await account.createSession({ title, externalReference: '\udfff' });
    expect(session).toMatchObject({ title, externalReference: '\udfff' });
    await account.sign(session.id);
    const { output } = await account.getSession(session.id);
    expect(
      (await account.call('GET', `/sign/documents/${output.signatures[0]?.resultDocumentId}`)).status,
    ).toBe(200);
  });

  test('prototype names as queries, members and values', async ({ account, simulator }) => {
    const { request } = await preparePdf(account);
    await survive(account, simulator, async () => {
      const query = '__proto__=1&constructor=2&toString=3&hasOwnProperty=4&limit=1';
      const reply = await account.call('GET', `/sign/signing-sessions?${query}`);
      expect(reply.status).toBe(200);
      expect((await post(account, [{ ...request, subsequentTo: ['constructor'] }])).status).toBe(400);
      return undefined;
    });
    const session = await account.createSession({
      signingSetup: [
        { signingFlow: 'AUTHENTICATION_BASED', additionalParameters: { constructor: 'a', toString: 'b' } },
      ],
    });
    expect(session.signingSetup[0]?.additionalParameters).toEqual({ constructor: 'a', toString: 'b' });
  });

  test('a multipart upload that breaks off', async ({ createAccount, simulator }) => {
    const account = createAccount({ settings: { acceptMultipartUploads: true } });
    await survive(account, simulator, async () => {
      const body =
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: text/plain\r\n\r\nhalf';
      const headers = { 'content-type': 'multipart/form-data; boundary=b' };
      const reply = await account.call('POST', '/sign/documents', { body, headers });
      expect(reply.status).toBe(400);
      return undefined;
    });
  });
});
