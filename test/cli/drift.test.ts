import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { test } from './program.ts';

const OURS = fileURLToPath(new URL('../../openapi/sign.yaml', import.meta.url));

describe('signimock drift', () => {
  test('ends with 0 when nothing would break a client', async ({ launch }) => {
    const { exitCode, stdout, stderr } = await launch(['drift', OURS, '--fail-on', 'compatible']).ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe(
      '17 operations compared: 0 breaking, 0 risky, 0 compatible differences.\n' +
        'Not compared, because the document has no operation there: ' +
        '/auth/open/connect/token, /auth/token, /oauth, /auth/open, /mint, /flows, /api.\n',
    );
  });

  test('ends with 1 and says what would, with nothing on standard error', async ({ launch, createFile }) => {
    const theirs = await createFile(await withoutPackaging(), 'theirs.yaml');
    const { exitCode, stdout, stderr } = await launch(['drift', theirs]).ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toContain(
      '  packageSigningSession: operation is missing: POST /sign/signing-sessions/{sessionId}/package\n',
    );
  });

  test('only tells, with --fail-on none, here for programs', async ({ launch, createFile }) => {
    const theirs = await createFile(await withoutPackaging(), 'theirs.yaml');
    const { exitCode, stdout } = await launch(['drift', theirs, '--fail-on', 'none', '--format', 'json'])
      .ended;
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).findings[0]).toMatchObject({
      severity: 'breaking',
      operation: 'packageSigningSession',
    });
  });

  test('prints JSON with --json too, and says so when a format is asked for beside it', async ({
    launch,
  }) => {
    const [short, long, both] = await Promise.all([
      launch(['drift', OURS, '--json']).ended,
      launch(['drift', OURS, '--format', 'json']).ended,
      launch(['drift', OURS, '--json', '--format', 'text']).ended,
    ]);
    expect(short).toEqual(long);
    expect(short).toMatchObject({
      exitCode: 0,
      stderr: '',
      stdout: expect.stringMatching(/^\{"findings":\[\]/),
    });
    expect(both).toMatchObject({ exitCode: 2, stdout: '' });
    expect(JSON.parse(both.stderr)).toMatchObject({
      code: 'SIM_INVALID_OPTION',
      message: expect.stringContaining('leave out either --json or --format text'),
    });
  });

  test('refuses a file that is no OpenAPI document', async ({ launch, createFile }) => {
    const theirs = await createFile('openapi: 2.0\n', 'theirs.yaml');
    const { exitCode, stderr } = await launch(['drift', theirs]).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toContain('must be an OpenAPI document, 3.0 or 3.1');
  });

  test('refuses YAML that cannot be read with its place, as other commands do', async ({
    launch,
    createFile,
  }) => {
    const theirs = await createFile('openapi: [\nseed: 7\n', 'broken.yaml');
    const { exitCode, stderr } = await launch(['drift', theirs]).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${theirs}:2:1: the YAML cannot be read: `);
  });

  test('refuses a document with a part in another file, with the place and a way out', async ({
    launch,
    createFile,
  }) => {
    const text = await readFile(OURS, 'utf8');
    const elsewhere = text.replace('#/components/schemas/SigningSession"', './sessions.yaml"');
    const theirs = await createFile(elsewhere, 'theirs.yaml');
    const { exitCode, stdout, stderr } = await launch(['drift', theirs]).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/theirs\.yaml:\d+:\d+: the \$ref "\.\/sessions\.yaml" cannot be resolved/);
    expect(stderr).toContain('npx @redocly/cli bundle');
  });
});

async function withoutPackaging(): Promise<string> {
  const text = await readFile(OURS, 'utf8');
  return text.replace(
    '/sign/signing-sessions/{sessionId}/package:',
    '/sign/signing-sessions/{sessionId}/parcel:',
  );
}
