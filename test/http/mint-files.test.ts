import { describe, expect } from 'vitest';
import { readZip } from '../support/read-zip.ts';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import { act, download, expectRefusal, flow, read, type Schemas, start } from './mint-fixtures.ts';

const DAY_MS = 86_400_000;

const SEVERAL = [
  { name: 'report.pdf', contentType: 'application/pdf', size: 5_000 },
  { name: 'ansikt-å.jpg', contentType: 'image/jpeg', size: 70_000 },
  { name: 'note.txt', contentType: 'text/plain', size: 1_000 },
];

const filePath = (id: string, referenceId = '') =>
  `/mint/flows/instances/${id}/files/${referenceId}/download`;

/** An account with one finished instance that has made these files. */
async function finished(
  createAccount: (definition: object) => TestAccount,
  files: NonNullable<Parameters<typeof flow>[1]>['files'] = SEVERAL,
  settings: object = {},
) {
  const account = createAccount({ flows: [flow('maker', files === undefined ? {} : { files })], settings });
  const instance = await start(account, 'maker');
  const [file] = instance.files;
  return { account, id: instance.id, file, path: filePath(instance.id, file?.referenceId) };
}

describe('the files of an instance', () => {
  test('are one when it made one, under its own name and type', async ({ createAccount }) => {
    const { account, file, path } = await finished(createAccount, [SEVERAL[0] as (typeof SEVERAL)[0]]);
    expect(file).toEqual({
      referenceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      fileName: 'report.pdf',
      contentType: 'application/pdf',
      size: 5_000,
    });
    const { status, headers, bytes } = await download(account, path);
    expect([status, bytes.byteLength, headers.get('content-length')]).toEqual([200, 5_000, '5000']);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe('attachment; filename="report.pdf"');
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
  });

  test('are one real ZIP when it made several, with the size that was said and true check sums', async ({
    createAccount,
  }) => {
    const { account, id, file, path } = await finished(createAccount);
    expect(file).toMatchObject({ fileName: 'result.zip', contentType: 'application/zip' });
    const { headers, bytes } = await download(account, path);
    expect(bytes.byteLength).toBe(file?.size);
    expect(headers.get('content-length')).toBe(String(file?.size));
    const entries = await readZip(bytes);
    expect(entries.map(({ name, bytes: own, isIntact }) => [name, own.byteLength, isIntact])).toEqual(
      SEVERAL.map(({ name, size }) => [name, size, true]),
    );
    expect((await download(account, `/api/instances/${id}/result-file`)).bytes.equals(bytes)).toBe(true);
  });

  test.for([
    'application/zip',
    'application/octet-stream',
    'text/plain',
    'application/json',
    'image/jpeg',
    'text/csv',
  ])('can be a single one of type %s', async (contentType, { createAccount }) => {
    const { account, path } = await finished(createAccount, [{ name: 'single', contentType, size: 1_000 }]);
    const { status, headers, bytes } = await download(account, path);
    expect([status, headers.get('content-type'), bytes.byteLength]).toEqual([200, contentType, 1_000]);
  });

  test.for(['"quoted";.pdf', 'línea\u2028.pdf', 'a%0d%0aX: y', '../up'])(
    'keep a name such as %s from doing harm in the header',
    async (name, { createAccount }) => {
      const files = [{ name, contentType: 'application/pdf', size: 1_000 }];
      const { account, file, path } = await finished(createAccount, files);
      expect(file?.fileName).toBe(name);
      const { headers } = await download(account, path);
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]*"$/,
      );
    },
  );

  test.for(['..', 'C:report.pdf'])(
    'cannot be such that no archive can hold them, as one named %s',
    async (name, { account }) => {
      const spec = flow('odd', { files: [{ name }, { name: 'b' }] });
      if ((await account.control('POST', '/flows', spec)).status === 400) return;
      const reply = await account.call<{ id: string }>('POST', '/mint/flows/odd/execute', { json: {} });
      const { id } = reply.json;
      expect((await account.call('GET', `/mint/flows/instances/${id}`)).status).toBe(200);
      expect((await account.call('GET', '/mint/flows/odd/instances')).status).toBe(200);
    },
  );

  test('are none when the flow makes none: the download is 404', async ({ createAccount }) => {
    const { account, id, file } = await finished(createAccount, []);
    expect(file).toBeUndefined();
    for (const path of [filePath(id, 'x'), `/api/instances/${id}/result-file`]) {
      await expectRefusal(account, { status: 404, code: 'file_not_found' }, 'GET', path);
    }
  });

  test('of a failed or cancelled instance are none: 404, because there will never be any', async ({
    account,
  }) => {
    for (const what of ['fault', 'cancel'] as const) {
      const { id } = await start(account, 'identify-sbid');
      await act(account, id, what);
      const path = `/api/instances/${id}/result-file`;
      await expectRefusal(account, { status: 404, code: 'file_not_found' }, 'GET', path);
    }
  });

  test('are not to be had by the reference id of another instance', async ({ createAccount }) => {
    const { account, file } = await finished(createAccount);
    const other = await start(account, 'maker');
    expect(other.files[0]?.referenceId).not.toBe(file?.referenceId);
    const path = filePath(other.id, file?.referenceId);
    await expectRefusal(account, { status: 404, code: 'file_not_found' }, 'GET', path);
  });
});

