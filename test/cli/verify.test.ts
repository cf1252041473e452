import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './program.ts';

const TOKEN = 'contracts/signimock-client-signicat-token.json';

const OFF = JSON.stringify({
  consumer: { name: 'lease-service' },
  provider: { name: 'signicat' },
  interactions: [
    {
      description: 'a read of what is not there',
      request: {
        method: 'GET',
        path: '/sign/documents/00000000-0000-4000-8000-000000000404',
        headers: { Authorization: 'Bearer any' },
      },
      response: { status: 410 },
    },
  ],
  metadata: { pactSpecification: { version: '3.0.0' } },
});

describe('signimock verify --pacts', () => {
  test('ends with 0 when the simulator keeps them all', async ({ launch }) => {
    const { exitCode, stdout, stderr } = await launch(['verify', '--pacts', TOKEN]).ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(
      /^contracts\/.*\nsignimock-client with signicat-token\n\n {2}ok {6}a request for a/,
    );
    expect(stdout).toMatch(/\n\n7 passed, 0 failed\n$/);
  });

  test('ends with 1 when one fails, says why and what to do, and nothing on standard error', async ({
    launch,
    createFile,
  }) => {
    const file = await createFile(OFF, 'pact.json');
    const { exitCode, stdout, stderr } = await launch(['verify', '--pacts', TOKEN, file]).ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toContain(`  FAILED  a read of what is not there
            expected 410 but was 404
            not in the OpenAPI documents: status 410 is not declared for getDocument
`);
    expect(stdout).toContain('7 passed, 1 failed\n\nEither the pact');
  });

  test('prints nothing but the report, for programs and for CI servers', async ({ launch, createFile }) => {
    const file = await createFile(OFF, 'pact.json');
    const [json, junit, short] = await Promise.all(
      [['--format', 'json'], ['--format', 'junit'], ['--json']].map(
        (format) => launch(['verify', '--pacts', file, ...format]).ended,
      ),
    );
    expect(short).toEqual(json);
    expect(JSON.parse(json?.stdout ?? '')).toMatchObject({ passed: 0, failed: 1, pacts: [{ file }] });
    expect(junit?.stdout).toMatch(
      /^<\?xml .*\n<testsuites .*tests="1" failures="1">[\s\S]*<\/testsuites>\n$/,
    );
  });

  test('reads more pacts than there may be open files', async ({ createFile }) => {
    const last = await createFile('{}', 'zz.json');
    const folder = dirname(last);
    for (let index = 10; index < 90; index += 1) {
      await writeFile(join(folder, `${index}.json`), OFF);
    }
    const script = 'ulimit -n 64; exec "$0" src/cli/bin.ts verify --pacts "$1"';
    const { stderr } = spawnSync('sh', ['-c', script, process.execPath, folder], { encoding: 'utf8' });
    expect(stderr).toContain('zz.json is not a Pact file');
  });

  test.for([
    [['verify'], 2, 'Say what to verify against: either --pacts <paths...> or --live <base-url>.'],
    [['verify', '--pacts', TOKEN, '--live', 'http://127.0.0.1:1'], 2, 'either --pacts'],
    [['verify', '--pacts', TOKEN, '--allow-writes'], 2, 'The option --allow-writes belongs to --live'],
    [
      ['verify', '--live', 'http://127.0.0.1:1', '--format', 'junit'],
      2,
      'The format junit works only with --pacts',
    ],
    [['verify', '--pacts'], 2, "Option '--pacts <paths...>' argument missing"],
    [['verify', '--pacts', 'none'], 1, 'Cannot read the pact none: there is no such file or directory.'],
    [
      ['verify', '--pacts', 'package.json'],
      1,
      'package.json is not a Pact file: it has no list of HTTP interactions',
    ],
    [['verify', '--pacts', TOKEN, '--format', 'html'], 2, 'text, json, junit'],
  ] as const)('%j is refused', async ([args, exitCode, said], { launch }) => {
    const ending = await launch([...args]).ended;
    expect(ending).toMatchObject({ exitCode, stdout: '' });
    expect(ending.stderr).toContain(said);
  });
});
