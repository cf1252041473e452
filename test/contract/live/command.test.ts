import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { startSimulator } from '../../../src/mock/index.ts';
import { test as programTest } from '../../cli/program.ts';
import { pageAt } from '../../docs/pages.ts';
import { toPattern } from '../../docs/workshop.ts';
import { type Bend, bendService } from '../bent-service.ts';
import { belongings } from './live-test.ts';

const test = programTest
  .extend('simulator', async ({}, { onCleanup }) => {
    const simulator = await startSimulator({ port: 0 });
    onCleanup(() => simulator.close());
    return simulator;
  })
  .extend('env', ({ simulator }) => {
    const { clientId, clientSecret } = simulator.credentials;
    return { SIGNICAT_CLIENT_ID: clientId, SIGNICAT_CLIENT_SECRET: clientSecret };
  })
  .extend('bend', ({ simulator }, { onCleanup }) => {
    return async (bend: Bend) => {
      const service = await bendService(simulator.origin, bend);
      onCleanup(() => service.close());
      return service.origin;
    };
  });

describe('signimock verify --live', () => {
  test('ends with 0 where everything agrees, and says how much was looked at', async ({
    launch,
    simulator,
    env,
  }) => {
    const { exitCode, stdout, stderr } = await launch(['verify', '--live', simulator.origin], env).ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(
      /\d+ entries: \d+ agree, 0 contradicted, 0 settled otherwise, 0 not judged, \d+ not observed\.\n$/,
    );
    expect(stdout).toMatch(/entries: needs --allow-writes\n/);
  });

  test('ends with 1 where something is contradicted, and says where', async ({ launch, bend, env }) => {
    const origin = await bend(({ line }, reply) => {
      if (line.startsWith('GET /sign/documents/5160'))
        reply.body = reply.body.replace('document_not_found', 'gone');
    });
    const { exitCode, stdout, stderr } = await launch(['verify', '--live', origin], env).ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toContain(
      [
        'CONTRADICTED: the service does not do what the ledger claims to know.',
        '',
        '  sign.documents.unknown (exact, documented)',
        '    A document that does not exist, or no longer does, is 404 with code document_not_found.',
        '    /code: ours document_not_found, theirs gone [sign.unknown-document and 1 more]',
      ].join('\n'),
    );
    expect(stdout).toContain('Next: compare the responses, which --save <folder> keeps');
  });

  test('prints what its page in the docs shows', async ({ launch, bend, env, createFile }) => {
    const origin = await bend(({ line, body }, reply) => {
      reply.body = reply.body.replace('"document_not_found"', '"gone"');
      const isBasic = line.endsWith('/open/connect/token') && !body.includes('client_id');
      if (isBasic && reply.status === 400) reply.status = 401;
    });
    const folder = join(dirname(await createFile('')), 'evidence');
    const { stdout } = await launch(['verify', '--live', origin, '--save', folder], env).ended;
    const block = pageAt('docs/reference/cli.md').blocks.find(({ code }) =>
      code.includes('signimock verify --live'),
    );
    const printed = (block?.code ?? '').split('\n').slice(2).join('\n');
    const counted = (text: string) => text.replaceAll(/\d+ (?=requests|agree|not observed|entr)/g, 'N ');
    const said = stdout
      .replaceAll(origin, 'https://api.signicat.com')
      .replaceAll(folder, 'evidence')
      .replace(/\d{4}-\d{2}-\d{2}T[\d:]+Z/, '2026-11-28T10:07:01Z');
    expect(counted(said.trimEnd())).toMatch(toPattern(counted(printed)));
  });

  test('prints JSON without the secret, also where the service repeats it', async ({ launch, bend, env }) => {
    const origin = await bend(({ line }, reply) => {
      if (line === 'GET /sign/documents/abc') {
        reply.body = reply.body.replace('bad_request', env.SIGNICAT_CLIENT_SECRET);
      }
    });
    const { stdout } = await launch(['verify', '--live', origin, '--format', 'json'], env).ended;
    expect(stdout).not.toContain(env.SIGNICAT_CLIENT_SECRET);
    const { entries } = JSON.parse(stdout) as { entries: readonly { id: string }[] };
    expect(entries.find(({ id }) => id === 'sign.errors.malformed-id')).toMatchObject({
      verdict: 'settled-otherwise',
      differences: [{ where: '/code', ours: 'bad_request', theirs: '<secret>' }],
    });
  });

  test('shows the words of the service on one line, however they are meant', async ({
    launch,
    bend,
    env,
  }) => {
    const origin = await bend(({ line }, reply) => {
      if (line !== 'GET /sign/documents/abc') return;
      reply.body = reply.body.replace('bad_request', `\\u001b[2J\\nx${'y'.repeat(5_000)}`);
    });
    const { stdout } = await launch(['verify', '--live', origin], env).ended;
    expect(stdout).toContain(`/code: ours bad_request, theirs  [2J x${'y'.repeat(54)}… [sign.malformed-id]`);
  });

  test('settled otherwise ends with 1 where that is asked for', async ({ launch, bend, env }) => {
    const origin = await bend(({ line }, reply) => {
      if (line === 'GET /sign/documents/abc') reply.body = reply.body.replace('bad_request', 'no_uuid');
    });
    const relaxed = await launch(['verify', '--live', origin], env).ended;
    const strict = await launch(['verify', '--live', origin, '--strict'], env).ended;
    expect([relaxed.exitCode, strict.exitCode]).toEqual([0, 1]);
    expect(relaxed.stdout).toContain('    Would settle it: Read the document named abc.');
  });

  test('saves a recording an API', async ({ launch, simulator, env, createFile }) => {
    const folder = join(dirname(await createFile('')), 'evidence');
    const { stdout } = await launch(['verify', '--live', simulator.origin, '--save', folder], env).ended;
    expect(await readdir(folder)).toEqual(['MINT-001.yaml', 'SIGN-001.yaml', 'TOKEN-001.yaml']);
    expect(stdout).toContain(`Saved ${join(folder, 'SIGN-001.yaml')}; read it before you commit it.\n`);
  });

  test('deletes what it has made when it is interrupted', async ({ launch, simulator, bend, env }) => {
    const { promise: isMade, resolve } = Promise.withResolvers<void>();
    const origin = await bend(({ line }, reply) => {
      if (line === 'POST /sign/signing-sessions' && reply.status === 201) resolve();
    });
    const program = launch(['verify', '--live', origin, '--allow-writes'], env);
    await isMade;
    program.signal('SIGINT');
    const { exitCode, stdout, stderr } = await program.ended;
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Stopping, once what was created is deleted.');
    expect(stdout).toContain('Interrupted. ');
    expect(belongings(simulator)).toEqual({ documents: 0, collections: 0, sessions: 0, instances: 0 });
  });
});

