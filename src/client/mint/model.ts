import type { components, operations } from '../../wire/generated/mint.ts';
import type { Told } from '../told.ts';

type Schemas = components['schemas'];

/** One version of a flow of the account. Calls take its `id`, not its `definitionId` [S1]. */
export type Flow = Told<Schemas['Flow']>;

/** One page of flows, and how many match in total. */
export type FlowPage = Told<Schemas['FlowList']>;

/** Which flows to list, and in which order: `sort: '-createdAt'` is the newest first [DOC]. */
export type FlowQuery = NonNullable<operations['listWorkflows']['parameters']['query']>;

/** How to start an instance. */
export interface ExecuteRequest {
  /** The inputs by the names that the flow declares. If a required one is missing, the service refuses with 422 [S0]. */
  readonly input?: Readonly<Record<string, unknown>> | undefined;
  /** How long the workflow URL is valid, in whole seconds from 1 up. The service's default is 24 hours [D-OLD, Q7]. */
  readonly workflowUrlTtlSeconds?: number | undefined;
}

/** An instance that has just been started. */
export interface StartedInstance {
  /** Every later call about this instance needs it. Keep it, because starting another instance costs money. */
  readonly instanceId: string;
  /** Where to send the person who has to act; `null` if nobody has to. */
  readonly workflowUrl: string | null;
  /** When that address stops working, as an ISO 8601 instant. */
  readonly workflowUrlExpiresAt: string | null;
}

/**
 * The status of an instance. `Suspended` waits for a person, and no call can end that; `Finished`, `Faulted` and `Cancelled` are
 * final [S0]. Be prepared for other values: the Dashboard and the engine know more [C11].
 */
export type InstanceStatus = Told<Schemas['InstanceStatus']>;

type UntoldByApi = 'version' | 'workflowUrl' | 'workflowUrlExpiresAt' | 'files';

/** One execution of a flow, in the same shape for every dialect. The optional members are missing in the dialect `api`. */
export type Instance = Told<
  Omit<Schemas['Instance'], UntoldByApi> & Partial<Pick<Schemas['Instance'], UntoldByApi>>
>;

/** Which instances to list. */
export type InstanceQuery = NonNullable<operations['listFlowInstances']['parameters']['query']>;

/** One page of instances, and how many match in total. */
export interface InstancePage {
  /** The instances of this page, the newest first; empty past the last match. */
  readonly items: readonly Instance[];
  /** How many matching instances come before this page. */
  readonly offset: number;
  /** The largest number of instances that this page could have, at most 100. */
  readonly limit: number;
  /** How many instances match the query, on all pages together. */
  readonly total: number;
}

/** One step that an instance has begun. It shows whether the instance is working or waiting; the status does not. */
export type Activity = Told<Schemas['Activity']>;

/** One file of an instance, to be downloaded by its `referenceId`. Several documents come as one ZIP file [S0]. */
export type InstanceFile = Told<Schemas['InstanceFile']>;
