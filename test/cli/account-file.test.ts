import { dirname } from 'node:path';
import { describe, expect } from 'vitest';
import { readAccountFile } from '../../src/cli/account-file.ts';
import { test } from './program.ts';

const START = ['start', '--port', '0'];
/** All that comes before the first request. */
const BANNER = /.*Press Ctrl\+C to stop/s;

const GOOD = `\
seed: 7
clock: { mode: frozen, now: 2030-01-01T00:00:00Z }
clients:
  - clientId: sandbox-brave-heron-41
    secrets: [fromTheFile]
`;

describe('an account file', () => {
  test('makes the default account', async ({ launch, createFile }) => {
    const path = await createFile(GOOD);
    const program = launch([...START, '--account', path]);
    const [text] = await program.says(BANNER);
    const [origin] = /http:\S+:\d+/.exec(text) ?? [];
    const account = await (await fetch(`${origin}/_mock/v1/accounts/default`)).json();
    expect(account).toMatchObject({
      id: 'default',
      seed: 7,
      clock: { mode: 'frozen', now: '2030-01-01T00:00:00Z' },
      credentials: { clientId: 'sandbox-brave-heron-41', clientSecret: 'fromTheFile' },
    });
  });

  test('keeps its secrets: they are not printed', async ({ launch, createFile }) => {
    const path = await createFile(GOOD);
    const [text] = await launch([...START, '--account', path]).says(BANNER);
    expect(text).toContain(`the one in ${path}`);
    expect(text).toContain('--data-urlencode "client_secret=$CLIENT_SECRET"');
    expect(text).not.toContain('fromTheFile');
    const [ready] = await launch([...START, '--json', '--account', path]).says(/^.*\n/);
    expect(JSON.parse(ready)).toMatchObject({ clientId: 'sandbox-brave-heron-41', clientSecret: null });
  });

  test('without a secret gets one made up, which is printed', async ({ launch, createFile }) => {
    const path = await createFile('clients: [{ clientId: sandbox-brave-heron-41 }]');
    const [ready] = await launch([...START, '--json', '--account', path]).says(/^.*\n/);
    const { origin, clientId, clientSecret } = JSON.parse(ready);
    const body = new URLSearchParams({ grant_type: 'client_credentials', scope: 'signicat-api' });
    body.set('client_id', clientId);
    body.set('client_secret', clientSecret);
    expect((await fetch(`${origin}/auth/open/connect/token`, { method: 'POST', body })).status).toBe(200);
  });

  test('gives way to the options of the command line', async ({ launch, createFile }) => {
    const path = await createFile(GOOD);
    const options = ['--seed', '9', '--clock', 'live', '--account', path];
    const [origin] = await launch([...START, ...options]).says(/http:\S+:\d+/);
    const account = await (await fetch(`${origin}/_mock/v1/accounts/default`)).json();
    expect(account).toMatchObject({ seed: 9, clock: { mode: 'live' } });
  });

  test('may be JSON, and may say the id that the account has anyway', async ({ createFile }) => {
    const path = await createFile('{\n\t"id": "default",\n\t"seed": 3\n}\n', 'account.json');
    expect(await readAccountFile(path)).toEqual({ id: 'default', seed: 3 });
  });
});

