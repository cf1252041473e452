import { describe, expect, test as unit } from 'vitest';
import { startSimulator } from '../../src/mock/index.ts';
import { test } from '../support/simulator-test.ts';
import { createCaller } from '../support/test-account.ts';
import { download, expectRefusal, type Problem, type Schemas, UNKNOWN_ID } from './sign-fixtures.ts';

type Results = Schemas['MerchantSignResult'][];

const PATH = '/sign/merchant-sign';
const wish = (...toBeSignedDocuments: object[]) => ({ vendor: 'NBID', toBeSignedDocuments });
const WRONG = { status: 400, code: 'invalid_request_parameter' };

describe('merchant signing', () => {
  test('answers 200 with a readable PDF result of a PDF', async ({ account }) => {
    const documentId = await account.uploadPdf();
    const json = wish({ documentId, mimetype: 'application/pdf', format: 'PADES', description: 'Lease' });
    const reply = await account.call<Results>('POST', PATH, { json });
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual([{ documentId, documentResultId: expect.any(String) }]);
    const bytes = await download(account, reply.json[0]?.documentResultId ?? UNKNOWN_ID);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^%PDF-/);
  });

  test('signs twenty documents, in order', async ({ account }) => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => account.uploadPdf()));
    const reply = await account.call<Results>('POST', PATH, {
      json: wish(...ids.map((documentId) => ({ documentId }))),
    });
    expect(reply.json.map(({ documentId }) => documentId)).toEqual(ids);
  });

  test('touches no session and no collection', async ({ account }) => {
    const documentId = await account.uploadPdf();
    await account.call('POST', PATH, { json: wish({ documentId }) });
    const { sessions, collections } = account.account.sign.tables;
    expect([sessions.size, collections.size]).toEqual([0, 0]);
  });

  test('has another result for each call', async ({ account }) => {
    const json = wish({ documentId: await account.uploadPdf() });
    const ids = new Set<string | undefined>();
    for (const _ of [1, 2])
      ids.add((await account.call<Results>('POST', PATH, { json })).json[0]?.documentResultId);
    expect(ids.size).toBe(2);
  });

  for (const [what, names, make] of [
    ['an unknown document', 'toBeSignedDocuments[0].documentId', () => wish({ documentId: UNKNOWN_ID })],
    ['no document', 'toBeSignedDocuments', () => wish()],
    [
      '21 documents',
      'toBeSignedDocuments',
      (documentId: string) => wish(...Array<object>(21).fill({ documentId })),
    ],
    ['another vendor', 'vendor', (documentId: string) => ({ ...wish({ documentId }), vendor: 'SBID' })],
    ['another MIME type', 'mimetype', (documentId: string) => wish({ documentId, mimetype: 'text/plain' })],
    ['an unknown format', 'format', (documentId: string) => wish({ documentId, format: 'CADES' })],
  ] as const) {
    test(`of ${what} is refused`, async ({ account }) => {
      const json = make(await account.uploadPdf());
      await expectRefusal(account, { ...WRONG, names }, () => account.call<Problem>('POST', PATH, { json }));
    });
  }
});

unit('answers at the path the simulator is started with, and nowhere else', async () => {
  const simulator = await startSimulator({ port: 0, strict: true, merchantSignPath: '/sign/b2b/sign' });
  try {
    // Straight to the simulator: the path is one that no document has.
    const account = createCaller(simulator, simulator.accounts.create(), simulator.origin);
    const documentId = await account.uploadPdf();
    const json = { vendor: 'NBID', toBeSignedDocuments: [{ documentId }] };
    expect((await account.call('POST', '/sign/b2b/sign', { json })).status).toBe(200);
    expect((await account.call('POST', '/sign/merchant-sign', { json })).status).toBe(404);
  } finally {
    await simulator.close();
  }
});

unit('a path that is none is refused before anything listens', async () => {
  await expect(startSimulator({ port: 0, merchantSignPath: 'no path' })).rejects.toMatchObject({
    code: 'SIM_INVALID_OPTION',
  });
});
