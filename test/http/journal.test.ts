import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import { basic, requestToken } from '../support/token-request.ts';

interface Line {
  readonly number: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly operationId: string | null;
  readonly clientId: string | null;
  readonly status: number;
  readonly reason: string;
  readonly traceId: string;
  readonly nearest?: readonly string[];
  readonly request: {
    readonly headers: Record<string, string>;
    readonly body?: string;
    readonly bodyBytes: number;
  };
  readonly response: {
    readonly headers: Record<string, string>;
    readonly body?: string;
    readonly bodyBytes: number;
  };
}

interface Journal {
  readonly items: readonly Line[];
  readonly dropped: number;
  readonly total: number;
}

const read = async (account: TestAccount, query = ''): Promise<Journal> =>
  (await account.control<Journal>('GET', `/journal${query}`)).json;
const numbers = ({ items }: Journal): readonly number[] => items.map(({ number }) => number);

/** A token, a list, an unknown path with the token, a document refused: lines 1 to 4. */
async function act(account: TestAccount): Promise<void> {
  await account.call('GET', '/sign/signing-sessions?limit=5');
  await account.call('GET', '/sign/v1/documents');
  await account.call('POST', '/sign/documents', { body: 'x', headers: { 'content-type': 'image/png' } });
}

describe('the journal', () => {
  test('tells what was asked, what was answered and why, oldest first', async ({ account }) => {
    await act(account);
    const { items, dropped, total } = await read(account);
    expect([total, dropped]).toEqual([4, 0]);
    expect(
      items.map(({ number, method, path, status, operationId }) => [
        number,
        method,
        path,
        status,
        operationId,
      ]),
    ).toEqual([
      [1, 'POST', '/auth/open/connect/token', 200, 'issueToken'],
      [2, 'GET', '/sign/signing-sessions', 200, 'listSigningSessions'],
      [3, 'GET', '/sign/v1/documents', 404, null],
      [4, 'POST', '/sign/documents', 415, 'uploadDocument'],
    ]);
    expect(items[1]).toMatchObject({
      query: 'limit=5',
      reason: 'ok',
      clientId: account.credentials.clientId,
    });
    expect(items[3]?.reason).toContain('image/png');
  });

  test('names what an unknown path may have meant', async ({ account }) => {
    await act(account);
    const line = (await read(account)).items[2];
    expect(line?.nearest?.join()).toContain('/sign/documents');
    expect(line?.reason).toContain('no operation has this path');
  });

  test('has the trace id of the reply', async ({ account }) => {
    const reply = await account.call('GET', '/sign/signing-sessions');
    expect((await read(account)).items.at(-1)?.traceId).toBe(reply.headers.get('x-trace-id'));
  });

  test('shows the error code of a refusal', async ({ account }) => {
    await account.call('GET', '/sign/documents/3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60');
    expect((await read(account)).items.at(-1)?.response.body).toContain('"code":"document_not_found"');
  });

  test('counts the bytes of a document and keeps none of them', async ({ account }) => {
    await account.uploadText('A secret recipe');
    const line = (await read(account)).items.at(-1);
    expect(line?.request).toMatchObject({ bodyBytes: 15 });
    expect(JSON.stringify(line)).not.toContain('recipe');
  });

  test('leaves out a body that is long, and still counts it', async ({ account }) => {
    const json = { title: 'x'.repeat(20_000) };
    await account.call('POST', '/sign/document-collections', { json });
    const request = (await read(account)).items.at(-1)?.request;
    expect([request?.body, request?.bodyBytes]).toEqual([undefined, JSON.stringify(json).length]);
  });

  test('has no lines of calls to the control API', async ({ account }) => {
    await account.control('GET', '/settings');
    expect((await read(account)).total).toBe(0);
  });
});

test('the journal names the members of a body that were ignored, which no reply does', async ({
  account,
}) => {
  const session = { title: 'Lease', pakageTo: ['PADES_CONTAINER'], signer: { externalSignerId: 'x' } };
  const { id } = await account.createSession(session);
  expect((await account.getSession(id)).title).toBe('Lease');
  const [line] = (await read(account, '?operationId=createSigningSessions')).items;
  expect(line?.reason).toMatch(/; unknown and ignored: \[0\]\.pakageTo, \[0\]\.signer\.externalSignerId$/);
});

