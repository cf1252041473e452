import { createHash } from 'node:crypto';
import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';

interface Answer {
  readonly documentId: string;
  readonly mimeType: string;
  readonly documentHash: { readonly hash: string };
  readonly code: string;
  readonly detail: string;
  readonly invalidParams: readonly { readonly name: string }[];
}

interface Part {
  readonly name: string;
  readonly type?: string;
  readonly filename?: string;
  readonly bytes: Uint8Array | string;
}

const BOUNDARY = 'signimock-boundary';
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64');

function multipart(parts: readonly Part[]): Buffer {
  const written = parts.flatMap(({ name, type, filename, bytes }) => [
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"`),
    Buffer.from(filename === undefined ? '' : `; filename="${filename}"`),
    Buffer.from(type === undefined ? '' : `\r\ncontent-type: ${type}`),
    Buffer.from('\r\n\r\n'),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...written, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

const upload = (account: TestAccount, body: Uint8Array) =>
  account.call<Answer>('POST', '/sign/documents', {
    body,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  });

const file = (bytes: Uint8Array | string = 'I agree.', type = 'text/plain', name = 'file'): Part => ({
  name,
  type,
  filename: 'lease.txt',
  bytes,
});

const taking = { settings: { acceptMultipartUploads: true } };

describe('a multipart upload', () => {
  test('is refused with 415 unless the account takes them', async ({ account }) => {
    const reply = await upload(account, multipart([file()]));
    expect([reply.status, reply.json.code]).toEqual([415, 'unsupported_media_type']);
    expect(account.account.sign.tables.documents.size).toBe(0);
  });

  test('is taken by an account that does: the part named file, with its own type', async ({
    createAccount,
  }) => {
    const account = createAccount(taking);
    const reply = await upload(account, multipart([file('I agree.', 'text/plain; charset=utf-8')]));
    expect(reply.json).toMatchObject({ mimeType: 'text/plain', documentHash: { hash: sha256('I agree.') } });
    expect((await account.call('GET', `/sign/documents/${reply.json.documentId}`)).text).toBe('I agree.');
  });

  test('may have other fields before and behind the file', async ({ createAccount }) => {
    const parts = [{ name: 'title', bytes: 'Lease' }, file(), { name: 'note', bytes: 'x' }];
    const reply = await upload(createAccount(taking), multipart(parts));
    expect(reply.json.documentHash.hash).toBe(sha256('I agree.'));
  });

  test('leaves raw uploads as they were', async ({ createAccount }) => {
    expect(await createAccount(taking).uploadText('raw')).toMatch(/^[0-9a-f-]{36}$/);
  });

  const wrong: readonly [string, Uint8Array, number, string][] = [
    ['another part name', multipart([file('x', 'text/plain', 'document')]), 400, 'file'],
    ['a field for a file', multipart([{ name: 'file', bytes: 'x' }]), 400, 'file'],
    ['no parts', multipart([]), 400, 'file'],
    ['no multipart body at all', Buffer.from('I agree.'), 400, 'file'],
    ['a part type that is not supported', multipart([file('x', 'image/png')]), 415, 'image/png'],
    [
      'a part that is multipart itself',
      multipart([file('x', 'multipart/form-data')]),
      415,
      'multipart/form-data',
    ],
    ['an empty part', multipart([file('')]), 400, 'empty'],
  ];
  test.for(wrong)('is refused with %s', async ([, body, status, named], { createAccount }) => {
    const account = createAccount(taking);
    const reply = await upload(account, body);
    expect(reply.status).toBe(status);
    expect(reply.json.detail).toContain(named);
    expect(account.account.sign.tables.documents.size).toBe(0);
  });

  test('is refused when its file is over the limit, and taken at it', async ({ createAccount }) => {
    const account = createAccount({ settings: { acceptMultipartUploads: true, uploadLimitBytes: 1_000 } });
    const over = await upload(account, multipart([file('x'.repeat(1_001))]));
    expect([over.status, over.json.code]).toEqual([413, 'payload_too_large']);
    expect((await upload(account, multipart([file('x'.repeat(1_000))]))).status).toBe(200);
  });

  test('is kept whole, also beyond the first mebibyte', async ({ createAccount }) => {
    const bytes = Buffer.alloc(3 * 1024 * 1024, 'signimock ');
    const reply = await upload(createAccount(taking), multipart([file(bytes)]));
    expect([reply.status, reply.json.documentHash?.hash]).toEqual([200, sha256(bytes)]);
  });

  test('that breaks off in the middle is refused, and nothing is kept', async ({ createAccount }) => {
    const account = createAccount(taking);
    const whole = multipart([file('x'.repeat(2_000))]);
    const reply = await upload(account, whole.subarray(0, whole.length - 500));
    expect(reply.status).toBe(400);
    expect(account.account.sign.tables.documents.size).toBe(0);
  }, 3_000);
});
