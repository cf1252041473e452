/**
 * `signimock/mock`: the simulator, for use in a program or a test.
 *
 * @module
 */
export type { Account, AccountDefinition } from './accounts/account.ts';
export { readDuration } from './accounts/definition-values.ts';
export { actOnJourney } from './accounts/journeys.ts';
export { AccountRegistry, DEFAULT_ACCOUNT_ID, DEFAULT_CREDENTIALS } from './accounts/registry.ts';
export type { AccountSettings } from './accounts/settings.ts';
export { actOnSession, type SignerWish } from './accounts/signer.ts';
export { type App, buildApp } from './app.ts';
export type { AppOptions } from './app-options.ts';
export type { JournalLine, NumberedLine } from './journal/line.ts';
export type { Clock, ClockMode } from './kernel/clock.ts';
export { isSimulatorError, SimulatorError, type SimulatorErrorCode } from './kernel/simulator-error.ts';
export { type Simulator, type SimulatorOptions, startSimulator } from './simulator.ts';
