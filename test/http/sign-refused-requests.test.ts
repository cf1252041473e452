import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import {
  advance,
  type Expected,
  expectRefusal,
  type Problem,
  post,
  preparePdf,
  stateOf,
  UNKNOWN_ID,
} from './sign-fixtures.ts';

const DOCUMENT = { status: 404, code: 'document_not_found', names: 'documentId' };
const COLLECTION = { status: 404, code: 'document_collection_not_found', names: 'documentCollectionId' };
const SESSION = { status: 404, code: 'signing_session_not_found', names: 'sessionId' };
const WRONG = { status: 400, code: 'invalid_request_parameter' };

/** Every operation that names something by its id. */
const byId: readonly [string, string, Expected, object?][] = [
  ['GET', '/sign/documents/ID', DOCUMENT],
  ['DELETE', '/sign/documents/ID', DOCUMENT],
  ['GET', '/sign/documents/ID/metadata', DOCUMENT],
  ['PATCH', '/sign/documents/ID/metadata', DOCUMENT, { title: 'A' }],
  ['GET', '/sign/document-collections/ID', COLLECTION],
  ['DELETE', '/sign/document-collections/ID', COLLECTION],
  ['POST', '/sign/document-collections/ID/package', COLLECTION],
  ['GET', '/sign/signing-sessions/ID', SESSION],
  ['DELETE', '/sign/signing-sessions/ID', SESSION],
  ['POST', '/sign/signing-sessions/ID/package', SESSION],
  ['PATCH', '/sign/signing-sessions/ID', SESSION, { dueDate: '2030-01-10T00:00:00Z' }],
];

describe('an id', () => {
  for (const [method, path, expected, json] of byId) {
    test(`nothing has is refused by ${method} ${path}`, async ({ account }) => {
      await account.createSession();
      const at = path.replace('ID', UNKNOWN_ID);
      await expectRefusal(account, expected, () => account.call<Problem>(method, at, { json }));
    });
  }

  for (const [method, path, { names }, json] of byId.slice(0, -1)) {
    test(`that is no uuid is refused by ${method} ${path}`, async ({ account }) => {
      for (const id of ['not-a-uuid', '__proto__', 'constructor', 'toString', `${UNKNOWN_ID}0`, '%00']) {
        await expectRefusal(account, { status: 400, code: 'bad_request', names }, () =>
          account.call<Problem>(method, path.replace('ID', id), { json }),
        );
      }
    });
  }

  test('of another account is as unknown as any, to every operation', async ({ account, createAccount }) => {
    const mine = await account.createSession({ title: 'Secret' });
    const [document] = mine.documents;
    const other = createAccount();
    const before = stateOf(account);
    const ids = {
      documents: document?.documentId,
      'document-collections': document?.documentCollectionId,
      'signing-sessions': mine.id,
    };
    for (const [method, path, expected, json] of byId) {
      const kind = path.split('/')[2] as keyof typeof ids;
      const at = path.replace('ID', ids[kind] ?? '');
      await expectRefusal(other, expected, () => other.call<Problem>(method, at, { json }));
    }
    expect(stateOf(account)).toBe(before);
  });
});

describe('the list is refused for', () => {
  for (const query of [
    'sort=title,createdAt',
    'sort=',
    'sort=__proto__',
    'sort=constructor',
    'sort=--title',
    'limit=0',
    'limit=1001',
    'limit=010',
    'limit=abc',
    'limit=',
    'limit=1&limit=2',
    'limit=1e2',
    'limit=99999999999999999999',
    'offset=-1',
    'offset=100001',
    'offset=1.5',
    'createdDateFrom=yesterday',
    'createdDateTo=2030-01-01',
    'dueDateFrom=2030-13-01T00:00:00Z',
    'dueDateTo=',
    'createdDateFrom=2030-01-01T00:00:00Z&createdDateFrom=2030-01-01T00:00:00Z',
    'state=DONE',
    'state=ready',
    'state=READY,BLOCKED',
    'state=READY&state=',
    'sessionTitleLike=a&sessionTitleLike=b',
  ]) {
    test(query, async ({ account }) => {
      const [names = ''] = query.split('=');
      await expectRefusal(account, { ...WRONG, names }, () =>
        account.call<Problem>('GET', `/sign/signing-sessions?${query}`),
      );
    });
  }
});

