import type { components } from '../../wire/generated/control.ts';
import { formatInstant } from '../../wire/instant.ts';
import { decideMintDue } from '../apis/mint/due.ts';
import type { Flow } from '../apis/mint/flow.ts';
import type { FlowSpec } from '../apis/mint/flow-spec.ts';
import type { MintChange, MintEntities, MintWork } from '../apis/mint/state.ts';
import { decideSignDue } from '../apis/sign/due.ts';
import type { SignEntities, SignWork } from '../apis/sign/state.ts';
import { decideTokenDue, type TokenEntities, type TokenWork } from '../apis/token/state.ts';
import type { Journal } from '../journal/journal.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Store } from '../kernel/store.ts';
import { readChoice } from '../scenarios/choice.ts';
import { type AccountContents, type ContentsContext, fillContents } from './account-contents.ts';
import { addFlow } from './add-flow.ts';
import { Alarm } from './alarm.ts';
import { describeClient } from './clients.ts';
import { assertPlayable } from './flow-scenario.ts';
import type { Limits } from './limits.ts';
import { type AccountSettings, describeSettings } from './settings.ts';
import type { Stage } from './stage.ts';
import type { Usage } from './usage.ts';

type Schemas = components['schemas'];

/** What an account is made from, as the control API and account files write it. */
export type AccountDefinition = Schemas['AccountDefinition'];

/** What an account needs from its server. */
export interface Surroundings extends ContentsContext {
  readonly defaultSeed: number;
  /** Delivers the callback of a finished flow, and records the attempt in the account. */
  readonly deliver: (account: Account, callbackId: string) => void;
}

/**
 * One customer's account, and the unit of isolation: its own clients, data, clock, seed, settings and journal. Nothing one
 * account does can be seen from another.
 */
export class Account {
  /** Its name in the control API; the vendor's APIs never show this id. */
  readonly id: string;
  /** What its ids and persons are derived from. */
  readonly seed: number;
  readonly #definition: AccountDefinition;
  readonly #surroundings: Surroundings;
  readonly #alarm = new Alarm(() => this.arrive());
  #isClosed = false;
  #contents: AccountContents;

  constructor(id: string, definition: AccountDefinition, surroundings: Surroundings) {
    this.id = id;
    this.seed = definition.seed ?? surroundings.defaultSeed;
    this.#definition = definition;
    this.#surroundings = surroundings;
    this.#contents = this.#fill();
  }

  /** The clock that everything in the account reads. */
  get clock(): Clock {
    return this.#contents.clock;
  }

  /**
   * Makes the ids of the Sign API's entities. Each kind of id has a stream of its own: how often an
   * application reads, or fetches a token, does not change the id of its next document.
   */
  get signIds(): Ids {
    return this.#contents.signIds;
  }

  /** Makes the ids of the Mint API's entities. */
  get mintIds(): Ids {
    return this.#contents.mintIds;
  }

  /** Makes the ids of tokens, and of clients. */
  get tokenIds(): Ids {
    return this.#contents.tokenIds;
  }

  /** Makes the trace ids of replies. */
  get traces(): Ids {
    return this.#contents.traces;
  }

  /** What was requested of the account, what was answered, and why. */
  get journal(): Journal {
    return this.#contents.journal;
  }

  /** Its API clients, and what their tokens allow. */
  get token(): Store<TokenEntities, TokenWork> {
    return this.#contents.token;
  }

  /** Its documents, collections and signing sessions. */
  get sign(): Store<SignEntities, SignWork> {
    return this.#contents.sign;
  }

  /** Its flow catalogue and instances. */
  get mint(): Store<MintEntities, MintWork> {
    return this.#contents.mint;
  }

  /** What the account has used so far. */
  get usage(): Usage {
    return this.#contents.usage;
  }

  /** The `account_id` of its tokens. */
  get vendorId(): string {
    return this.#contents.vendorId;
  }

  /** The recent requests of its clients, counted against its limits. */
  get limits(): Limits {
    return this.#contents.limits;
  }

  /** How the account behaves where customers or the sources differ. */
  get settings(): AccountSettings {
    return this.#contents.stage.settings;
  }

