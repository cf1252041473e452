import type { Call, Input } from '../../kernel/handler.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { type Change, Store, type Tables } from '../../kernel/store.ts';
import type { Flow, FlowVersion } from './flow.ts';
import type { InstanceStatus } from './machine.ts';
import type { MintScript } from './script.ts';
import type { MintSettings } from './settings.ts';

/** One execution of a flow. Kept small: an account may have a hundred thousand of them. */
export interface Instance {
  readonly id: string;
  readonly flowId: string;
  /** What it executes: the version it was started with, as changed by its script. */
  readonly version: FlowVersion;
  /** Its place among the instances of its flow, from 0. */
  readonly ordinal: number;
  readonly status: InstanceStatus;
  readonly input: Readonly<Record<string, unknown>> | null;
  readonly createdAtMs: number;
  readonly finishedAtMs: number | undefined;
  /** When each step so far began; the last one is the current step. */
  readonly stepStartsMs: readonly number[];
  /** The uuid in the workflow URL; `undefined` when no step waits for the person. */
  readonly journeyId: string | undefined;
  readonly workflowUrlExpiresAtMs: number;
  readonly fault: string | undefined;
  /** The reference id of its result; set when it finishes with files. */
  readonly referenceId: string | undefined;
}

/** An attempt to reach the application at the end of a flow. */
export interface CallbackAttempt {
  readonly atMs: number;
  /** The reply's status; `undefined` when there was none. */
  readonly status: number | undefined;
  readonly outcome: string;
}

/** A request that a finished flow sends to the application. */
export interface Callback {
  readonly id: string;
  readonly instanceId: string;
  readonly url: string;
  readonly body: string;
  readonly dueAtMs: number;
  readonly attempts: readonly CallbackAttempt[];
}

/** The entities of the Mint API, by kind. */
export interface MintEntities {
  readonly flows: Flow;
  readonly instances: Instance;
  /** By flow id: the ids of its instances, oldest first, so that a page costs no more than its length. */
  readonly instancesOfFlow: readonly string[];
  /** By the uuid in the workflow URL: the id of the instance. */
  readonly journeys: string;
  readonly callbacks: Callback;
}

/** What can fall due in the Mint API. */
export type MintWork =
  | { readonly kind: 'endStep' | 'completeStep'; readonly instanceId: string; readonly step: number }
  | { readonly kind: 'timeOut'; readonly instanceId: string }
  | { readonly kind: 'sendCallback'; readonly callbackId: string; readonly times: number };

export type MintTables = Tables<MintEntities>;
export type MintChange = Change<MintEntities, MintWork>;
export type MintHandler<In extends Input = Input> = (call: MintCall<In>) => Outcome<MintChange>;

/** A request of the Mint API. */
export interface MintCall<In extends Input = Input> extends Call<MintEntities, MintSettings, In> {
  /** How a scenario overrides the flow of an instance that the request starts. */
  readonly script?: MintScript | undefined;
}

/** What decisions need besides the request. */
export type MintContext = Pick<MintCall, 'tables' | 'settings' | 'nowMs' | 'ids' | 'seed'>;

/** An empty Mint store for an account. */
export function createMintStore(): Store<MintEntities, MintWork> {
  return new Store(['flows', 'instances', 'instancesOfFlow', 'journeys', 'callbacks']);
}

/** The input of an operation with a JSON body and query. */
export interface MintInput<Body, Query = Record<string, unknown>> extends Input {
  readonly body: Body;
  readonly query: Query & Readonly<Record<string, unknown>>;
}