describe('a download', () => {
  test('before the end is refused with 409, and the list of files is empty', async ({ account }) => {
    const { id } = await start(account, 'identify-sbid');
    for (const [advanceMs, status] of [
      [0, 'Running'],
      [1_000, 'Suspended'],
    ] as const) {
      account.account.advance(advanceMs);
      for (const path of [
        filePath(id, 'x'),
        `/flows/instances/${id}/files/x/download`,
        `/api/instances/${id}/result-file`,
      ]) {
        await expectRefusal(account, { status: 409, code: 'conflict', names: status }, 'GET', path);
      }
      const list = await account.call<Schemas['FileList']>('GET', `/mint/flows/instances/${id}/files`);
      expect([list.status, list.json.items]).toEqual([200, []]);
    }
  });

  test.for(['bytes=0-9', 'bytes=100-', 'bytes=-5', 'bytes=999999-', 'nonsense'])(
    'with Range: %s gets the whole file and 200',
    async (range, { createAccount }) => {
      const { account, file, path } = await finished(createAccount);
      const { status, headers, bytes } = await download(account, path, { range, 'if-range': '"x"' });
      expect([status, bytes.byteLength]).toEqual([200, file?.size]);
      expect([headers.get('content-range'), headers.get('accept-ranges')]).toEqual([null, null]);
    },
  );

  test('is gone from the very instant 30 days after the end, and the instance tells so', async ({
    createAccount,
  }) => {
    const { account, id, path } = await finished(createAccount);
    account.account.advance(30 * DAY_MS - 1);
    expect((await download(account, path)).status).toBe(200);
    account.account.advance(1);
    for (const gone of [
      path,
      `/flows/instances/${id}/files/x/download`,
      `/api/instances/${id}/result-file`,
    ]) {
      await expectRefusal(account, { status: 404, code: 'file_not_found' }, 'GET', gone);
      expect(account.account.journal.lines().at(-1)?.reason).toBe('results are deleted after 30 days');
    }
    expect(await read(account, id)).toMatchObject({ status: 'Finished', files: [] });
    const list = await account.call<Schemas['FileList']>('GET', `/mint/flows/instances/${id}/files`);
    expect(list.json.items).toEqual([]);
  });

  test('is gone with its instance when the account is set so, in every dialect and every list', async ({
    createAccount,
  }) => {
    const { account, id } = await finished(createAccount, SEVERAL, { mintInstancesExpire: true });
    account.account.advance(30 * DAY_MS);
    const paths = [`/mint/flows/instances/${id}`, `/flows/instances/${id}`, `/api/instances/${id}`]
      .concat([`/mint/flows/instances/${id}/files`, `/mint/flows/instances/${id}/activities`])
      .concat([`/api/instances/${id}/activities`, `/api/instances/${id}/result-file`, filePath(id, 'x')]);
    for (const path of paths) {
      await expectRefusal(account, { status: 404, code: 'instance_not_found' }, 'GET', path);
    }
    for (const path of ['/mint/flows/maker/instances', '/api/flows/maker/instances']) {
      for (const query of ['', '?status=Finished']) {
        const { json } = await account.call<Schemas['InstanceList']>('GET', path + query);
        expect([path + query, json.items.length, json.total]).toEqual([path + query, 0, 0]);
      }
    }
  });

  test('of an instance that is not there is refused as the instance is', async ({ account }) => {
    const id = '0'.repeat(32);
    for (const path of [
      filePath(id, 'x'),
      `/flows/instances/${id}/files/x/download`,
      `/api/instances/${id}/result-file`,
    ]) {
      await expectRefusal(account, { status: 404, code: 'instance_not_found' }, 'GET', path);
    }
  });

  test('beyond two gigabytes begins at once, and the server lives on when the client goes away', async ({
    createAccount,
  }) => {
    const big = [
      { name: 'a.bin', size: 3_000_000_000 },
      { name: 'b.bin', size: 3_000_000_000 },
    ];
    const { account, file, path } = await finished(createAccount, big);
    const aborter = new AbortController();
    // Straight from the simulator: nothing that judges whole replies can hold this one.
    const reply = await fetch(account.origin + path, {
      headers: { authorization: `Bearer ${await account.token()}` },
      signal: aborter.signal,
    });
    expect(reply.headers.get('content-length')).toBe(String(file?.size));
    expect(file?.size).toBeGreaterThan(6_000_000_000);
    const first = await reply.body?.getReader().read();
    expect(
      Buffer.from(first?.value ?? [])
        .subarray(0, 4)
        .toString('latin1'),
    ).toBe('PK\u0003\u0004');
    aborter.abort();
    expect((await account.call('GET', '/mint/flows')).status).toBe(200);
  });

  test('of the same file is the same bytes in an account of the same seed', async ({ createAccount }) => {
    const { account, id, path } = await finished(createAccount);
    const { bytes } = await download(account, path);
    await account.control('POST', '/reset');
    const token = await account.freshToken();
    const options = { json: {}, token };
    const again = await account.call<{ id: string }>('POST', '/mint/flows/maker/execute', options);
    expect(again.json.id).toBe(id);
    const reply = await fetch(account.baseUrl + path, { headers: { authorization: `Bearer ${token}` } });
    expect(Buffer.from(await reply.arrayBuffer()).equals(bytes)).toBe(true);
  });
});
