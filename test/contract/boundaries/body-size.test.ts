import { describe, expect } from 'vitest';
import { test } from '../../support/simulator-test.ts';
import type { TestAccount } from '../../support/test-account.ts';
import { readDocument } from './documents.ts';
import { compareReply } from './expectation.ts';

const TOO_LARGE = { statuses: [413], code: 'payload_too_large', says: /bytes/ };

/** The largest body that a document tells of, in the example of its 413. */
async function limitIn(name: 'sign' | 'mint'): Promise<number> {
  // Of a document only its paths are typed.
  const { components } = (await readDocument(name)) as unknown as {
    readonly components: { readonly responses: { readonly PayloadTooLarge: object } };
  };
  const [, bytes] = /at most (\d+) bytes/.exec(JSON.stringify(components.responses.PayloadTooLarge)) ?? [];
  return Number(bytes);
}

/** Sends a body one byte smaller than the limit, as large, and one larger; gives what went wrong. */
async function tryAround(
  account: TestAccount,
  limit: number,
  path: string,
  send: (bytes: number) => { readonly body: string; readonly headers: Readonly<Record<string, string>> },
): Promise<readonly (string | undefined)[]> {
  const wrong: (string | undefined)[] = [];
  for (const bytes of [limit - 1, limit, limit + 1]) {
    const reply = await account.call<unknown>('POST', path, send(bytes));
    wrong.push(compareReply(reply, bytes > limit ? TOO_LARGE : { statuses: [200] }));
  }
  return wrong.filter((found) => found !== undefined);
}

describe('a body is taken up to the last byte of its limit', () => {
  test('by Mint, whose document tells the limit', async ({ account }) => {
    await account.control('POST', '/flows', { id: 'sized', versions: [{}] });
    const send = (bytes: number) => ({
      body: '{}'.padEnd(bytes),
      headers: { 'content-type': 'application/json' },
    });
    expect(await tryAround(account, await limitIn('mint'), '/mint/flows/sized/execute', send)).toEqual([]);
  });

  test('by the upload, whose limit an account can set', async ({ createAccount }) => {
    const send = (bytes: number) => ({ body: 'a'.repeat(bytes), headers: { 'content-type': 'text/plain' } });
    const account = createAccount({ settings: { uploadLimitBytes: 1_000 } });
    expect(await tryAround(account, 1_000, '/sign/documents', send)).toEqual([]);
  });

  test('by the upload, whose limit is at first the one its document tells', async ({ account }) => {
    const { json } = await account.control<{ uploadLimitBytes: number }>('GET', '/settings');
    expect(json.uploadLimitBytes).toBe(await limitIn('sign'));
  });
});
