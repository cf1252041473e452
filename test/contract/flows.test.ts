import { readdir, readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import { test as base } from '../support/simulator-test.ts';
import { type Change, startDivergentProxy } from './divergent-proxy.ts';
import { type Run, runFlows } from './respect.ts';

const FLOWS = new URL('../../openapi/flows/', import.meta.url);
const names = (await readdir(FLOWS))
  .filter((file) => file.endsWith('.arazzo.yaml'))
  .map((file) => file.replace('.arazzo.yaml', ''));

/** Runs flows as an account of the test's own. */
const test = base.extend('run', ({ account }) => {
  const { id: accountId, credentials, origin } = account;
  return (name: string, server = origin): Promise<Run> =>
    runFlows(name, server, { accountId, ...credentials });
});

describe('the documented flows', () => {
  test.for(names)('%s runs from its first step to its last', async (name, { run }) => {
    const { workflows } = parse(await readFile(new URL(`${name}.arazzo.yaml`, FLOWS), 'utf8'));
    const steps = workflows.flatMap((workflow: { steps: unknown[] }) => workflow.steps).length;
    const { exitCode, output } = await run(name);
    expect(output).toContain(`Steps: ${steps} passed, ${steps} total`);
    expect(exitCode).toBe(0);
  });
});

const SESSION = { method: 'GET', path: '/sign/signing-sessions/{sessionId}' } as const;
const TOKEN = { method: 'POST', path: '/auth/open/connect/token' } as const;
const FILES = { method: 'GET', path: '/mint/flows/instances/{instanceId}/files' } as const;

describe('a flow fails at a simulator', () => {
  test.for<[string, string, Change, RegExp]>([
    [
      'whose status is another',
      'sign-a-document',
      { ...SESSION, kind: 'status', status: 202 },
      /✗ status code check/,
    ],
    [
      'that leaves a member out',
      'sign-a-document',
      { ...SESSION, kind: 'field', pointer: '/signatureUrlExpiresAt' },
      /✗ schema check/,
    ],
    [
      'that has a value of its own in an enumeration',
      'sign-a-document',
      { ...SESSION, kind: 'enum', pointer: '/lifecycle/state', value: 'HALF_SIGNED' },
      /✗ schema check/,
    ],
    [
      'that leaves a header out',
      'run-a-mint-flow',
      { ...TOKEN, kind: 'header', name: 'Cache-Control' },
      /✗ success criteria check - \$response\.header\.Cache-Control/,
    ],
    [
      'that has one operation fewer',
      'run-a-mint-flow',
      { ...FILES, kind: 'missing operation' },
      /✗ success criteria check - \$statusCode == 200/,
    ],
    [
      'that refuses with another word',
      'refusals',
      { ...TOKEN, kind: 'enum', pointer: '/error', value: 'wrong_secret' },
      /✗ success criteria check - \$response\.body#\/error == 'invalid_client'/,
    ],
  ])('%s', async ([, name, change, said], { account, run, onTestFinished }) => {
    const wrong = await startDivergentProxy(account.origin, change);
    onTestFinished(() => wrong.close());
    const { exitCode, output } = await run(name, wrong.origin);
    expect(wrong.changed()).toBeGreaterThan(0);
    expect(output).toMatch(said);
    expect(exitCode).toBe(1);
  });
});
