import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { test } from '../../src/testing/vitest/index.ts';
import { carried } from '../support/carried.ts';

/** A program that is done once its last line has run; it ends by itself, or the test runs out of time. */
const program = (last: string) => `
  import { createClient } from '${new URL('../../src/client/index.ts', import.meta.url)}';
  const client = createClient({ ...JSON.parse(process.argv[1]), retry: { baseDelayMs: 1 } });
  const patience = new AbortController();
  await client.sign.sessions.list({}, { signal: patience.signal });
  await client.mint.flows.list().catch(() => {});
  ${last}
`;

test.override('accountOptions', {
  scenario: {
    name: 'busy',
    summary: 'Lists of flows are refused, twice.',
    rules: [{ when: { operation: 'listWorkflows', call: '1..2' }, reply: { status: 503 } }],
  },
});

for (const [what, last] of [
  ['is closed', 'await client.close();'],
  ['is left as it is', ''],
] as const) {
  test(`a program whose client ${what} ends by itself: no timer and no socket is left behind`, async ({
    account,
  }) => {
    const options = JSON.stringify({ baseUrl: carried(account.origin), ...account.credentials });
    const child = ['--input-type=module', '--eval', program(last), options];
    const { stderr } = await promisify(execFile)(process.execPath, child, { timeout: 15_000 });
    expect(stderr).toBe('');
    expect(await account.requests({ operationId: 'listWorkflows' })).toHaveLength(3);
  });
}
