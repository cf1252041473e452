import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import { test } from './program.ts';

const START = ['start', '--port', '0'];
const ORIGIN = /http:\/\/127\.0\.0\.1:\d+/;
/** All that comes before the first request. */
const BANNER = /.*Press Ctrl\+C to stop/s;

/** The parts of the printed curl line, read as curl would. */
function readCurlLine(line: string): { readonly url: string; readonly body: URLSearchParams } {
  const [, ...words] = line.trim().split(' ');
  const form = words.filter((_word, index) => words[index - 1] === '-d');
  return { url: words.at(-1) ?? '', body: new URLSearchParams(form.join('&')) };
}

describe('a started simulator', () => {
  test('says what it is, where it answers and with which credentials', async ({ launch }) => {
    const program = launch(START);
    const [text] = await program.says(BANNER);
    expect(text).toMatch(
      /^signimock \d+\.\d+\.\d+, a local simulator of Signicat's token, Mint and Sign APIs$/m,
    );
    expect(text).toMatch(/^ {2}Origin +http:\/\/127\.0\.0\.1:\d+$/m);
    expect(text).toMatch(/^ {2}Client id +sandbox-round-apple-123$/m);
    expect(text).toMatch(/^ {2}Client secret +fakeCl13n7S3Cr3T1234567890$/m);
    expect(text).toMatch(/^ {2}Control API +http:\/\/127\.0\.0\.1:\d+\/_mock\/v1$/m);
    expect(text).toMatch(/^ {2}Mint flows +http:\/\/127\.0\.0\.1:\d+\/_mock\/v1\/accounts\/default\/flows$/m);
    expect(text).not.toContain('\u001b');
  });

  test('prints a curl line that fetches a token when its URL and its form are called', async ({ launch }) => {
    const [line] = await launch(START).says(/curl .*\n/);
    const { url, body } = readCurlLine(line);
    const reply = await fetch(url, { method: 'POST', body });
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ access_token: expect.any(String), expires_in: 600 });
  });

  test('prints a curl line that a shell can run', async ({ launch, skip }) => {
    const run = promisify(execFile);
    // Skipped only where there is no curl: the line is for people who have it.
    await run('curl', ['--version']).catch(() => skip('there is no curl on this machine'));
    const [line] = await launch(START).says(/curl .*\n/);
    const { stdout } = await run('sh', ['-c', line]);
    expect(JSON.parse(stdout)).toHaveProperty('access_token');
  });

  test('answers at the addresses of the control API and the flows that it prints', async ({ launch }) => {
    const [, ...urls] = await launch(START).says(/Control API +(\S+)\n +Mint flows +(\S+)\n/);
    expect(urls).toHaveLength(2);
    for (const url of urls) expect((await fetch(url)).status).toBe(200);
  });

  test('logs each request with the reason of its answer', async ({ launch }) => {
    const program = launch(START);
    const [origin] = await program.says(ORIGIN);
    await fetch(`${origin}/sign/signing-sessions?code=topsecret`);
    const [line] = await program.says(/^401 .*$/m);
    expect(line).toBe('401 GET /sign/signing-sessions no access token was sent (account default)');
  });

  test('says in its log how long ago a token expired', async ({ launch }) => {
    const program = launch([...START, '--clock', 'frozen']);
    const [curl] = await program.says(/curl .*\n/);
    const { url, body } = readCurlLine(curl);
    const { origin } = new URL(url);
    const reply = await fetch(url, { method: 'POST', body });
    const { access_token } = (await reply.json()) as { access_token: string };
    await fetch(`${origin}/_mock/v1/accounts/default/clock/advance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ by: 'PT612S' }),
    });
    await fetch(`${origin}/sign/signing-sessions`, { headers: { authorization: `Bearer ${access_token}` } });
    const [line] = await program.says(/^401 .*$/m);
    expect(line).toBe('401 GET /sign/signing-sessions token expired 12 s ago (account default)');
  });

  test('keeps its clock where --clock frozen and --now put it', async ({ launch }) => {
    const program = launch([...START, '--clock', 'frozen', '--now', '2030-01-01T01:00:00+01:00']);
    await program.says(/Clock +frozen at 2030-01-01T00:00:00Z/);
    const [origin] = await program.says(ORIGIN);
    const reply = await fetch(`${origin}/sign/signing-sessions`);
    expect(reply.headers.get('date')).toBe('Tue, 01 Jan 2030 00:00:00 GMT');
  });

  test('gives the same replies for the same seed', async ({ launch }) => {
    const traces = await Promise.all(
      ['7', '7', '8'].map(async (seed) => {
        const [origin] = await launch([...START, '--seed', seed]).says(ORIGIN);
        return (await fetch(`${origin}/sign/signing-sessions`)).headers.get('x-trace-id');
      }),
    );
    expect(traces[0]).toBe(traces[1]);
    expect(traces[0]).not.toBe(traces[2]);
  });

  test('listens for others once a control token protects its control API', async ({ launch }) => {
    const env = { SIGNIMOCK_CONTROL_TOKEN: 'open-sesame' };
    const program = launch([...START, '--host', '0.0.0.0'], env);
    const [, port] = await program.says(/Origin +http:\/\/127\.0\.0\.1:(\d+)/);
    const url = `http://127.0.0.1:${port}/_mock/v1`;
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers: { authorization: 'Bearer open-sesame' } })).status).toBe(200);
    const [text] = await program.says(BANNER);
    expect(text).not.toContain('open-sesame');
  });

  test('goes on when its reader has read enough', async ({ launch }) => {
    const program = launch(START);
    const [origin] = await program.says(ORIGIN);
    await program.says(BANNER);
    program.hangUp();
    for (const _ of [1, 2, 3]) expect((await fetch(`${origin}/sign/signing-sessions`)).status).toBe(401);
    program.signal('SIGTERM');
    expect(await program.ended).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('goes on when nobody reads what it says', async ({ launch }) => {
    const program = launch(START);
    const [origin] = await program.says(ORIGIN);
    program.ignore();
    // Far more than a pipe holds.
    const path = `/sign/${'x'.repeat(300)}`;
    for (let round = 0; round < 20; round += 1) {
      const replies = await Promise.all(Array.from({ length: 50 }, () => fetch(origin + path)));
      expect(replies.every(({ status }) => status === 404)).toBe(true);
    }
  });
});