describe('signimock verify --live refuses', () => {
  const AT = 'https://api.example.org';

  test.for([
    [['verify', '--live', 'api'], '--live must be a base URL, such as https://api.signicat.com.'],
    [['verify', '--live', 'http://api.example.org'], '--live must be https'],
    [['verify', '--live', 'https://me:secret@api.example.org'], '--live must not contain credentials'],
    [['verify', '--live', `${AT}/sign`], `--live must be only scheme and host: write ${AT}.`],
    [['verify', '--live', AT, '--per-minute', '100'], '--per-minute must be a whole number from 1 to 90.'],
    [['verify', '--live', AT, '--allow-executions'], '--allow-executions and --flow <id> go together'],
    [['verify', '--live', AT, '--flow', 'a'], '--allow-executions and --flow <id> go together'],
  ] as const)('%j', async ([args, message], { launch, env }) => {
    const { exitCode, stderr } = await launch(args, env).ended;
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain(env.SIGNICAT_CLIENT_SECRET);
  });

  test('without credentials, and names the variable', async ({ launch, env }) => {
    const noId = await launch(['verify', '--live', AT], { ...env, SIGNICAT_CLIENT_ID: '' }).ended;
    const noSecret = await launch(['verify', '--live', AT], { ...env, SIGNICAT_CLIENT_SECRET: ' ' }).ended;
    expect([noId.exitCode, noSecret.exitCode]).toEqual([2, 2]);
    expect(noId.stderr).toContain('The environment variable SIGNICAT_CLIENT_ID is missing');
    expect(noSecret.stderr).toContain('The environment variable SIGNICAT_CLIENT_SECRET is missing');
  });

  test('credentials that the service does not know', async ({ launch, simulator, env }) => {
    const wrong = { ...env, SIGNICAT_CLIENT_SECRET: 'not-the-secret-of-anybody' };
    const { exitCode, stdout, stderr } = await launch(['verify', '--live', simulator.origin], wrong).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('The service issued no token');
    expect(stderr).not.toContain(wrong.SIGNICAT_CLIENT_SECRET);
  });
});
