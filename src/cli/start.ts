import { type AccountDefinition, isSimulatorError, SimulatorError, startSimulator } from '../mock/index.ts';
import { readVersion } from '../mock/version.ts';
import { readAccountFile } from './account-file.ts';
import { EXIT_BY_SIGNAL } from './exit-code.ts';
import type { Reporter } from './reporter.ts';
import { type StartOptions, toSimulatorOptions } from './start-options.ts';
import type { StopSignal, World } from './world.ts';

/**
 * Runs a simulator until a stop signal comes; resolves once it has closed. A second signal does not wait for that.
 *
 * @throws SimulatorError when it could not start; UsageError when an option is wrong.
 */
export async function start(options: StartOptions, world: World, reporter: Reporter): Promise<void> {
  const definition = options.account === undefined ? {} : await readAccountFile(options.account);
  const simulatorOptions = toSimulatorOptions(options, definition);
  const stop = awaitStop(world);
  const simulator = await startSimulator({
    ...simulatorOptions,
    onLine: (line) => reporter.request(line),
  }).catch((error: unknown) => {
    throw nameFile(error, options.account);
  });
  const { clientId, clientSecret } = simulator.credentials;
  reporter.ready({
    origin: simulator.origin,
    clientId,
    clientSecret: hasOwnSecret(definition) ? undefined : clientSecret,
    accountFile: options.account,
    clock: simulator.accounts.default.describeClock(),
    hasControlToken: options.controlToken !== undefined,
    version: readVersion(),
  });
  const signal = await stop;
  await simulator.close();
  reporter.stopped(signal);
}

function awaitStop(world: World): Promise<StopSignal> {
  const { promise, resolve } = Promise.withResolvers<StopSignal>();
  let isStopping = false;
  world.onStopSignal((signal) => {
    if (isStopping) world.exitNow(EXIT_BY_SIGNAL[signal]);
    isStopping = true;
    resolve(signal);
  });
  return promise;
}

function hasOwnSecret({ clients }: AccountDefinition): boolean {
  return clients?.[0]?.secrets !== undefined;
}

/** A definition can be of the right form and still contradict itself; then the file is what must be changed. */
function nameFile(error: unknown, file: string | undefined): unknown {
  if (file === undefined || !isSimulatorError(error) || error.code !== 'SIM_INVALID_INPUT') return error;
  const { code, message, invalidParams } = error;
  return new SimulatorError(code, `${file}: ${message}`, { cause: error, invalidParams });
}
