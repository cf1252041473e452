import type { components } from '../../wire/generated/control.ts';
import { DEFAULT_CATALOGUE } from '../apis/mint/catalogue.ts';
import { createMintStore, type MintEntities, type MintWork } from '../apis/mint/state.ts';
import { createSignStore, type SignEntities, type SignWork } from '../apis/sign/state.ts';
import { createTokenStore, type TokenEntities, type TokenWork } from '../apis/token/state.ts';
import { Journal } from '../journal/journal.ts';
import { type Clock, createClock } from '../kernel/clock.ts';
import { createIds, type Ids } from '../kernel/ids.ts';
import { createRandom, hash } from '../kernel/random.ts';
import type { Store } from '../kernel/store.ts';
import { readChoice } from '../scenarios/choice.ts';
import { addFlow } from './add-flow.ts';
import { createApiClients } from './clients.ts';
import { readInstant } from './definition-values.ts';
import { assertPlayable } from './flow-scenario.ts';
import { Limits } from './limits.ts';
import { DEFAULT_SETTINGS, patchSettings } from './settings.ts';
import { Stage } from './stage.ts';
import { Usage } from './usage.ts';

type Schemas = components['schemas'];

/** Everything in an account that a reset replaces; the getters of `Account` say what each is. */
export interface AccountContents {
  readonly clock: Clock;
  readonly signIds: Ids;
  readonly mintIds: Ids;
  readonly tokenIds: Ids;
  readonly traces: Ids;
  readonly journal: Journal;
  readonly token: Store<TokenEntities, TokenWork>;
  readonly sign: Store<SignEntities, SignWork>;
  readonly mint: Store<MintEntities, MintWork>;
  readonly usage: Usage;
  readonly limits: Limits;
  readonly vendorId: string;
  readonly createdAtMs: number;
  readonly firstClientId: string;
  readonly stage: Stage;
}

/** What the contents of an account depend on besides its definition. */
export interface ContentsContext {
  readonly wallClock: () => number;
  readonly defaultClock: Schemas['ClockSetting'];
  /** Whether a client id belongs to another account; a generated one must not. */
  readonly isTaken: (clientId: string) => boolean;
}

/**
 * Makes the contents of an account: the same definition and seed give the same contents.
 *
 * @throws SimulatorError if something is wrong with the definition.
 */
export function fillContents(
  accountId: string,
  accountSeed: number,
  definition: Schemas['AccountDefinition'],
  { wallClock, defaultClock, isTaken }: ContentsContext,
): AccountContents {
  const { mode, now } = definition.clock ?? defaultClock;
  const startMs = now === undefined ? undefined : readInstant('clock.now', now);
  const clock = createClock({ mode, ...(startMs === undefined ? {} : { nowMs: startMs }) }, wallClock);
  const createdAtMs = clock.nowMs();
  // The account's own id is part of its seed: two accounts with one seed must not make the same uuids.
  const seed = hash(accountId, accountSeed);
  const idsOf = (stream: string): Ids => createIds(createRandom(seed, stream));
  const [tokenIds, mintIds] = [idsOf('token'), idsOf('mint')];
  const [token, sign, mint] = [createTokenStore(), createSignStore(), createMintStore()];
  const clients = createApiClients(definition.clients ?? [{}], tokenIds, isTaken);
  token.apply(clients.map((client) => ({ put: 'clients', id: client.clientId, entity: client })));
  const stage = new Stage(
    {
      seed: accountSeed,
      token,
      mint: mint.tables,
      countSessions: () => sign.tables.counts.get('sessions') ?? 0,
    },
    patchSettings(DEFAULT_SETTINGS, definition.settings ?? {}),
  );
  for (const spec of [...DEFAULT_CATALOGUE, ...(definition.flows ?? [])]) {
    assertPlayable(spec);
    stage.noteFlow(addFlow(mint, spec, mintIds, createdAtMs), createdAtMs);
  }
  if (definition.scenario !== undefined) stage.play(readChoice(definition.scenario), createdAtMs);
  return {
    clock,
    token,
    sign,
    mint,
    mintIds,
    usage: new Usage(),
    limits: new Limits(),
    journal: new Journal(),
    tokenIds,
    signIds: idsOf('sign'),
    traces: idsOf('traces'),
    vendorId: `a-spge-${idsOf('account').alphanumeric(20)}`,
    createdAtMs,
    firstClientId: clients[0]?.clientId ?? '',
    stage,
  };
}