describe('a collection is refused for', () => {
  for (const [what, names, make] of [
    ['an unknown document', 'documents[0].documentId', () => ({ documents: [{ documentId: UNKNOWN_ID }] })],
    [
      'a document id that is no uuid',
      'documents[0].documentId',
      () => ({ documents: [{ documentId: 'x' }] }),
    ],
    ['no documents', 'documents', () => ({ documents: [] })],
    ['no list of documents', 'documents', () => ({})],
    ['101 documents', 'documents', (documentId: string) => ({ documents: Array(101).fill({ documentId }) })],
    [
      'an unknown package',
      'packageTo[0]',
      (documentId: string) => ({ documents: [{ documentId }], packageTo: ['ZIP'] }),
    ],
    [
      'six packages',
      'packageTo',
      (documentId: string) => ({
        documents: [{ documentId }],
        packageTo: Array(6).fill('PADES_CONTAINER'),
      }),
    ],
  ] as const) {
    test(what, async ({ account }) => {
      const json = make(await account.uploadPdf());
      await expectRefusal(account, { ...WRONG, names }, () =>
        account.call<Problem>('POST', '/sign/document-collections', { json }),
      );
    });
  }
});

describe('a body is refused', () => {
  const SESSIONS = '/sign/signing-sessions';
  const JSON_TYPE = { 'content-type': 'application/json' };
  const MALFORMED = { status: 400, code: 'bad_request', names: 'body' };
  const UNSUPPORTED = { status: 415, code: 'unsupported_media_type', names: 'Content-Type' };
  const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);

  for (const [what, body] of [
    ['that is no JSON', '[{'],
    ['that is empty', ''],
    ['that is an array of 10,000 levels', deep('[', ']')],
    ['that is an object of 10,000 levels', `${deep('{"a":', '}').replace('}', '1}')}`],
    ['with a raw __proto__', '[{"__proto__": {"title": "A"}}]'],
    ['with an escaped __proto__', '[{"\\u005f_proto__": {"title": "A"}}]'],
    ['with a constructor that has a prototype', '[{"constructor": {"prototype": {"title": "A"}}}]'],
  ] as const) {
    test(what, async ({ account }) => {
      await expectRefusal(account, MALFORMED, () =>
        account.call<Problem>('POST', SESSIONS, { body, headers: JSON_TYPE }),
      );
      expect(({} as { title?: string }).title).toBeUndefined();
    });
  }

  test('that is JSON of 2 MiB and more', async ({ account }) => {
    const body = `[${' '.repeat(2 * 1024 * 1024)}]`;
    const expected = { status: 413, code: 'payload_too_large', names: 'body' };
    await expectRefusal(account, expected, () =>
      account.call<Problem>('POST', SESSIONS, { body, headers: JSON_TYPE }),
    );
  });

  test('without a content type', async ({ account }) => {
    const body = new TextEncoder().encode('[]');
    await expectRefusal(account, UNSUPPORTED, () => account.call<Problem>('POST', SESSIONS, { body }));
  });

  test('of another content type than JSON', async ({ account }) => {
    const options = { body: '[]', headers: { 'content-type': 'text/plain' } };
    await expectRefusal(account, UNSUPPORTED, () => account.call<Problem>('POST', SESSIONS, options));
  });

  for (const type of [
    'application/octet-stream',
    'image/png',
    'application/json',
    'multipart/form-data; boundary=b',
  ]) {
    test(`as an upload of ${type}`, async ({ account }) => {
      const options = { body: 'x', headers: { 'content-type': type } };
      await expectRefusal(account, UNSUPPORTED, () =>
        account.call<Problem>('POST', '/sign/documents', options),
      );
    });
  }

  test('as an upload without a content type', async ({ account }) => {
    const options = { body: new TextEncoder().encode('x') };
    const expected = { ...WRONG, names: 'Content-Type' };
    await expectRefusal(account, expected, () => account.call<Problem>('POST', '/sign/documents', options));
  });

  test('as an empty upload', async ({ account }) => {
    const options = { body: '', headers: { 'content-type': 'text/plain' } };
    await expectRefusal(account, MALFORMED, () => account.call<Problem>('POST', '/sign/documents', options));
  });

  test('as an upload past the limit of the account', async ({ createAccount }) => {
    const account = createAccount({ settings: { uploadLimitBytes: 4 } });
    const headers = { 'content-type': 'text/plain' };
    expect((await account.call('POST', '/sign/documents', { body: 'four', headers })).status).toBe(200);
    const expected = { status: 413, code: 'payload_too_large', names: 'body' };
    await expectRefusal(account, expected, () =>
      account.call<Problem>('POST', '/sign/documents', { body: 'five!', headers }),
    );
  });
});

