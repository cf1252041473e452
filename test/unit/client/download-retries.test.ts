import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { describe, expect } from 'vitest';
import type { DownloadProgress } from '../../../src/client/index.ts';
import {
  type Answer,
  json,
  type LoopbackService,
  test as loopbackTest,
  raw,
  rejectionOf,
} from './loopback-service.ts';

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

const CUT = 'cut, once its first bytes have come and 130 seconds have passed';

/** Downloads to a file with a client whose clock moves with its waits, and by 130 seconds for each `CUT`. */
async function downloadSlowly(
  service: LoopbackService,
  path: string,
  script: readonly (Answer | typeof CUT)[],
): Promise<{ outcome: unknown; waitsMs: readonly number[] }> {
  let nowMs = Date.UTC(2030, 0, 1);
  const waitsMs: number[] = [];
  const open: ServerResponse[] = [];
  const begin: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': String(BYTES.length) });
    response.write('the whole');
    open.push(response);
  };
  service.answer(...script.map((one) => (one === CUT ? begin : one)));
  const client = service.createClient({
    retry: {},
    random: () => 0.5,
    nowMs: () => nowMs,
    async wait(waitMs) {
      waitsMs.push(waitMs);
      nowMs += waitMs;
    },
  });
  const onProgress = (): void => {
    const response = open.pop();
    if (response !== undefined) nowMs += 130_000;
    response?.destroy();
  };
  const work = client.sign.documents.downloadToFile('d1', path, { onProgress });
  return { outcome: await work.catch((error: unknown) => error), waitsMs };
}

describe('a download to a file that is cut after it ran for longer than a call may take', () => {
  test('starts again from the first byte, as often as any other', async ({ service, folder }) => {
    const path = `${folder}/lease.pdf`;
    const { outcome } = await downloadSlowly(service, path, [CUT, CUT, CUT, whole]);
    expect(outcome).toMatchObject({ sizeBytes: BYTES.length });
    expect(await readFile(path)).toEqual(BYTES);
  });

  test('is not begun again when the tries are used up', async ({ service, folder }) => {
    const { outcome } = await downloadSlowly(service, `${folder}/lease.pdf`, [CUT, CUT, CUT, CUT]);
    expect(outcome).toMatchObject({ code: 'CLIENT_DOWNLOAD_INCOMPLETE', receivedBytes: 9 });
  });

  test('has the whole time of a call for each try, and for a wait that the service asks for', async ({
    service,
    folder,
  }) => {
    const script = [CUT, json(503, {}, { 'retry-after': '119' }), whole] as const;
    const { outcome, waitsMs } = await downloadSlowly(service, `${folder}/lease.pdf`, script);
    expect(outcome).toMatchObject({ sizeBytes: BYTES.length });
    expect(waitsMs).toEqual([250, 119_250]);
  });

  test('does not wait longer than a call may take', async ({ service, folder }) => {
    const script = [CUT, json(503, {}, { 'retry-after': '120' })] as const;
    const { outcome, waitsMs } = await downloadSlowly(service, `${folder}/lease.pdf`, script);
    expect(outcome).toMatchObject({ code: 'CLIENT_API_REFUSED', status: 503 });
    expect(waitsMs).toEqual([250]);
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
