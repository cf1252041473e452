import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import { advance, expectRefusal, type Problem, UNKNOWN_ID } from './sign-fixtures.ts';

describe('the archive', () => {
  test('keeps a signature result when asked to', async ({ account }) => {
    const { id } = await account.createSession({ archive: { sendSignatureResultsToArchive: true } });
    await account.sign(id);
    const [signature] = (await account.getSession(id)).output.signatures;
    const archived = await account.call('GET', `/sign/archive-documents/${signature?.resultArchiveId}`);
    const result = await account.call('GET', `/sign/documents/${signature?.resultDocumentId}`);
    expect(archived).toMatchObject({ status: 200, text: result.text });
  });

  test('keeps a package when asked to', async ({ account }) => {
    const archive = { sendPackagingResultToArchive: true };
    const { id } = await account.createSession({ archive, packageTo: ['PADES_CONTAINER'] });
    await account.sign(id);
    await advance(account, 'PT2S');
    const { output } = await account.getSession(id);
    expect(output.signatures[0]).not.toHaveProperty('resultArchiveId');
    const path = `/sign/archive-documents/${output.packages[0]?.resultArchiveId}`;
    expect((await account.call('GET', path)).headers.get('content-type')).toBe('application/pdf');
  });

  test('keeps its copy when the result is deleted', async ({ account }) => {
    const { id } = await account.createSession({ archive: { sendSignatureResultsToArchive: true } });
    await account.sign(id);
    const [signature] = (await account.getSession(id)).output.signatures;
    await account.call('DELETE', `/sign/documents/${signature?.resultDocumentId}`);
    expect((await account.call('GET', `/sign/archive-documents/${signature?.resultArchiveId}`)).status).toBe(
      200,
    );
  });

  test('gets nothing unless asked', async ({ account }) => {
    const { id } = await account.createSession();
    await account.sign(id);
    expect((await account.getSession(id)).output.signatures[0]).not.toHaveProperty('resultArchiveId');
    expect(account.account.sign.tables.archive.size).toBe(0);
  });

  for (const id of [UNKNOWN_ID, 'constructor', '__proto__', 'not-a-uuid']) {
    test(`has nothing under ${id}`, async ({ account }) => {
      const expected = { status: 404, code: 'archive_document_not_found', names: 'archiveDocumentId' };
      await expectRefusal(account, expected, () =>
        account.call<Problem>('GET', `/sign/archive-documents/${id}`),
      );
    });
  }
});