describe('a caller is refused', () => {
  const INVALID = { status: 401, code: 'invalid_token', names: 'token' };
  const list = '/sign/signing-sessions';

  for (const [what, token] of [
    ['without a token', null],
    ['with garbage for a token', 'garbage'],
    ['with a token of three garbled parts', 'a.b.c'],
  ] as const) {
    test(what, async ({ account }) => {
      await expectRefusal(account, INVALID, () => account.call<Problem>('GET', list, { token }));
      const reply = await account.call('GET', list, { token });
      expect(reply.headers.get('www-authenticate')).toBe('Bearer');
    });
  }

  test('with a token whose claims were changed', async ({ account }) => {
    const [head, , signature] = (await account.token()).split('.');
    const claims = Buffer.from(
      JSON.stringify({ client_id: account.credentials.clientId, exp: 9e9 }),
    ).toString('base64url');
    const token = `${head}.${claims}.${signature}`;
    await expectRefusal(account, INVALID, () => account.call<Problem>('GET', list, { token }));
  });

  test('with a token that has expired, from the very second', async ({ account }) => {
    const token = await account.freshToken();
    await advance(account, 'PT9M59S');
    expect((await account.call('GET', list, { token })).status).toBe(200);
    await advance(account, 'PT1S');
    await expectRefusal(account, INVALID, () => account.call<Problem>('GET', list, { token }));
  });

  test('before its body is read', async ({ account }) => {
    const options = { token: null, body: '{', headers: { 'content-type': 'application/json' } };
    await expectRefusal(account, INVALID, () => account.call<Problem>('POST', list, options));
  });

  for (const [method, path, names] of [
    ['GET', list, 'Signature API'],
    ['POST', list, 'sign:ordermanager:order:create'],
    ['POST', '/sign/documents', 'Signature API'],
  ] as const) {
    test(`without the permission for ${method} ${path}`, async ({ createAccount }) => {
      const account = createAccount({ clients: [{ permissions: [] }] });
      const expected = { status: 403, code: 'missing_permission', names };
      await expectRefusal(account, expected, () => account.call<Problem>(method, path));
    });
  }
});

describe('a path', () => {
  for (const [method, path, allow] of [
    ['PUT', `/sign/documents/${UNKNOWN_ID}`, 'GET, DELETE'],
    ['GET', '/sign/documents', 'POST'],
    ['DELETE', '/sign/signing-sessions', 'POST, GET'],
    ['POST', `/sign/signing-sessions/${UNKNOWN_ID}`, 'GET, PATCH, DELETE'],
    ['GET', '/sign/merchant-sign', 'POST'],
  ] as const) {
    test(`${path} refuses ${method} and says what it takes`, async ({ account }) => {
      const expected = { status: 405, code: 'method_not_allowed', names: method };
      await expectRefusal(account, expected, () => account.call<Problem>(method, path));
      const allowed = (await account.call(method, path)).headers.get('allow') ?? '';
      expect(allowed.split(', ').sort()).toEqual(allow.split(', ').sort());
    });
  }

  for (const path of ['/sign', '/sign/nothing', '/sign/documents/a/b/c', '/SIGN/documents']) {
    test(`${path} is unknown`, async ({ account }) => {
      const expected = { status: 404, code: 'not_found', names: 'path' };
      await expectRefusal(account, expected, () => account.call<Problem>('POST', path));
    });
  }

  for (const path of ['/sign/documents/', '//sign/documents', '/sign//documents']) {
    test(`${path} is never said to take the method it refuses`, async ({ account }) => {
      const reply = await account.call('POST', path, {
        body: 'x',
        headers: { 'content-type': 'text/plain' },
      });
      expect([404, 405]).toContain(reply.status);
      expect(reply.headers.get('allow') ?? '').not.toContain('POST');
    });
  }
});

test('a refusal names at most fifty faults of a request that has thousands', async ({ account }) => {
  const { request } = await preparePdf(account);
  const reply = await post(account, Array(200).fill({ ...request, title: 1 }));
  expect(reply.json.invalidParams).toHaveLength(50);
});
