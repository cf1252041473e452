import { createHash } from 'node:crypto';
import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import { download, get, type Schemas, UNKNOWN_ID } from './sign-fixtures.ts';

type Upload = Schemas['DocumentUpload'];
type Document = Schemas['Document'];

describe('an upload', () => {
  test('answers 200 with id, type, time and hash, and nothing else', async ({ account }) => {
    const options = { body: 'I agree.', headers: { 'content-type': 'text/plain' } };
    const reply = await account.call<Upload>('POST', '/sign/documents', options);
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual({
      documentId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      mimeType: 'text/plain',
      createdAt: '2030-01-01T00:00:00Z',
      documentHash: {
        hash: createHash('sha256').update('I agree.').digest('base64'),
        hashAlgorithm: 'SHA256',
      },
    });
  });

  for (const mimeType of ['application/pdf', 'text/plain', 'text/markdown']) {
    test(`of ${mimeType} is taken and given back as it was`, async ({ account }) => {
      const options = { body: 'some bytes', headers: { 'content-type': mimeType } };
      const { json } = await account.call<Upload>('POST', '/sign/documents', options);
      const reply = await account.call('GET', `/sign/documents/${json.documentId}`);
      expect([reply.status, reply.headers.get('content-type'), reply.text]).toEqual([
        200,
        mimeType,
        'some bytes',
      ]);
    });
  }

  test('takes its MIME type from the header without the parameters', async ({ account }) => {
    const options = { body: 'hi', headers: { 'content-type': 'Text/PLAIN; charset=utf-8' } };
    const { json } = await account.call<Upload>('POST', '/sign/documents', options);
    expect(json.mimeType).toBe('text/plain');
  });

  test('ignores a file name in the query', async ({ account }) => {
    const options = { body: 'hi', headers: { 'content-type': 'text/plain' } };
    const { json } = await account.call<Upload>('POST', '/sign/documents?filename=a.txt', options);
    const metadata = await get<Document>(account, `/documents/${json.documentId}/metadata`);
    expect(metadata).not.toHaveProperty('filename');
  });

  test('does not decode base64', async ({ account }) => {
    const id = await account.uploadText('aGVsbG8=');
    expect((await account.call('GET', `/sign/documents/${id}`)).text).toBe('aGVsbG8=');
  });

  test('of a megabyte comes back byte by byte, also when read by several at once', async ({ account }) => {
    const bytes = new Uint8Array(1024 * 1024).map((_, index) => index % 251);
    const options = { body: bytes, headers: { 'content-type': 'application/pdf' } };
    const { json } = await account.call<Upload>('POST', '/sign/documents', options);
    const copies = await Promise.all([1, 2, 3].map(() => download(account, json.documentId)));
    expect(copies.every((copy) => Buffer.compare(copy, bytes) === 0)).toBe(true);
  });

  test('as multipart is taken when the account says so', async ({ createAccount }) => {
    const account = createAccount({ settings: { acceptMultipartUploads: true } });
    const reply = await uploadMultipart(account, 'hello', 'text/plain');
    expect(reply).toMatchObject({ status: 200, json: { mimeType: 'text/plain' } });
  });

  test('as multipart may be as large as any other', async ({ createAccount }) => {
    const account = createAccount({ settings: { acceptMultipartUploads: true } });
    const reply = await uploadMultipart(account, 'x'.repeat(2 * 1024 * 1024), 'text/plain');
    expect(reply.status, reply.text).toBe(200);
  });
});

describe('the metadata of a document', () => {
  test('is the reply of the upload until it is changed', async ({ account }) => {
    const options = { body: 'hi', headers: { 'content-type': 'text/plain' } };
    const { json } = await account.call<Upload>('POST', '/sign/documents', options);
    expect(await get(account, `/documents/${json.documentId}/metadata`)).toEqual(json);
  });

  test('takes a file name, a title and a description', async ({ account }) => {
    const id = await account.uploadText();
    const json = { filename: 'a.txt', title: 'A', description: 'An A' };
    const reply = await account.call<Document>('PATCH', `/sign/documents/${id}/metadata`, { json });
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ documentId: id, ...json });
  });

  test('keeps the members a change leaves out', async ({ account }) => {
    const id = await account.uploadText();
    const path = `/sign/documents/${id}/metadata`;
    await account.call('PATCH', path, { json: { filename: 'a.txt' } });
    await account.call('PATCH', path, { json: { title: 'A' } });
    expect(await get(account, `/documents/${id}/metadata`)).toMatchObject({ filename: 'a.txt', title: 'A' });
  });

  test('ignores members it does not know', async ({ account }) => {
    const id = await account.uploadText();
    const json = { title: 'A', mimeType: 'application/pdf', colour: 'red' };
    const reply = await account.call<Document>('PATCH', `/sign/documents/${id}/metadata`, { json });
    expect(reply.json.mimeType).toBe('text/plain');
    expect(reply.json).not.toHaveProperty('colour');
  });

  for (const [member, length] of [
    ['filename', 255],
    ['title', 255],
    ['description', 1000],
  ] as const) {
    test(`takes a ${member} of ${length} characters and no more`, async ({ account }) => {
      const path = `/sign/documents/${await account.uploadText()}/metadata`;
      const longest = { [member]: 'x'.repeat(length) };
      expect((await account.call('PATCH', path, { json: longest })).status).toBe(200);
      const longer = { [member]: 'x'.repeat(length + 1) };
      const reply = await account.call<Schemas['Problem']>('PATCH', path, { json: longer });
      expect(reply.json).toMatchObject({ status: 400, invalidParams: [{ name: member }] });
    });
  }
});

describe('a deleted document', () => {
  test('is answered 204 without a body, and is gone with its metadata', async ({ account }) => {
    const path = `/sign/documents/${await account.uploadText()}`;
    const reply = await account.call('DELETE', path);
    expect([reply.status, reply.text]).toEqual([204, '']);
    for (const [method, at] of [
      ['GET', path],
      ['GET', `${path}/metadata`],
      ['DELETE', path],
    ] as const) {
      expect(await account.call(method, at)).toMatchObject({
        status: 404,
        json: { code: 'document_not_found' },
      });
    }
  });

  test('may be one whose sessions are all final', async ({ account }) => {
    const session = await account.createSession();
    await account.sign(session.id);
    const id = session.documents[0]?.documentId;
    expect((await account.call('DELETE', `/sign/documents/${id}`)).status).toBe(204);
  });

  test('leaves the results made of it readable', async ({ account }) => {
    const session = await account.createSession();
    await account.sign(session.id);
    await account.call('DELETE', `/sign/documents/${session.documents[0]?.documentId}`);
    const { output } = await account.getSession(session.id);
    const bytes = await download(account, output.signatures[0]?.resultDocumentId ?? UNKNOWN_ID);
    expect(Buffer.from(bytes).toString()).toContain('<ds:Signature');
  });
});

function uploadMultipart(
  account: {
    call: <B>(m: string, p: string, o: object) => Promise<{ status: number; text: string; json: B }>;
  },
  text: string,
  type: string,
) {
  const body = `--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: ${type}\r\n\r\n${text}\r\n--b--\r\n`;
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  return account.call<Upload>('POST', '/sign/documents', { body, headers });
}
