import type { operations } from '../../wire/generated/control.ts';
import {
  advanceClock,
  createAccount,
  createClient,
  deleteAccount,
  getAccount,
  getClock,
  getServerInfo,
  getSettings,
  listAccounts,
  resetAccount,
  setClock,
  updateClient,
  updateSettings,
} from './accounts.ts';
import { getFidelity } from './fidelity.ts';
import type { ControlHandler } from './handler.ts';
import { clearJournal, getJournal } from './journal.ts';
import {
  addCatalogueFlow,
  cancelInstance,
  completeInstanceStep,
  faultInstance,
  getUsage,
  listCallbacks,
  listCatalogueFlows,
} from './journey.ts';
import { getScenario, getShippedScenario, listScenarios, playScenario, stopScenario } from './scenarios.ts';
import { cancelSession, openSession, rejectSession, signSession } from './signer.ts';

/**
 * The handler of each operation in `openapi/control.yaml`; only called with input that its contract has
 * accepted.
 */
export const controlHandlers: Readonly<Record<keyof operations, ControlHandler<never>>> = {
  getServerInfo,
  getFidelity,
  listAccounts,
  createAccount,
  getAccount,
  deleteAccount,
  resetAccount,
  getSettings,
  updateSettings,
  createClient,
  updateClient,
  getClock,
  setClock,
  advanceClock,
  getJournal,
  clearJournal,
  openSession,
  signSession,
  rejectSession,
  cancelSession,
  completeInstanceStep,
  faultInstance,
  cancelInstance,
  listCatalogueFlows,
  addCatalogueFlow,
  getUsage,
  listCallbacks,
  listScenarios,
  getShippedScenario,
  getScenario,
  playScenario,
  stopScenario,
};