describe('a filter of the journal', () => {
  test.for([
    ['?operationId=issueToken', [1]],
    ['?operationId=getDocument', []],
    ['?method=GET', [2, 3]],
    ['?path=/sign/', [2, 3, 4]],
    ['?path=/sign/documents', [4]],
    ['?status=404', [3]],
    ['?status=4xx', [3, 4]],
    ['?status=2xx&path=/auth', [1]],
    ['?after=2', [3, 4]],
    ['?after=4', []],
    ['?limit=2', [1, 2]],
    ['?limit=1&after=2', [3]],
  ] as const)('%s gives lines %j', async ([query, expected], { account }) => {
    await act(account);
    expect(numbers(await read(account, query))).toEqual(expected);
  });

  test('by client gives the lines of that client', async ({ account }) => {
    await act(account);
    await requestToken(account, { authorization: basic({ ...account.credentials, clientSecret: 'wrong' }) });
    const { clientId } = account.credentials;
    expect(numbers(await read(account, `?clientId=${clientId}`))).toEqual([1, 2, 3, 4, 5]);
    expect(numbers(await read(account, '?clientId=sandbox'))).toEqual([]);
  });

  test('counts all that match, the limit aside', async ({ account }) => {
    await act(account);
    expect(await read(account, '?limit=1&status=4xx')).toMatchObject({ total: 2, dropped: 0 });
  });

  test.for([
    '?limit=0',
    '?limit=1001',
    '?limit=010',
    '?after=-1',
    '?method=get',
    '?status=600',
    '?status=4',
    '?path=',
    '?operationId=listSigningSession',
    '?opperationId=issueToken',
  ])('%s is refused by name', async (query, { account }) => {
    const reply = await account.control<{ code: string; invalidParams: { name: string }[] }>(
      'GET',
      `/journal${query}`,
    );
    expect([reply.status, reply.json.code]).toEqual([400, 'SIM_INVALID_INPUT']);
    expect(query).toContain(reply.json.invalidParams[0]?.name);
  });

  test('says which operation or parameter was probably meant', async ({ account }) => {
    const detailOf = async (query: string) =>
      (await account.control<{ detail: string }>('GET', `/journal${query}`)).json.detail;
    expect(await detailOf('?operationId=listSigningSession')).toContain('did you mean listSigningSessions?');
    expect(await detailOf('?opperationId=issueToken')).toContain('did you mean operationId?');
  });
});

describe('a full journal', () => {
  test('lets the oldest lines go, and counts them', async ({ account }) => {
    const { journal } = account.account;
    await account.call('GET', '/sign/signing-sessions');
    const [line] = journal.lines();
    if (line === undefined) throw new Error('no line');
    for (let copy = 0; copy < 1_003; copy += 1) journal.append({ ...line });
    const { items, dropped, total } = await read(account, '?limit=1000');
    expect([items.length, dropped, total, items[0]?.number]).toEqual([1_000, 5, 1_000, 6]);
    expect((await read(account)).items).toHaveLength(100);
  });

  test('that is cleared goes on numbering', async ({ account }) => {
    await act(account);
    expect((await account.control('DELETE', '/journal')).status).toBe(204);
    expect(await read(account)).toEqual({ items: [], dropped: 4, total: 0 });
    await account.call('GET', '/sign/signing-sessions');
    expect(numbers(await read(account))).toEqual([5]);
  });
});

describe('a secret', () => {
  const everything = async (account: TestAccount) => JSON.stringify(await read(account, '?limit=1000'));

  test('is never shown: not of a form, of Basic, of a bearer or of a reply', async ({ account }) => {
    const { clientSecret } = account.credentials;
    const token = await account.token();
    await act(account);
    await requestToken(account, { authorization: basic(account.credentials) });
    await account.call('GET', `/sign/signing-sessions?access_token=${token}&client_secret=${clientSecret}`);
    await account.call('POST', '/sign/document-collections', { json: { client_secret: clientSecret } });
    const shown = await everything(account);
    expect(shown).toContain('[redacted]');
    for (const secret of [clientSecret, token, basic(account.credentials).slice(6)])
      expect(shown).not.toContain(secret);
  });

  const forms: readonly [string, (form: string) => string, string][] = [
    ['the media type in capitals', (form) => form, 'APPLICATION/X-WWW-FORM-URLENCODED'],
    [
      'its name percent-encoded',
      (form) => form.replace('client_secret', 'client%5Fsecret'),
      'application/x-www-form-urlencoded',
    ],
    ['a form that is refused', (form) => `${form}&scope=again`, 'application/x-www-form-urlencoded'],
  ];
  test.for(forms)('is never shown: %s', async ([, change, type], { account }) => {
    const { clientId: client_id, clientSecret: client_secret } = account.credentials;
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'signicat-api',
      client_id,
      client_secret,
    });
    const body = change(form.toString());
    await account.call('POST', '/auth/open/connect/token', {
      token: null,
      body,
      headers: { 'content-type': type },
    });
    const defaultJournal = await account.call<Journal>('GET', '/_mock/v1/accounts/default/journal', {
      token: null,
    });
    expect((await everything(account)) + defaultJournal.text).not.toContain(client_secret);
  });

  test('is never shown in the reason for refusing JSON that cannot be read', async ({ account }) => {
    await account.call('POST', '/sign/document-collections', {
      body: '{"client_secret":S3CR3T}',
      headers: { 'content-type': 'application/json' },
    });
    const line = (await read(account)).items.at(-1);
    expect(line?.status).toBe(400);
    expect(`${line?.reason} ${line?.response.body}`).not.toContain('S3CR3T');
  });
});
