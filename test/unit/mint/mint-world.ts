import type { Account, AccountDefinition } from '../../../src/mock/accounts/account.ts';
import { AccountRegistry } from '../../../src/mock/accounts/registry.ts';
import { executeFlow } from '../../../src/mock/apis/mint/execute.ts';
import type { MintScript } from '../../../src/mock/apis/mint/script.ts';
import type { MintCall, MintInput } from '../../../src/mock/apis/mint/state.ts';

export const NOW_MS = Date.UTC(2030, 0, 1);

/** One account without a server around it. */
export interface MintWorld {
  readonly registry: AccountRegistry;
  readonly account: Account;
  /** The callbacks that have left, with the instant of the account at which each did. */
  readonly delivered: readonly { readonly id: string; readonly atMs: number }[];
  /** Lets the wall clock go on; nobody is told. */
  passWallTime(durationMs: number): void;
}

/** Makes an account whose callbacks are only noted. */
export function createWorld(definition: AccountDefinition = {}): MintWorld {
  let wallMs = NOW_MS;
  const delivered: { id: string; atMs: number }[] = [];
  const registry = new AccountRegistry({
    wallClock: () => wallMs,
    defaultSeed: 1,
    defaultClock: { mode: 'frozen' },
    deliver: (account, id) => delivered.push({ id, atMs: account.clock.nowMs() }),
  });
  return {
    registry,
    account: registry.create(definition),
    delivered,
    passWallTime(durationMs) {
      wallMs += durationMs;
    },
  };
}

/** A call of a handler, as the pipeline makes it. */
export function callOf<Input extends MintInput<unknown>>(account: Account, input: Input): MintCall<Input> {
  return {
    tables: account.mint.tables,
    settings: account.settings,
    nowMs: account.arrive(),
    ids: account.mintIds,
    seed: account.seed,
    origin: 'http://127.0.0.1:4010',
    input,
  };
}

/** Starts an instance without any HTTP, under a script or none, and gives its id. */
export function startInstance(account: Account, flowId: string, script?: MintScript): string {
  const call = callOf(account, { path: { id: flowId }, query: {}, body: undefined });
  const outcome = executeFlow({ ...call, script });
  if (outcome.kind !== 'reply' || outcome.body.kind !== 'json') throw new Error('No instance was started.');
  account.applyMint(outcome.changes);
  return (outcome.body.value as { id: string }).id;
}
