import { describe, expect } from 'vitest';
import { test } from './program.ts';

const START = ['start', '--port', '0'];

const OWN = `\
name: our-own
summary: Lists are refused.
rules:
  - when: { group: list }
    reply: { status: 503 }
`;

/** A file of 10 MB whose aliases would stand for thousands of millions of values. */
const BOMB = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
`;

describe('signimock scenarios', () => {
  test('lists every shipped scenario with its summary, and says what to do next', async ({ launch }) => {
    const { exitCode, stdout, stderr } = await launch(['scenarios']).ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^rate-limited-while-polling +The second and third status polls/m);
    expect(stdout).toContain('signimock scenarios explain');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  test('lists them as JSON for programs', async ({ launch }) => {
    const { stdout } = await launch(['scenarios', '--json']).ended;
    expect(JSON.parse(stdout)).toContainEqual({
      name: 'rate-limited-while-polling',
      summary: 'The second and third status polls are refused with 429; the fourth succeeds.',
      modes: [23],
    });
  });
});

describe('signimock scenarios explain', () => {
  test('tells what several do together, in their order, and who wins', async ({ launch, createFile }) => {
    const path = await createFile(OWN, 'own.yaml');
    const { exitCode, stdout } = await launch(['scenarios', 'explain', path, 'signer-rejects']).ended;
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      '  - our-own rule 1: on every call of the operations of group list, the answer is 503 service_unavailable.\n',
    );
    expect(stdout).toMatch(/ {2}- Each signer rejects with the reason .* after 2 minutes\.\n/);
    expect(stdout).toContain('the earlier one wins');
  });

  test('tells it as JSON for programs', async ({ launch }) => {
    const { stdout } = await launch(['scenarios', 'explain', 'signer-rejects', '--json']).ended;
    expect(JSON.parse(stdout)).toMatchObject([{ name: 'signer-rejects', story: [expect.any(String)] }]);
  });

  test.for([
    ['a name that is nearly one', ['rate-limted-while-polling'], 'did you mean rate-limited-while-polling?'],
    ['a name that is none', ['???'], '`signimock scenarios` lists them all.'],
    ['a file that is not there', ['./nothing.yaml'], 'there is no such file'],
    ['a path that leads elsewhere', ['../../../../../etc/passwd'], 'must be a mapping'],
    ['a directory', ['./'], 'it is a directory'],
    ['a device without an end', ['/dev/zero'], 'it is larger than 1024 KiB'],
    ['a name with control characters in it', ['a\u001b[31mb'], 'There is no scenario "a\\u001b[31mb"'],
  ] as const)('refuses %s in one sentence', async ([_what, words, says], { launch }) => {
    const { exitCode, stdout, stderr } = await launch(['scenarios', 'explain', ...words]).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('refuses a file that makes no sense with its line, its column and what was meant', async ({
    launch,
    createFile,
  }) => {
    const path = await createFile(OWN.replace('group: list', 'operation: getInstance'), 'own.yaml');
    const { exitCode, stderr } = await launch(['scenarios', 'explain', path]).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /:4:24: rules\[0\]\.when\.operation is not an operation: getInstance; did you mean \w+\?\n$/,
    );
    expect(stderr).toContain(path);
  });

  test('sends no control characters of a file to the terminal', async ({ launch, createFile }) => {
    const hidden = String.raw`"\e[31mred\e]0;title\a"`;
    const path = await createFile(`${OWN}sources: [${hidden}]\nexpects: { client: ${hidden} }\n`, 'own.yaml');
    const summary = await createFile(OWN.replace('Lists are refused.', hidden), 'red.yaml');
    const { exitCode, stdout } = await launch(['scenarios', 'explain', path]).ended;
    expect(exitCode).toBe(0);
    const red = (await launch(['scenarios', 'explain', summary]).ended).stdout;
    expect(red).toContain('[31mred ]0;title');
    expect(`${stdout}${red}`).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test('refuses aliases and a file that is too large at once', async ({ launch, createFile }) => {
    const bomb = await createFile(BOMB, 'bomb.yaml');
    expect((await launch(['scenarios', 'explain', bomb]).ended).stderr).toContain(
      'write the value out instead of *a',
    );
    const large = await createFile(`${OWN}# ${'x'.repeat(10_000_000)}\n`, 'large.yaml');
    expect((await launch(['scenarios', 'explain', large]).ended).stderr).toContain('larger than 1024 KiB');
  });

  test('refuses to be asked about nothing', async ({ launch }) => {
    const { exitCode, stderr } = await launch(['scenarios', 'explain']).ended;
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Missing required argument 'name or file'");
  });
});

describe('signimock start', () => {
  test('plays scenarios in the order of the command line, names them, and says which rule fired', async ({
    launch,
    createFile,
  }) => {
    const path = await createFile(OWN, 'own.yaml');
    const program = launch([...START, '--scenario', path, '--scenario', 'signer-rejects', '--realistic']);
    await program.says(/Scenario +our-own, signer-rejects, realistic\n/);
    const [, origin] = await program.says(/Origin +(\S+)/);
    await fetch(`${origin}/mint/workflows`);
    await program.says(
      /503 GET \/mint\/workflows our-own rule 1, call 1: the answer is 503 service_unavailable \(account default\)/,
    );
    const reply = await fetch(`${origin}/_mock/v1/accounts/default/scenario`);
    expect(await reply.json()).toMatchObject({ names: ['our-own', 'signer-rejects', 'realistic'] });
  });

  test('says that a request was left without a reply', async ({ launch, createFile }) => {
    const path = await createFile(OWN.replace('reply: { status: 503 }', 'close: {}'), 'own.yaml');
    const program = launch([...START, '--scenario', path]);
    const [, origin] = await program.says(/Origin +(\S+)/);
    await expect(fetch(`${origin}/mint/workflows`)).rejects.toThrow();
    await program.says(
      /--- GET \/mint\/workflows our-own rule 1, call 1: the connection is closed without a reply/,
    );
  });

  test('names the account file for its own scenarios, and not for those of the options', async ({
    launch,
    createFile,
  }) => {
    const unknown = await createFile('scenario: realistc\n', 'unknown.yaml');
    const ofFile = await launch([...START, '--account', unknown]).ended;
    expect(ofFile.stderr).toBe(
      `signimock: ${unknown}: There is no scenario "realistc"; did you mean realistic?\n`,
    );
    const sound = await createFile('seed: 7\n', 'sound.yaml');
    const twice = ['--account', sound, '--scenario', 'realistic', '--realistic'];
    expect((await launch([...START, ...twice]).ended).stderr).toBe(
      'signimock: The scenario realistic is listed twice. Leave one out, or give it another name.\n',
    );
  });

  test('does not start with a scenario that there is not', async ({ launch }) => {
    const { exitCode, stderr } = await launch([...START, '--scenario', 'realistc']).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toContain('did you mean realistic?');
  });
});
