import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect } from 'vitest';
import { test } from './program.ts';

const SEE_START = 'See: signimock start --help\n';

describe('a bad command line is answered by one sentence and exit code 2', () => {
  test.for([
    [
      'an unknown option',
      ['start', '--prot', '1'],
      `Unknown option '--prot'. Did you mean --port? ${SEE_START}`,
    ],
    ['an unknown command', ['strat'], "Unknown command 'strat'. Did you mean start? See: signimock --help\n"],
    ['an unknown command unlike any', ['deploy'], "Unknown command 'deploy'. See: signimock --help\n"],
    [
      'a port that is no number',
      ['start', '--port', 'http'],
      `--port must be a whole number from 0 to 65535; 0 takes any free port. ${SEE_START}`,
    ],
    [
      'a port that is too large',
      ['start', '--port=65536'],
      `--port must be a whole number from 0 to 65535; 0 takes any free port. ${SEE_START}`,
    ],
    [
      'an option without its value',
      ['start', '--port'],
      `Option '--port <number>' argument missing. ${SEE_START}`,
    ],
    [
      'a seed below zero',
      ['start', '--seed=-1'],
      `--seed must be a whole number from 0 to 4294967295. ${SEE_START}`,
    ],
    [
      'a clock mode there is not',
      ['start', '--clock', 'slow'],
      `Option '--clock <mode>' argument 'slow' is invalid. Allowed choices are live, frozen. ${SEE_START}`,
    ],
    [
      'a date without a time',
      ['start', '--port', '0', '--now', '2030-01-01'],
      `--now must be a date and time with a zone, such as 2030-01-01T00:00:00Z. ${SEE_START}`,
    ],
    [
      'a host that is none',
      ['start', '--host', ''],
      `--host must be a name or an address to listen on, such as 127.0.0.1 or 0.0.0.0. ${SEE_START}`,
    ],
    [
      'a control token that no header can carry',
      ['start', '--control-token', ''],
      `--control-token must be letters, digits and -._~+/ only, as in a Bearer header. ${SEE_START}`,
    ],
    [
      'a word too many',
      ['start', '4010'],
      `Too many arguments for 'start'. Expected 0 arguments but got 1: 4010. ${SEE_START}`,
    ],
    [
      'a scenario without explain',
      ['scenarios', 'foo'],
      '"signimock scenarios" lists them all and takes no name. Write "signimock scenarios explain foo". See: signimock scenarios --help\n',
    ],
    [
      'explain that is nearly one',
      ['scenarios', 'explian', 'foo', 'bar'],
      '"signimock scenarios" lists them all and takes no name. Write "signimock scenarios explain foo bar". See: signimock scenarios --help\n',
    ],
    [
      'explain without a name',
      ['scenarios', 'explain'],
      "Missing required argument 'name or file'. See: signimock scenarios explain --help\n",
    ],
    ['help for an unknown command', ['help', 'foo'], "Unknown command 'foo'. See: signimock --help\n"],
    [
      'help for what is nearly a command',
      ['help', 'strat'],
      "Unknown command 'strat'; did you mean start? See: signimock --help\n",
    ],
    [
      'help for an unknown command of a command',
      ['scenarios', 'help', 'explian'],
      "Unknown command 'explian'; did you mean explain? See: signimock scenarios --help\n",
    ],
    [
      'an address instead of a file',
      ['drift', 'https://example.com/openapi.yaml'],
      '"signimock drift" reads files, not addresses. Download the document first, for example with ' +
        '"curl -o openapi.yaml <address>". See: signimock drift --help\n',
    ],
  ] as const)('%s', async ([_case, args, message], { launch }) => {
    expect(await launch(args).ended).toEqual({ exitCode: 2, stdout: '', stderr: `signimock: ${message}` });
  });
});

describe('what keeps the simulator from starting is said in one sentence, with exit code 1', () => {
  test('a port in use', async ({ launch, onTestFinished }) => {
    const squatter = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void squatter.close());
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const { exitCode, stdout, stderr } = await launch(['start', '--port', String(port)]).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toBe(
      `signimock: Port ${port} on 127.0.0.1 is in use. Stop the other program, or choose another port with --port; ` +
        '--port 0 takes any free one.\n',
    );
  });

  test('a host that others can reach, without a control token', async ({ launch }) => {
    const { exitCode, stdout, stderr } = await launch(['start', '--port', '0', '--host', '0.0.0.0']).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^signimock: Listening on 0\.0\.0\.0 lets others .* --control-token\.\n$/);
  });

  test('the form of the refusal is JSON when --json asks for it', async ({ launch }) => {
    const { exitCode, stdout, stderr } = await launch(['start', '--json', '--host', '0.0.0.0']).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(JSON.parse(stderr)).toEqual({
      event: 'error',
      code: 'SIM_PUBLIC_BIND',
      message: expect.stringMatching(/^Listening on 0\.0\.0\.0/),
    });
  });

  test('a bad option is told in JSON as well', async ({ launch }) => {
    const { exitCode, stderr } = await launch(['start', '--json', '--prot']).ended;
    expect(exitCode).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ event: 'error', code: 'SIM_INVALID_OPTION' });
  });
});

describe('help', () => {
  test.for([
    ['drift', /Exit codes:\n +0 .*\n +1 .*\n +2 .*\n +70 /],
    ['verify', /Exit codes:\n +0 .*\n +1 .*\n.*\n +2 .*\n +70 .*\n +130, 143 /],
  ] as const)('documents the exit codes of %s', async ([command, codes], { launch }) => {
    expect((await launch([command, '--help']).ended).stdout).toMatch(codes);
  });

  test('of a command is also found with help, at any depth', async ({ launch }) => {
    const [one, other] = await Promise.all([
      launch(['help', 'scenarios', 'explain']).ended,
      launch(['scenarios', 'explain', '--help']).ended,
    ]);
    expect(one).toEqual(other);
    expect(one).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('--json ') });
  });

  test('documents the options and the exit codes of start', async ({ launch }) => {
    const { exitCode, stdout, stderr } = await launch(['start', '--help']).ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const options = ['--port', '--host', '--clock', '--now', '--seed', '--account', '--flows', '--json'];
    for (const option of options) expect(stdout).toContain(`  ${option} `);
    expect(stdout).toMatch(/Exit codes:\n +0 .*\n +1 .*\n +2 .*\n +70 /);
  });

  test('is what a command line without a command gets, as an error', async ({ launch }) => {
    const { exitCode, stdout, stderr } = await launch([]).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('Usage: signimock');
  });

  test('is not in the way of the version', async ({ launch }) => {
    expect(await launch(['--version']).ended).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });
});
