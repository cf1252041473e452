import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import type { DownloadProgress } from '../../../src/client/index.ts';
import { type Answer, json, test as loopbackTest, raw, rejectionOf } from './loopback-service.ts';

const BYTES = Buffer.from('the whole document');
const HASH = createHash('sha256').update(BYTES).digest('base64');
const whole = raw(200, BYTES, { 'content-type': 'application/pdf', 'content-length': String(BYTES.length) });

/** The beginning of the document under the length of the whole. */
const cut: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': String(BYTES.length) });
  response.write('the whole', () => response.destroy());
};

const test = loopbackTest.extend('patient', ({ service }) =>
  service.createClient({ retry: {}, random: () => 0, wait: async () => {} }),
);

describe('a download to a file', () => {
  test('that is cut starts again from the first byte, and ends whole', async ({
    service,
    patient,
    folder,
  }) => {
    service.answer(cut, json(503, {}), whole);
    const path = `${folder}/lease.pdf`;
    expect(await patient.sign.documents.downloadToFile('d1', path)).toMatchObject({
      sizeBytes: BYTES.length,
    });
    expect(await readFile(path)).toEqual(BYTES);
    expect(await readdir(folder)).toEqual(['lease.pdf']);
    expect(service.asked.map(({ headers }) => headers.range)).toEqual([undefined, undefined, undefined]);
  });

  test('that is always cut ends in a typed error, and leaves no file', async ({
    service,
    patient,
    folder,
  }) => {
    service.answer(cut, cut, cut, cut);
    const work = patient.sign.documents.downloadToFile('d1', `${folder}/lease.pdf`);
    expect(await rejectionOf(work)).toMatchObject({
      code: 'CLIENT_DOWNLOAD_INCOMPLETE',
      receivedBytes: 9,
      expectedBytes: BYTES.length,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('tells how far it has come, from 0 again after a cut', async ({ service, patient, folder }) => {
    service.answer(cut, whole);
    const told: DownloadProgress[] = [];
    await patient.sign.documents.downloadToFile('d1', `${folder}/lease.pdf`, {
      onProgress: (progress) => told.push(progress),
    });
    expect(told).toEqual([
      { receivedBytes: 9, totalBytes: BYTES.length },
      { receivedBytes: BYTES.length, totalBytes: BYTES.length },
    ]);
  });

  test('is compared with the hash that it should have, in either encoding', async ({
    service,
    patient,
    folder,
  }) => {
    service.answer(whole, whole);
    const path = `${folder}/lease.pdf`;
    for (const expectedSha256 of [HASH, Buffer.from(HASH, 'base64').toString('hex').toUpperCase()]) {
      expect(await patient.sign.documents.downloadToFile('d1', path, { expectedSha256 })).toBeDefined();
    }
  });

  test('of another document starts again, and ends in a typed error without a file', async ({
    service,
    patient,
    folder,
  }) => {
    const other = raw(200, 'another document!!', { 'content-type': 'application/pdf' });
    service.answer(other, other, other, other);
    const work = patient.sign.documents.downloadToFile('d1', `${folder}/lease.pdf`, { expectedSha256: HASH });
    expect(await rejectionOf(work)).toMatchObject({ code: 'CLIENT_DOWNLOAD_CORRUPT', expectedSha256: HASH });
    expect(await readdir(folder)).toEqual([]);
  });

  test('with a hash that is none is refused before anything is sent', async ({
    service,
    patient,
    folder,
  }) => {
    const work = patient.sign.documents.downloadToFile('d1', `${folder}/x`, { expectedSha256: 'abc' });
    expect(await rejectionOf(work)).toMatchObject({
      code: 'CLIENT_INVALID_OPTION',
      option: 'expectedSha256',
    });
    expect(service.asked).toEqual([]);
  });

  test('ends with what its listener throws, and is not begun again', async ({ service, patient, folder }) => {
    service.answer(whole);
    const work = patient.sign.documents.downloadToFile('d1', `${folder}/x`, {
      onProgress() {
        throw new RangeError('no room');
      },
    });
    expect(await rejectionOf(work)).toEqual(new RangeError('no room'));
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a download that is read as a stream', () => {
  test('is asked for again until it begins, and fails when it is cut: what was read is with the reader', async ({
    service,
    patient,
  }) => {
    service.answer(json(503, {}), cut);
    const { stream } = await patient.sign.documents.download('d1');
    expect(await rejectionOf(stream.toArray())).toMatchObject({ code: 'CLIENT_DOWNLOAD_INCOMPLETE' });
  });
});
