import { type AccountDefinition, buildApp, type SimulatorOptions, startSimulator } from '../mock/index.ts';
import { readChoice } from '../mock/scenarios/choice.ts';
import { readVersion } from '../mock/version.ts';
import { readAccountFile } from './account-file.ts';
import { nameFile } from './definition-fault.ts';
import { EXIT_BY_SIGNAL } from './exit-code.ts';
import { type Flows, readFlowsFile } from './flows-file.ts';
import type { Reporter } from './reporter.ts';
import { type ChosenScenario, readScenarios } from './scenario-file.ts';
import { type StartOptions, toSimulatorOptions } from './start-options.ts';
import type { StopSignal, World } from './world.ts';

/**
 * Runs a simulator until there is a stop signal or, if so requested, until its input ends; resolves once it has closed. A second
 * signal does not wait for that.
 *
 * @throws SimulatorError if it cannot start; UsageError if an option is wrong.
 */
export async function start(options: StartOptions, world: World, reporter: Reporter): Promise<void> {
  const definition = options.account === undefined ? {} : await readAccountFile(options.account);
  const flows = options.flows === undefined ? [] : await readFlowsFile(options.flows);
  const scenarios = await readScenarios(namedScenarios(options));
  // Checked here, so that no file is blamed for a mistake in the options.
  readChoice(scenarios);
  const stop = awaitStop(world, options);
  const simulator = await startSimulator({
    ...toSimulatorOptions(options, addScenarios(addFlows(definition, flows), scenarios)),
    onLine: (line) => reporter.request(line),
  }).catch((error: unknown) => {
    throw nameFile(error, options, () => canBuild(toSimulatorOptions(options, definition)));
  });
  const { clientId, clientSecret } = simulator.credentials;
  reporter.ready({
    origin: simulator.origin,
    clientId,
    clientSecret: hasOwnSecret(definition) ? undefined : clientSecret,
    accountFile: options.account,
    clock: simulator.accounts.default.describeClock(),
    scenarios: simulator.accounts.default.stage.describe().names,
    hasControlToken: options.controlToken !== undefined,
    version: readVersion(),
  });
  const signal = await stop;
  await simulator.close();
  reporter.stopped(signal);
}

function awaitStop(world: World, { untilInputEnds }: StartOptions): Promise<StopSignal | undefined> {
  const { promise, resolve } = Promise.withResolvers<StopSignal | undefined>();
  let isStopping = false;
  world.onStopSignal((signal) => {
    if (isStopping) world.exitNow(EXIT_BY_SIGNAL[signal]);
    isStopping = true;
    resolve(signal);
  });
  if (untilInputEnds) world.onInputEnd(() => resolve(undefined));
  return promise;
}

function hasOwnSecret({ clients }: AccountDefinition): boolean {
  return clients?.[0]?.secrets !== undefined;
}

function addFlows(definition: AccountDefinition, flows: Flows): AccountDefinition {
  return { ...definition, flows: [...(definition.flows ?? []), ...flows] };
}

function namedScenarios({ scenario = [], realistic }: StartOptions): readonly string[] {
  return realistic === true ? [...scenario, 'realistic'] : scenario;
}

/** As with clock and seed, the command line overrides the account file. */
function addScenarios(
  definition: AccountDefinition,
  scenarios: readonly ChosenScenario[],
): AccountDefinition {
  return scenarios.length === 0 ? definition : { ...definition, scenario: [...scenarios] };
}

function canBuild(options: SimulatorOptions): boolean {
  try {
    buildApp(options);
    return true;
  } catch {
    return false;
  }
}