describe('--json', () => {
  test('makes the first line the ready line, and it is all a program needs', async ({ launch }) => {
    const program = launch([...START, '--json']);
    const [line] = await program.says(/^.*\n/);
    const ready = JSON.parse(line);
    expect(ready).toEqual({
      event: 'ready',
      origin: expect.stringMatching(ORIGIN),
      clientId: 'sandbox-round-apple-123',
      clientSecret: 'fakeCl13n7S3Cr3T1234567890',
      pid: expect.any(Number),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      scenarios: [],
    });
    process.kill(ready.pid, 'SIGTERM');
    expect((await program.ended).exitCode).toBe(0);
  });

  test('makes every line a JSON object that says its event', async ({ launch }) => {
    const program = launch([...START, '--json']);
    const [origin] = await program.says(ORIGIN);
    await fetch(`${origin}/sign/signing-sessions?code=topsecret`);
    await program.says(/"event":"request"/);
    program.signal('SIGINT');
    const { stdout, stderr } = await program.ended;
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ event }) => event)).toEqual(['ready', 'request', 'stopped']);
    expect(events[1]).toEqual({
      event: 'request',
      at: expect.stringMatching(/Z$/),
      accountId: 'default',
      clientId: null,
      method: 'GET',
      path: '/sign/signing-sessions',
      operationId: expect.any(String),
      status: 401,
      reason: 'no access token was sent',
      scenario: null,
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(stdout).not.toContain('topsecret');
    expect(stderr).toBe('');
  });
});
