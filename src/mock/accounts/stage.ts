import type { components } from '../../wire/generated/control.ts';
import { formatInstant } from '../../wire/instant.ts';
import type { Flow } from '../apis/mint/flow.ts';
import type { MintScript } from '../apis/mint/script.ts';
import type { MintEntities } from '../apis/mint/state.ts';
import type { SignerScript } from '../apis/sign/script.ts';
import type { ApiClient } from '../apis/token/client.ts';
import type { TokenEntities, TokenWork } from '../apis/token/state.ts';
import type { Store, Tables } from '../kernel/store.ts';
import { hasCall } from '../scenarios/call-range.ts';
import type { AccountChange, ClientChange } from '../scenarios/definition.ts';
import { getShipped } from '../scenarios/library.ts';
import { isEidDown } from '../scenarios/outage.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { ScenarioRun } from '../scenarios/scenario-run.ts';
import { tellStory } from '../scenarios/story.ts';
import { changeClient } from './clients.ts';
import { scenarioOf } from './flow-scenario.ts';
import { type AccountSettings, patchSettings } from './settings.ts';

type Schemas = components['schemas'];

/** What the scenarios of an account can change or read. */
export interface Scenery {
  readonly seed: number;
  readonly token: Store<TokenEntities, TokenWork>;
  readonly mint: Tables<MintEntities>;
  /** How many signing sessions there have been so far. */
  readonly countSessions: () => number;
}

/**
 * Where scenarios are played in one account.
 *
 * What a scenario changes is laid over the account's own state, and is gone when the scenario ends.
 */
export class Stage {
  readonly #scenery: Scenery;
  readonly #flowRuns = new Map<string, ScenarioRun>();
  /** Clients that a scenario has changed, as they were before. */
  readonly #ownClients = new Map<string, ApiClient>();
  #ownSettings: AccountSettings;
  #settings: AccountSettings;
  #run: ScenarioRun | undefined;
  #firstSession = 0;

  constructor(scenery: Scenery, settings: AccountSettings) {
    this.#scenery = scenery;
    this.#ownSettings = settings;
    this.#settings = settings;
  }

  /** The account's settings, as changed by a scenario. */
  get settings(): AccountSettings {
    return this.#settings;
  }

  /** Whether any scenario is played; requests to an account without one skip the gate. */
  get isActive(): boolean {
    return this.#run !== undefined || this.#flowRuns.size > 0;
  }

  /** Changes settings for good; they stay when a scenario ends. */
  updateSettings(patch: Schemas['SettingsPatch']): void {
    const changed = patchSettings(this.#settings, patch);
    this.#ownSettings = patchSettings(this.#ownSettings, patch);
    this.#settings = changed;
  }

  /** Notes a change of a client that is for good; it stays when a scenario ends. */
  noteClientUpdate(clientId: string, update: (client: ApiClient) => ApiClient): void {
    const own = this.#ownClients.get(clientId);
    if (own !== undefined) this.#ownClients.set(clientId, update(own));
  }

  /** Plays a shipped scenario for the instances of a flow that has its name as id or name. */
  noteFlow({ id, name }: Flow, nowMs: number): void {
    const scenario = scenarioOf({ id, name });
    if (scenario === undefined) return;
    this.#flowRuns.set(id, new ScenarioRun([getShipped(scenario)], this.#scenery.seed, nowMs));
  }

  /** Plays scenarios from now on, replacing those played before. */
  play(scenarios: readonly Scenario[], nowMs: number): void {
    this.stop();
    if (scenarios.length === 0) return;
    this.#run = new ScenarioRun(scenarios, this.#scenery.seed, nowMs);
    this.#firstSession = this.#scenery.countSessions();
    // Where two disagree, the earlier one wins, as with rules.
    for (const { change } of scenarios.toReversed()) this.change(change, nowMs);
  }

  /** Ends the scenarios being played and undoes what they changed. */
  stop(): void {
    this.#run = undefined;
    this.#settings = this.#ownSettings;
    const changes = [...this.#ownClients].map(([id, entity]) => ({ put: 'clients', id, entity }) as const);
    this.#scenery.token.apply(changes);
    this.#ownClients.clear();
  }

  /** Makes a change that lasts as long as the scenario. */
  change({ settings, client }: AccountChange, nowMs: number): void {
    if (settings !== undefined) this.#settings = patchSettings(this.#settings, settings);
    if (client !== undefined) this.#changeClients(client, nowMs);
  }

  #changeClients(change: ClientChange, nowMs: number): void {
    const { token } = this.#scenery;
    for (const client of token.tables.clients.values()) {
      if (change.clientId !== undefined && change.clientId !== client.clientId) continue;
      if (!this.#ownClients.has(client.clientId)) this.#ownClients.set(client.clientId, client);
      const entity = changeClient(client, change, nowMs);
      token.apply([{ put: 'clients', id: client.clientId, entity }]);
    }
  }

  /**
   * The runs whose rules may apply to a request about `entity`: that of its flow first, then that of the
   * account.
   */
  runsFor(entity: string | undefined): readonly ScenarioRun[] {
    const ofFlow = this.#flowRuns.size === 0 ? undefined : this.#flowRuns.get(this.#flowIdOf(entity));
    const runs = this.#run === undefined ? [] : [this.#run];
    return ofFlow === undefined ? runs : [ofFlow, ...runs];
  }

  #flowIdOf(entity = ''): string {
    return this.#scenery.mint.instances.get(entity)?.flowId ?? entity;
  }

  /** What a new instance of a flow does by itself. */
  mintScript(flowId: string): MintScript | undefined {
    const name = this.#scenery.mint.flows.get(flowId)?.name;
    for (const { scenarios } of this.runsFor(flowId)) {
      for (const { mint, mintFlow } of scenarios) {
        const isMeant = mintFlow === undefined || mintFlow === flowId || mintFlow === name;
        if (mint !== undefined && isMeant) return mint;
      }
    }
    return undefined;
  }

  /**
   * What the signer of a new session does unasked; `ordinal` is its place among the account's sessions, from
   * 0.
   */
  signerScript(ordinal: number): SignerScript | undefined {
    const number = ordinal - this.#firstSession + 1;
    return this.#run?.scenarios
      .flatMap(({ signers }) => signers)
      .find(({ sessions }) => sessions === undefined || hasCall(sessions, number))?.script;
  }

  /** Whether an eID is down, so that nobody can use it. */
  isEidDown(eid: string, nowMs: number): boolean {
    return this.#run?.scenarios.some(({ outages }) => isEidDown(outages, eid, nowMs)) ?? false;
  }

  /** Describes what is being played for the control API. */
  describe(): Schemas['Playing'] {
    const { scenarios = [], startedAtMs } = this.#run ?? {};
    return {
      names: scenarios.map(({ definition }) => definition.name),
      since: startedAtMs === undefined ? null : formatInstant(startedAtMs),
      story: scenarios.flatMap(tellStory),
    };
  }
}