describe('an account file that cannot be used is refused with its place', () => {
  test('the program ends with exit code 1 and names file and line', async ({ launch, createFile }) => {
    const path = await createFile('seed: 7\ncolour: red\n');
    const { exitCode, stdout, stderr } = await launch([...START, '--account', path]).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    const sentence = 'colour is not known; known members are id, seed, clock, clients, settings';
    expect(stderr).toContain(`signimock: ${path}:2:1: ${sentence}`);
  });

  test('the program ends with exit code 1 when there is no such file', async ({ launch }) => {
    expect(await launch([...START, '--account', 'no/such.yaml']).ended).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'signimock: Cannot read the account file no/such.yaml: there is no such file.\n',
    });
  });

  test('a definition that contradicts itself', async ({ launch, createFile }) => {
    const path = await createFile('clients: [{ status: pending }]\n');
    const { exitCode, stderr } = await launch([...START, '--account', path]).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`signimock: ${path}: activeFrom is required for status pending`);
  });

  test('a scenario in it that is wrong, also in a list', async ({ createFile }) => {
    const path = await createFile(`\
scenario:
  - rate-limit
  - name: own
    summary: Something.
    rules: [{ when: { operation: getDocumnt }, delay: PT1S }]
`);
    await expect(readAccountFile(path)).rejects.toThrow(
      `${path}:5:34: scenario[1].rules[0].when.operation is not an operation: getDocumnt; did you mean getDocument?`,
    );
  });

  test('a directory', async ({ createFile }) => {
    const folder = dirname(await createFile(''));
    await expect(readAccountFile(folder)).rejects.toMatchObject({
      code: 'SIM_UNREADABLE_FILE',
      message: `Cannot read the account file ${folder}: it is a directory.`,
    });
  });

  test.for([
    ['YAML that is none', 'clients: [\nseed: 7\n', '2:1: the YAML cannot be read: '],
    ['a tab for an indent', 'clock:\n\tmode: frozen\n', '2:1: the YAML cannot be read: '],
    [
      'a key that is there twice',
      'seed: 1\nseed: 2\n',
      '2:1: the YAML cannot be read: this key appears twice.',
    ],
    [
      'two documents',
      'seed: 1\n---\nseed: 2\n',
      '2:1: the YAML cannot be read: a second document starts here; write only one.',
    ],
    ['a tag of another program', 'seed: !!js/function x\n', '1:7: the YAML cannot be read: Unresolved tag'],
    [
      'an alias',
      'seed: &a 1\nclock: *a\n',
      '2:8: the YAML cannot be read: write the value out instead of *a.',
    ],
    ['endless nesting', '['.repeat(20_000), 'the YAML cannot be read: '],
    [
      'an empty file',
      '',
      ' an account file must be a mapping, with properties such as clients, seed or settings.',
    ],
    [
      'a list',
      '- seed: 1\n',
      ' an account file must be a mapping, with properties such as clients, seed or settings.',
    ],
    ['another id', 'seed: 1\nid: mine\n', '2:5: id must be default or left out; '],
    [
      'a wrong value',
      'clients:\n  - tokenLifetimeSeconds: 0\n',
      '2:27: clients[0].tokenLifetimeSeconds must be >= 1.',
    ],
    [
      'a misspelt member',
      'clock: { mode: live, nwo: x }\n',
      '1:22: clock.nwo is not known; known members are mode, now.',
    ],
    ['a missing member', 'seed: 1\nclock: {}\n', '2:8: clock.mode is required.'],
    ['a reach for the prototype', '__proto__: { seed: 1 }\n', '1:1: __proto__ is not known; '],
    ['a wrong choice', 'clock: { mode: slow }\n', '1:16: clock.mode must be one of live, frozen.'],
  ] as const)('%s', async ([_case, content, expected], { createFile }) => {
    const path = await createFile(content);
    const error = await readAccountFile(path).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'SimulatorError' });
    expect(String(error)).toContain(`${path}:`);
    expect(String(error)).toContain(expected);
  });

  test('a file of more than a mebibyte', async ({ createFile }) => {
    const path = await createFile(`# ${'x'.repeat(1024 * 1024)}\nseed: 1\n`);
    await expect(readAccountFile(path)).rejects.toThrow('it is larger than 1024 KiB');
  });

  test('a file that is not UTF-8', async ({ createFile }) => {
    const path = await createFile(Buffer.from('seed: 1\n', 'utf16le'));
    await expect(readAccountFile(path)).rejects.toThrow(path);
    const latin1 = await createFile(Buffer.from('# é\nseed: 1\n', 'latin1'));
    await expect(readAccountFile(latin1)).rejects.toThrow('it is not UTF-8 text');
  });

  test('all problems are told, in the order of the file and without its secrets', async ({ createFile }) => {
    const path = await createFile('clients:\n  - secrets: topsecret\n    sttus: active\nseed: -1\n');
    const error = await readAccountFile(path).catch((thrown: unknown) => thrown as Error);
    const { message } = error as Error;
    expect(message.split('\n').map((line) => line.slice(path.length, path.length + 6))).toEqual([
      ':2:14:',
      ':3:5: ',
      ':4:7: ',
    ]);
    expect(message).not.toContain('topsecret');
  });
});
