import { describe, expect } from 'vitest';
import { test } from './program.ts';

describe('signimock fidelity', () => {
  test('tells what is emulated, how exactly, and how we know', async ({ launch }) => {
    const { exitCode, stdout, stderr } = await launch(['fidelity', '--point', 'C4']).ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('token.refusal.wrong-client-basic (exact)\n');
    expect(stdout).toContain('conflicting (REC, D-OLD); would settle it: ');
    expect(stdout).toContain('setting: basicRefusalStatus');
    expect(stdout).toMatch(/1 of \d+ entries\.\n$/);
  });

  test('prints entries as JSON for programs', async ({ launch }) => {
    const { stdout } = await launch(['fidelity', '--basis', 'not-emulated', '--json']).ended;
    const entries = JSON.parse(stdout) as readonly { readonly basis: { readonly kind: string } }[];
    expect(entries.length).toBeGreaterThan(3);
    expect(new Set(entries.map(({ basis }) => basis.kind))).toEqual(new Set(['not-emulated']));
  });

  test.for([
    [
      ['--operation', 'listSigningSession'],
      'There is no operation listSigningSession; did you mean listSigningSessions?',
    ],
    [['--operation', 'nope'], 'There is no operation nope; "operationId" in the openapi folder names them.'],
    [['--point', 'c4'], 'There is no point c4; did you mean C4? Conflicts are C1 to C'],
    [['--point', 'Z9'], 'There is no point Z9. Conflicts are C1 to C'],
  ] as const)('refuses %j, which no entry can have', async ([args, said], { launch }) => {
    const { exitCode, stdout, stderr } = await launch(['fidelity', ...args]).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('refuses a basis that there is not, with those there are', async ({ launch }) => {
    const { exitCode, stderr } = await launch(['fidelity', '--basis', 'believed']).ended;
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Allowed choices are recorded, documented');
  });
});
