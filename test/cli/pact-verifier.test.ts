import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { test } from './program.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/pact-verifier.ts', import.meta.url));

test('the verifier does not outlive the program that has started it', async ({
  createFile,
  onTestFinished,
}) => {
  const mute = createServer().listen(0, '127.0.0.1');
  await once(mute, 'listening');
  const interactions = [
    { description: 'x', request: { method: 'GET', path: '/' }, response: { status: 200 } },
  ];
  const file = await createFile(JSON.stringify({ interactions }), 'pact.json');
  const providerBaseUrl = `http://127.0.0.1:${(mute.address() as AddressInfo).port}`;
  const child = fork(PROGRAM, [JSON.stringify({ providerBaseUrl, provider: 'signicat', pactUrls: [file] })], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
    mute.closeAllConnections();
    mute.close();
  });
  await once(mute, 'request');
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
});
