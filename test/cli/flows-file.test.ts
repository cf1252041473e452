import { describe, expect } from 'vitest';
import { readFlowsFile } from '../../src/cli/flows-file.ts';
import { test } from './program.ts';

const START = ['start', '--port', '0'];

const GOOD = `\
flows:
  - id: rent-a-flat
    name: Rent a flat
    versions:
      - inputs: [{ name: email, required: true }]
        steps: [{ name: Screen, takes: PT20S }]
`;

/** A file with one flow that is done at once. */
const oneFlow = (id: string, step = '{ name: Work }') =>
  `flows: [{ id: ${id}, versions: [{ steps: [${step}] }] }]\n`;

interface Ready {
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

async function fetchToken({ origin, clientId, clientSecret }: Ready): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: 'signicat-api',
    client_id: clientId,
    client_secret: clientSecret,
  });
  const reply = await fetch(`${origin}/auth/open/connect/token`, { method: 'POST', body });
  return ((await reply.json()) as { access_token: string }).access_token;
}

async function listFlowIds(origin: string): Promise<readonly string[]> {
  const reply = await fetch(`${origin}/_mock/v1/accounts/default/flows`);
  const { items } = (await reply.json()) as { items: readonly { id: string }[] };
  return items.map(({ id }) => id);
}

describe('a flow of a flows file', () => {
  test('can be executed with a token', async ({ launch, createFile }) => {
    const path = await createFile(GOOD, 'flows.yaml');
    const [line] = await launch([...START, '--json', '--flows', path]).says(/^.*\n/);
    const ready: Ready = JSON.parse(line);
    const execute = async (input: object) =>
      fetch(`${ready.origin}/mint/flows/rent-a-flat/execute`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await fetchToken(ready)}`, 'content-type': 'application/json' },
        body: JSON.stringify({ input }),
      });
    const reply = await execute({ email: 'tenant@example.org' });
    expect(reply.status).toBe(200);
    expect(await reply.json()).toHaveProperty('id');
    expect((await execute({})).status).toBe(422);
  });

  test('stands beside those of every catalogue and those of the account file, also after a reset', async ({
    launch,
    createFile,
  }) => {
    const account = await createFile(oneFlow('from-the-account'));
    const flows = await createFile(oneFlow('from-the-flows'), 'flows.yaml');
    const program = launch([...START, '--account', account, '--flows', flows]);
    const [origin] = await program.says(/http:\S+:\d+/);
    const ids = await listFlowIds(origin);
    expect(ids).toEqual(expect.arrayContaining(['identify-sbid', 'from-the-account', 'from-the-flows']));
    await fetch(`${origin}/_mock/v1/accounts/default/reset`, { method: 'POST' });
    expect(await listFlowIds(origin)).toEqual(ids);
  });

  test('may be written as JSON', async ({ createFile }) => {
    const flows = [{ id: 'rent-a-flat', versions: [{}] }];
    expect(await readFlowsFile(await createFile(JSON.stringify({ flows }), 'flows.json'))).toEqual(flows);
  });
});

describe('a flows file that cannot be used ends the program with exit code 1', () => {
  test('an unknown key is told with file and line', async ({ launch, createFile }) => {
    const path = await createFile(`${GOOD}        colour: red\n`, 'flows.yaml');
    const { exitCode, stdout, stderr } = await launch([...START, '--flows', path]).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    const sentence = 'flows[0].versions[0].colour is not known; known members are published, inputs, steps';
    expect(stderr).toContain(`signimock: ${path}:7:9: ${sentence}`);
  });

  test('there is no such file', async ({ launch }) => {
    expect(await launch([...START, '--flows', 'no/such.yaml']).ended).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'signimock: Cannot read the flows file no/such.yaml: there is no such file.\n',
    });
  });

  test.for([
    ['a clash with the catalogue', oneFlow('identify-sbid'), 'The flow id identify-sbid is in use.'],
    [
      'a duration beyond all numbers',
      oneFlow('slow', '{ name: Wait, takes: P9999999999999Y }'),
      'takes of step Wait must be',
    ],
  ] as const)('%s is told with the file', async ([_case, content, sentence], { launch, createFile }) => {
    const path = await createFile(content, 'flows.yaml');
    const { exitCode, stdout, stderr } = await launch([...START, '--flows', path]).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(`signimock: ${path}: ${sentence}`);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  test.for([
    ['the flows file when both have the same flow', 'mine', 'mine', 'flows.yaml'],
    ['the account file when that alone clashes', 'identify-sbid', 'mine', 'account.yaml'],
  ] as const)(
    'of two files the one at fault is named: %s',
    async ([_case, inAccount, inFlows, named], { launch, createFile }) => {
      const account = await createFile(oneFlow(inAccount));
      const flows = await createFile(oneFlow(inFlows), 'flows.yaml');
      const args = [...START, '--json', '--account', account, '--flows', flows];
      const { exitCode, stderr } = await launch(args).ended;
      expect(exitCode).toBe(1);
      const path = named === 'flows.yaml' ? flows : account;
      const message = `${path}: The flow id ${inAccount} is in use. Choose another id.`;
      expect(JSON.parse(stderr)).toEqual({ event: 'error', code: 'SIM_FLOW_EXISTS', message });
    },
  );

  const LIST = ' a flows file must be a mapping: write "flows:" on a line, and the list of flows below it.';
  test.for([
    ['a list without its key', '- id: rent-a-flat\n', LIST],
    ['an empty file', '', LIST],
    ['a mapping without flows', 'seed: 1\n', '1:1: flows is required.'],
    ['flows that are no list', 'flows: { id: mine }\n', '1:8: flows must be array.'],
    ['a member beside flows', 'flows: []\nseed: 1\n', '2:1: seed is not known; a flows file has flows and'],
    ['a flow without versions', 'flows:\n  - id: mine\n', '2:5: flows[0].versions is required.'],
    [
      'a duration that is none',
      oneFlow('mine', '{ name: A, takes: soon }'),
      'takes must be an ISO 8601 duration in whole seconds, such as PT2S.',
    ],
  ] as const)('%s', async ([_case, content, expected], { createFile }) => {
    const path = await createFile(content, 'flows.yaml');
    const error = await readFlowsFile(path).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'SimulatorError' });
    expect(String(error)).toContain(`${path}:`);
    expect(String(error)).toContain(expected);
  });
});
