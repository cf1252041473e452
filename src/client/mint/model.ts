import type { components, operations } from '../../wire/generated/mint.ts';
import type { Told } from '../told.ts';

type Schemas = components['schemas'];

/** One version of a flow of the account. Its `id` goes into the calls; its `definitionId` is another thing [S1]. */
export type Flow = Told<Schemas['Flow']>;

/** One page of flows, and how many match in all. */
export type FlowPage = Told<Schemas['FlowList']>;

/** Which flows to list, and in which order: `sort: '-createdAt'` is the newest first [DOC]. */
export type FlowQuery = NonNullable<operations['listWorkflows']['parameters']['query']>;

/** What to start an instance with. */
export interface ExecuteRequest {
  /** The inputs by the names that the flow declares; a required one that is missing is refused with 422 [S0]. */
  readonly input?: Readonly<Record<string, unknown>> | undefined;
  /** How long the workflow URL lives, in whole seconds from 1 up; the service's default is 24 hours [D-OLD, Q7]. */
  readonly workflowUrlTtlSeconds?: number | undefined;
}

/** An instance that has just been started. */
export interface StartedInstance {
  /** Goes into every later call about this instance; keep it, for a start cannot be repeated for free. */
  readonly instanceId: string;
  /** Where the person goes to act; `null` when nobody has to. */
  readonly workflowUrl: string | null;
  /** When that address stops working, as an ISO 8601 instant. */
  readonly workflowUrlExpiresAt: string | null;
}

/**
 * Where an instance is. `Suspended` waits for its person, and no call leads out of it; `Finished`, `Faulted` and
 * `Cancelled` are final [S0]. Be ready for another word: the Dashboard and the engine know more of them [C11].
 */
export type InstanceStatus = Told<Schemas['InstanceStatus']>;

type UntoldByApi = 'version' | 'workflowUrl' | 'workflowUrlExpiresAt' | 'files';

/** One execution of a flow, the same in every dialect; the optional members are missing in the dialect `api`. */
export type Instance = Told<
  Omit<Schemas['Instance'], UntoldByApi> & Partial<Pick<Schemas['Instance'], UntoldByApi>>
>;

/** Which instances to list. */
export type InstanceQuery = NonNullable<operations['listFlowInstances']['parameters']['query']>;

/** One page of instances, and how many match in all. */
export interface InstancePage {
  /** The instances of this page, the newest first; empty past the last match. */
  readonly items: readonly Instance[];
  /** How many matches come before this page, counted in instances. */
  readonly offset: number;
  /** The most that this page could hold, at most 100. */
  readonly limit: number;
  /** How many instances match the query, on all pages together. */
  readonly total: number;
}

/** One step that an instance has begun; it tells work from waiting, which the status does not. */
export type Activity = Told<Schemas['Activity']>;

/** One file of an instance, to be fetched by its `referenceId`; several documents come as one ZIP [S0]. */
export type InstanceFile = Told<Schemas['InstanceFile']>;
