import { createHash } from 'node:crypto';
import { getEventListeners, once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, vi } from 'vitest';
import { isClientError } from '../../../src/client/index.ts';
import { type Answer, json, raw, rejectionOf, test } from './loopback-service.ts';

const PDF = { 'content-type': 'Application/PDF; version=1.7' };

/** Sends the head and some bytes, then cuts the connection. */
const cutAfter = (body: string, headers: Record<string, string>): Answer => {
  return (response) => {
    response.writeHead(200, headers);
    response.write(body, () => response.destroy());
  };
};

/** Sends the head and some bytes, then nothing more. */
const stallAfter = (body: string): Answer => {
  return (response) => {
    response.writeHead(200, PDF).write(body);
  };
};

test('a download gives the bytes, their media type and their length', async ({ service, client }) => {
  service.answer(raw(200, 'the document', { ...PDF, 'content-length': '12' }));
  const { mimeType, sizeBytes, stream } = await client.sign.documents.download('d1');
  expect({ mimeType, sizeBytes }).toEqual({ mimeType: 'application/pdf', sizeBytes: 12 });
  expect(Buffer.concat(await stream.toArray()).toString()).toBe('the document');
});

test('a download of unknown length and type is given all the same', async ({ service, client }) => {
  service.answer((response) => {
    response.write('in ');
    response.end('parts');
  });
  const { mimeType, sizeBytes, stream } = await client.sign.documents.download('d1');
  expect({ mimeType, sizeBytes }).toEqual({ mimeType: 'application/octet-stream', sizeBytes: undefined });
  expect(Buffer.concat(await stream.toArray()).toString()).toBe('in parts');
});

test('a whole download takes the place of the file', async ({ service, client, folder }) => {
  const path = `${folder}/lease.pdf`;
  const bytes = Buffer.alloc(300_000, 'x');
  await writeFile(path, 'an older one');
  service.answer(raw(200, bytes, PDF));
  expect(await client.sign.documents.downloadToFile('d1', path)).toEqual({
    mimeType: 'application/pdf',
    sizeBytes: 300_000,
  });
  expect(await readFile(path)).toEqual(bytes);
  expect(await readdir(folder)).toEqual(['lease.pdf']);
});

test('a cut download of announced length leaves no file', async ({ service, client, folder }) => {
  service.answer(cutAfter('half', { ...PDF, 'content-length': '8' }));
  const error = await rejectionOf(client.sign.documents.downloadToFile('d1', `${folder}/lease.pdf`));
  expect(error).toMatchObject({
    name: 'IncompleteDownloadError',
    code: 'CLIENT_DOWNLOAD_INCOMPLETE',
    operation: 'getDocument',
    receivedBytes: 4,
    expectedBytes: 8,
  });
  expect(await readdir(folder)).toEqual([]);
});

test('a cut download of unknown length leaves the older file in place', async ({
  service,
  client,
  folder,
}) => {
  const path = `${folder}/lease.pdf`;
  await writeFile(path, 'an older one');
  service.answer(cutAfter('half', PDF));
  const error = await rejectionOf(client.sign.documents.downloadToFile('d1', path));
  expect(error).toMatchObject({ code: 'CLIENT_DOWNLOAD_INCOMPLETE', expectedBytes: undefined });
  expect(await readdir(folder)).toEqual(['lease.pdf']);
  expect(await readFile(path, 'utf8')).toBe('an older one');
});

test('the stream of a cut download fails with the same typed error', async ({ service, client }) => {
  service.answer(cutAfter('half', { ...PDF, 'content-length': '8' }));
  const { stream } = await client.sign.documents.download('d1');
  expect(await rejectionOf(stream.toArray())).toMatchObject({ code: 'CLIENT_DOWNLOAD_INCOMPLETE' });
});

test('a cut download that nobody reads does not end the process', async ({ service, client }) => {
  service.answer(cutAfter('half', { ...PDF, 'content-length': '8' }));
  const { stream } = await client.sign.documents.download('d1');
  await new Promise((resolve) => stream.once('close', resolve));
  expect(isClientError(stream.errored)).toBe(true);
});

test('a download that is ended by its signal leaves no file', async ({ service, client, folder }) => {
  const patience = new AbortController();
  service.answer(stallAfter('half'));
  const { stream } = await client.sign.documents.download('d1', { signal: patience.signal });
  patience.abort(new Error('the customer left'));
  expect(await rejectionOf(stream.toArray())).toMatchObject({
    code: 'CLIENT_ABORTED',
    cause: { message: 'the customer left' },
  });
  expect(await readdir(folder)).toEqual([]);
});

test('destroying the stream gives the connection back', async ({ service, client }) => {
  let closed: Promise<unknown> = Promise.resolve();
  service.answer((response, asked) => {
    closed = once(response, 'close');
    stallAfter('half')(response, asked);
  });
  const { stream } = await client.sign.documents.download('d1');
  stream.destroy();
  await closed;
});