  /** Where its scenarios are played. */
  get stage(): Stage {
    return this.#contents.stage;
  }

  /**
   * Plays shipped scenarios by name, scenarios written out in full, or a list of both, replacing those played
   * before.
   *
   * @throws SimulatorError `SIM_UNKNOWN_SCENARIO`, `SIM_INVALID_INPUT` when one cannot be played.
   */
  play(choice: unknown): void {
    this.stage.play(readChoice(choice), this.arrive());
  }

  /**
   * Changes the settings that the patch has; the others stay.
   *
   * @throws SimulatorError `SIM_INVALID_INPUT` when a duration is invalid.
   */
  updateSettings(patch: Schemas['SettingsPatch']): void {
    this.stage.updateSettings(patch);
  }

  /**
   * Reads the clock and does what has fallen due: the first step of everything that happens to an account.
   */
  arrive(): number {
    const { clock, token, sign, mint, signIds, mintIds, stage } = this.#contents;
    const { settings } = stage;
    const nowMs = clock.nowMs();
    token.settle(nowMs, (_tables, { work }) => decideTokenDue(work));
    sign.settle(nowMs, (tables, { atMs, work }) =>
      decideSignDue(work, { tables, ids: signIds, nowMs: atMs, settings, seed: this.seed }),
    );
    mint.settle(nowMs, (tables, { atMs, work }) =>
      decideMintDue(work, { tables, ids: mintIds, nowMs: atMs, settings, seed: this.seed }),
    );
    this.#sendOut();
    return nowMs;
  }

  /**
   * Adds a flow to the account's catalogue.
   *
   * @throws SimulatorError `SIM_FLOW_EXISTS` when its id is taken, `SIM_INVALID_INPUT` when its definition id
   * is, or when it is named after a scenario that cannot affect a single flow.
   */
  addFlow(spec: FlowSpec): Flow {
    assertPlayable(spec);
    const nowMs = this.clock.nowMs();
    const flow = addFlow(this.mint, spec, this.mintIds, nowMs);
    this.stage.noteFlow(flow, nowMs);
    return flow;
  }

  /** Applies changes to the Mint API's state; callbacks they send leave at once. */
  applyMint(changes: readonly MintChange[]): void {
    this.mint.apply(changes);
    this.#sendOut();
  }

  #sendOut(): void {
    const { clock, mint } = this.#contents;
    if (this.#isClosed) return;
    for (const callbackId of mint.takeOutbox()) this.#surroundings.deliver(this, callbackId);
    const { nextDueAtMs } = mint;
    // A frozen clock is moved by hand, and moving it settles what is due.
    if (clock.mode === 'live' && nextDueAtMs !== undefined) this.#alarm.set(nextDueAtMs - clock.nowMs());
  }

  /** Moves the clock; what falls due on the way is done in time order. */
  advance(durationMs: number): void {
    this.arrive();
    this.clock.advance(durationMs);
    this.arrive();
  }

  /** Restores everything to what it was when the account was created. */
  reset(): void {
    this.#alarm.cancel();
    this.#contents = this.#fill();
  }

  /** Closes the account: nothing happens in it by itself any more, and nothing is sent. */
  close(): void {
    this.#isClosed = true;
    this.#alarm.cancel();
  }

  /** Describes the account for the control API. */
  describe(): Schemas['Account'] {
    const { firstClientId, createdAtMs, token } = this.#contents;
    const secrets = token.tables.clients.get(firstClientId)?.secrets ?? [];
    return {
      id: this.id,
      seed: this.seed,
      createdAt: formatInstant(createdAtMs),
      clock: this.describeClock(),
      clients: [...token.tables.clients.values()].map(describeClient),
      settings: describeSettings(this.settings),
      credentials: { clientId: firstClientId, clientSecret: secrets[0] ?? '' },
    };
  }

  /** Describes the clock for the control API. */
  describeClock(): Schemas['Clock'] {
    return { mode: this.clock.mode, now: formatInstant(this.clock.nowMs()) };
  }

  #fill(): AccountContents {
    return fillContents(this.id, this.seed, this.#definition, this.#surroundings);
  }
}
