import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { describe, expect } from 'vitest';
import { test } from './program.ts';

const START = ['start', '--port', '0'];
const ORIGIN = /http:\/\/127\.0\.0\.1:\d+/;

describe.for(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  test('ends the program cleanly', async ({ launch }) => {
    const program = launch(START);
    await program.says(/Press Ctrl\+C to stop/);
    program.signal(signal);
    const { exitCode, stdout, stderr } = await program.ended;
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/\nStopped\.\n$/);
    expect(stderr).toBe('');
  });

  test('ends the program while a client keeps a connection open', async ({ launch }) => {
    const program = launch(START);
    const [origin] = await program.says(ORIGIN);
    const agent = new Agent({ keepAlive: true });
    const [reply] = await once(get(`${origin}/sign/signing-sessions`, { agent }), 'response');
    reply.resume();
    await once(reply, 'end');
    program.signal(signal);
    expect((await program.ended).exitCode).toBe(0);
    agent.destroy();
  });

  test('ends the program while a request is still on its way in', async ({ launch }) => {
    const program = launch(START);
    const [origin] = await program.says(ORIGIN);
    const socket = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => {});
    socket.write('POST /auth/open/connect/token HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n');
    socket.write(
      'Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\n\r\ngrant_type=',
    );
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toContain('100 Continue');
    program.signal(signal);
    expect((await program.ended).exitCode).toBe(0);
    socket.destroy();
  });
});
