import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { expect } from 'vitest';
import { createClient } from '../../../src/client/index.ts';
import { json, rejectionOf, test } from './loopback-service.ts';

const UPLOADED = { documentId: 'd1', mimeType: 'application/pdf' };
const PDF = { contentType: 'application/pdf' };

test('bytes are sent as they are, with the media type that was named', async ({ service, client }) => {
  service.answer(json(200, UPLOADED));
  expect(await client.sign.documents.upload(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0xff), PDF)).toEqual(
    UPLOADED,
  );
  const [asked] = service.asked;
  expect(asked).toMatchObject({ method: 'POST', url: '/sign/documents' });
  expect(asked?.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-length': '5' });
  expect(asked?.body).toEqual(Buffer.of(0x25, 0x50, 0x44, 0x46, 0xff));
});

test('a stream is sent to its end', async ({ service, client }) => {
  service.answer(json(200, UPLOADED));
  const source = Readable.from([Buffer.alloc(200_000, 'a'), Buffer.alloc(100_000, 'b')]);
  await client.sign.documents.upload(source, PDF);
  expect(service.asked[0]?.headers['transfer-encoding']).toBe('chunked');
  expect(service.asked[0]?.body).toEqual(
    Buffer.concat([Buffer.alloc(200_000, 'a'), Buffer.alloc(100_000, 'b')]),
  );
});

test('a file is sent with its length', async ({ service, client, folder }) => {
  const bytes = Buffer.alloc(300_000, 'x');
  await writeFile(`${folder}/lease.pdf`, bytes);
  service.answer(json(200, UPLOADED));
  await client.sign.documents.upload({ path: `${folder}/lease.pdf` }, PDF);
  expect(service.asked[0]?.headers['content-length']).toBe('300000');
  expect(service.asked[0]?.body).toEqual(bytes);
});

test('an empty file is sent as an empty body', async ({ service, client, folder }) => {
  await writeFile(`${folder}/empty.txt`, '');
  service.answer(json(200, UPLOADED));
  await client.sign.documents.upload({ path: `${folder}/empty.txt` }, { contentType: 'text/plain' });
  expect(service.asked[0]?.headers['content-length']).toBe('0');
});

test('a file that is not there is told without a request', async ({ service, client, folder }) => {
  const error = await rejectionOf(client.sign.documents.upload({ path: `${folder}/none.pdf` }, PDF));
  expect(error).toMatchObject({
    code: 'CLIENT_LOCAL_IO',
    operation: 'uploadDocument',
    cause: { code: 'ENOENT' },
  });
  expect(service.tokenRequests).toHaveLength(0);
});

test('a stream of a file that is not there fails the upload, not the process', async ({ client, folder }) => {
  const error = await rejectionOf(client.sign.documents.upload(createReadStream(`${folder}/none.pdf`), PDF));
  expect(error).toMatchObject({ code: 'CLIENT_LOCAL_IO', cause: { code: 'ENOENT' } });
});

test('a stream that fails half-way is told apart from a failing service', async ({ client }) => {
  const source = Readable.from(
    (async function* () {
      yield Buffer.from('half of it');
      throw new Error('disk gone');
    })(),
  );
  const error = await rejectionOf(client.sign.documents.upload(source, PDF));
  expect(error).toMatchObject({ code: 'CLIENT_LOCAL_IO', cause: { message: 'disk gone' } });
});

test('a stream is closed when the upload fails, whatever the reason', async ({ service, client }) => {
  const unused = new PassThrough();
  service.answerToken(json(400, { error: 'invalid_client' }));
  await rejectionOf(client.sign.documents.upload(unused, PDF));
  expect(unused.destroyed).toBe(true);

  const refused = new PassThrough();
  const closed = once(refused, 'close');
  const nowhere = createClient({ baseUrl: 'http://127.0.0.1:1', clientId: 'a', clientSecret: 'b' });
  await rejectionOf(nowhere.sign.documents.upload(refused, PDF));
  await closed;
  await nowhere.close();
});

test('an upload can be ended by its signal while it waits for the source', async ({ client }) => {
  await client.accessToken();
  const source = new PassThrough();
  source.write('the first part');
  const patience = new AbortController();
  const upload = rejectionOf(client.sign.documents.upload(source, { ...PDF, signal: patience.signal }));
  patience.abort();
  expect(await upload).toMatchObject({ code: 'CLIENT_ABORTED' });
  expect(source.destroyed).toBe(true);
});

test('what cannot be uploaded is refused with what to write', async ({ service, client, folder }) => {
  const ended = Readable.from([]);
  await ended.toArray();
  await expect(client.sign.documents.upload(ended, PDF)).rejects.toThrow('pass a new one');
  await expect(client.sign.documents.upload({ path: folder }, PDF)).rejects.toThrow(
    'pass the path of a file',
  );
  await expect(client.sign.documents.upload(Buffer.of(1), { contentType: 'pdf' })).rejects.toThrow(
    'application/pdf',
  );
  expect(service.tokenRequests).toHaveLength(0);
});
