#!/usr/bin/env node
import module from 'node:module';
import type { World } from './world.ts';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(`signimock: Node.js 22.19 or newer is needed; this is ${process.versions.node}.\n`);
  process.exit(1);
}

// Before anything else is loaded, so that modules are compiled once per machine instead of at every start.
module.enableCompileCache();

/** The most that may be waiting on standard output: a reader that has stopped reading must not fill the memory. */
const MAX_WAITING_BYTES = 8 * 1024 * 1024;

const world: World = {
  // biome-ignore lint/style/noProcessEnv: the whole program reads the environment through this one member.
  env: process.env,
  pid: process.pid,
  hasTerminal: process.stdout.isTTY === true,
  writeOut: (text) => {
    if (process.stdout.writableLength < MAX_WAITING_BYTES) process.stdout.write(text);
  },
  writeError: (text) => process.stderr.write(text),
  onStopSignal: (listener) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, listener);
  },
  onInputEnd: (listener) => {
    // The content does not matter, but the end is only noticed while reading.
    process.stdin
      .on('end', listener)
      .on('close', listener)
      .on('error', () => {})
      .resume();
    // A file has no `unref` and needs none, because it ends by itself.
    process.stdin.unref?.();
  },
  onUncaught: (listener) => process.on('uncaughtException', listener),
  setExitCode: (code) => {
    process.exitCode = code;
  },
  exitNow: (code) => process.exit(code),
};

// The reader of our output may have seen enough (`signimock start | head -1`); the server keeps running.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const { run } = await import('./run.ts');
await run(process.argv.slice(2), world);
