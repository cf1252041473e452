import { Server } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { StopSignal, World } from '../../src/cli/world.ts';

/** A world that remembers what was done to it. */
function createWorld() {
  const said = { out: '', error: '' };
  const stopListeners: ((signal: StopSignal) => void)[] = [];
  const uncaughtListeners: ((error: unknown) => void)[] = [];
  const ready = Promise.withResolvers<void>();
  const setExitCode = vi.fn();
  const exitNow = vi.fn();
  const world: World = {
    env: {},
    pid: 42,
    hasTerminal: true,
    writeOut(text) {
      said.out += text;
      if (said.out.includes('Press Ctrl+C')) ready.resolve();
    },
    writeError(text) {
      said.error += text;
    },
    onStopSignal: (listener) => stopListeners.push(listener),
    onInputEnd: () => {},
    onUncaught: (listener) => uncaughtListeners.push(listener),
    setExitCode,
    exitNow,
  };
  return {
    world,
    said,
    setExitCode,
    exitNow,
    ready: ready.promise,
    stop: (signal: StopSignal) => {
      for (const listener of stopListeners) listener(signal);
    },
    breakDown: (error: unknown) => {
      for (const listener of uncaughtListeners) listener(error);
    },
  };
}

describe('a second stop signal', () => {
  test.for([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends the process at once with %i', async ([signal, code]) => {
    const { world, ready, stop, exitNow, setExitCode } = createWorld();
    const running = run(['start', '--port', '0'], world);
    await ready;
    stop('SIGINT');
    expect(exitNow).not.toHaveBeenCalled();
    stop(signal);
    expect(exitNow).toHaveBeenCalledWith(code);
    await running;
    expect(setExitCode).toHaveBeenCalledWith(0);
  });
});

describe('a port that needs privileges', () => {
  test('is told as one, with what to do', async () => {
    vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server) {
      process.nextTick(() => this.emit('error', Object.assign(new Error('denied'), { code: 'EACCES' })));
      return this;
    });
    const { world, said, setExitCode } = createWorld();
    await run(['start', '--port', '80'], world);
    expect(setExitCode).toHaveBeenCalledWith(1);
    expect(said.error).toBe(
      'signimock: Cannot listen on 127.0.0.1, port 80 (EACCES). Ports below 1024 need privileges: choose a higher one.\n',
    );
  });
});

describe('a defect of ours', () => {
  test('is told as one, with a request to report it, and exits with 70', async () => {
    const { world, breakDown, exitNow, said } = createWorld();
    await run(['--version'], world);
    breakDown(new TypeError('x is not a function'));
    expect(exitNow).toHaveBeenCalledWith(70);
    expect(said.error).toMatch(/^signimock: This is a defect in signimock\. Please report it/);
    expect(said.error).toContain('TypeError: x is not a function');
  });

  test('has a code of its own for programs', async () => {
    const { world, breakDown, said } = createWorld();
    await run(['--json', '--version'], world);
    breakDown('thrown text');
    expect(JSON.parse(said.error)).toMatchObject({ event: 'error', code: 'SIM_DEFECT' });
  });
});