test('a target that cannot be written is told apart from a failing service', async ({
  service,
  client,
  folder,
}) => {
  service.answer(raw(200, 'the document', PDF));
  const error = await rejectionOf(client.sign.documents.downloadToFile('d1', `${folder}/no/such/folder.pdf`));
  expect(error).toMatchObject({
    code: 'CLIENT_LOCAL_IO',
    message: expect.stringMatching(/cannot be written \(ENOENT\)$/),
    cause: { code: 'ENOENT' },
  });
});

test('a target that is a folder stays as it was', async ({ service, client, folder }) => {
  service.answer(raw(200, 'the document', PDF));
  const error = await rejectionOf(client.sign.documents.downloadToFile('d1', folder));
  expect(error).toMatchObject({ code: 'CLIENT_LOCAL_IO' });
  expect(await readdir(folder)).toEqual([]);
});

test('a page of HTML is not taken for a document', async ({ service, client, folder }) => {
  service.answer(raw(200, '<html>Sign in</html>', { 'content-type': 'text/html; charset=utf-8' }));
  const error = await rejectionOf(client.sign.documents.downloadToFile('d1', `${folder}/lease.pdf`));
  expect(error).toMatchObject({ code: 'CLIENT_UNEXPECTED_REPLY', status: 200 });
  expect(await readdir(folder)).toEqual([]);
});

for (const [what, answer] of [
  ['nothing, with 204', raw(204, '')],
  ['a part of it, with 206', raw(206, 'the do', { ...PDF, 'content-range': 'bytes 0-5/12' })],
  ['a promise of it, with 202', json(202, { status: 'Running' })],
] as const) {
  test(`${what}, is not taken for a document`, async ({ service, client, folder }) => {
    service.answer(answer);
    const error = await rejectionOf(client.sign.documents.downloadToFile('d1', `${folder}/lease.pdf`));
    expect(error).toMatchObject({ code: 'CLIENT_UNEXPECTED_REPLY' });
    expect(await readdir(folder)).toEqual([]);
  });
}

/** A body that ends with its connection, by a reset in the middle: undici takes that for its end. */
const endless: Answer = (response) => {
  const { socket } = response;
  socket?.write('HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\nconnection: close\r\n\r\nthe do', () =>
    socket.resetAndDestroy(),
  );
};

test('a document whose end nobody can tell is taken only with its hash', async ({
  service,
  client,
  folder,
}) => {
  service.answer(endless, endless, endless);
  const path = `${folder}/lease.pdf`;
  expect(await rejectionOf(client.sign.documents.downloadToFile('d1', path))).toMatchObject({
    code: 'CLIENT_UNEXPECTED_REPLY',
    message: expect.stringContaining('expectedSha256'),
  });
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const whole = { expectedSha256: hashOf('the document') };
  expect(await rejectionOf(client.sign.documents.downloadToFile('d1', path, whole))).toMatchObject({
    code: 'CLIENT_DOWNLOAD_CORRUPT',
  });
  expect(await readdir(folder)).toEqual([]);
  await client.sign.documents.downloadToFile('d1', path, { expectedSha256: hashOf('the do') });
  expect(await readFile(path, 'utf8')).toBe('the do');
});

test('a signal that outlives its downloads is let go of by each of them', async ({
  service,
  client,
  folder,
}) => {
  const { signal } = new AbortController();
  service.answer(raw(200, 'one', PDF), raw(200, 'two', PDF), json(404, {}), raw(200, 'three', PDF));
  await client.sign.documents.downloadToFile('d1', `${folder}/one.pdf`, { signal });
  const read = await client.sign.documents.download('d1', { signal });
  await read.stream.toArray();
  await rejectionOf(client.sign.documents.download('d1', { signal }));
  const unread = await client.sign.documents.download('d1', { signal });
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  unread.stream.destroy();
  await vi.waitFor(() => expect(getEventListeners(signal, 'abort')).toHaveLength(0));
});

test('an archived document is downloaded by its archive id', async ({ service, client, folder }) => {
  service.answer(
    raw(200, 'kept', PDF),
    raw(200, 'kept', PDF),
    json(404, { title: 'Not found', code: 'not_found' }),
  );
  const { stream } = await client.sign.archive.download('a/1');
  expect(Buffer.concat(await stream.toArray()).toString()).toBe('kept');
  await client.sign.archive.downloadToFile('a/1', `${folder}/kept.pdf`);
  expect(await readFile(`${folder}/kept.pdf`, 'utf8')).toBe('kept');
  expect(await rejectionOf(client.sign.archive.download('a/1'))).toMatchObject({
    operation: 'getArchiveDocument',
  });
  expect(new Set(service.asked.map(({ url }) => url))).toEqual(new Set(['/sign/archive-documents/a%2F1']));
});
