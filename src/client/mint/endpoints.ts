import type { operations } from '../../wire/generated/mint.ts';
import { UnsupportedByDialectError } from '../caller-errors.ts';
import { pathOf } from '../path.ts';
import { MINT_DIALECTS, type MintDialect } from './dialect.ts';

/** The path of one of this client's operations in one dialect, and what the contract calls it there. */
export interface Endpoint<Ids extends readonly string[]> {
  readonly operation: keyof operations;
  path(...ids: Ids): string;
}

/** The operations by the names that this client gives them. */
export interface Endpoints {
  readonly 'flows.list': Endpoint<[]>;
  readonly execute: Endpoint<[flowId: string]>;
  readonly 'instances.list': Endpoint<[flowId: string]>;
  readonly 'instances.get': Endpoint<[instanceId: string]>;
  readonly 'instances.activities': Endpoint<[instanceId: string]>;
  readonly 'instances.files': Endpoint<[instanceId: string]>;
  /** In the `api` dialect an instance has one result and no reference ids. */
  readonly 'instances.download': Endpoint<[instanceId: string, referenceId: string]>;
}

/** Uses the newer of the two lists under `/mint` [C10]. */
const LIVE: Endpoints = {
  'flows.list': { operation: 'listWorkflows', path: () => '/mint/workflows' },
  execute: { operation: 'executeFlow', path: (flowId) => pathOf`/mint/flows/${flowId}/execute` },
  'instances.list': {
    operation: 'listFlowInstances',
    path: (flowId) => pathOf`/mint/flows/${flowId}/instances`,
  },
  'instances.get': {
    operation: 'getFlowInstance',
    path: (instanceId) => pathOf`/mint/flows/instances/${instanceId}`,
  },
  'instances.activities': {
    operation: 'listFlowInstanceActivities',
    path: (instanceId) => pathOf`/mint/flows/instances/${instanceId}/activities`,
  },
  'instances.files': {
    operation: 'listFlowInstanceFiles',
    path: (instanceId) => pathOf`/mint/flows/instances/${instanceId}/files`,
  },
  'instances.download': {
    operation: 'downloadFlowInstanceFile',
    path: (instanceId, fileId) => pathOf`/mint/flows/instances/${instanceId}/files/${fileId}/download`,
  },
};

const HOST_ROOT: Partial<Endpoints> = {
  execute: { operation: 'executeFlowAtRoot', path: (flowId) => pathOf`/flows/${flowId}/execute` },
  'instances.get': {
    operation: 'getFlowInstanceAtRoot',
    path: (instanceId) => pathOf`/flows/instances/${instanceId}`,
  },
  'instances.files': {
    operation: 'listFlowInstanceFilesAtRoot',
    path: (instanceId) => pathOf`/flows/instances/${instanceId}/files`,
  },
  'instances.download': {
    operation: 'downloadFlowInstanceFileAtRoot',
    path: (instanceId, fileId) => pathOf`/flows/instances/${instanceId}/files/${fileId}/download`,
  },
};

const API: Partial<Endpoints> = {
  'flows.list': { operation: 'listApiFlows', path: () => '/api/flows' },
  execute: { operation: 'startApiInstance', path: (flowId) => pathOf`/api/flows/${flowId}/instances` },
  'instances.list': {
    operation: 'listApiInstances',
    path: (flowId) => pathOf`/api/flows/${flowId}/instances`,
  },
  'instances.get': {
    operation: 'getApiInstance',
    path: (instanceId) => pathOf`/api/instances/${instanceId}`,
  },
  'instances.activities': {
    operation: 'listApiActivities',
    path: (instanceId) => pathOf`/api/instances/${instanceId}/activities`,
  },
  'instances.download': {
    operation: 'downloadApiResultFile',
    path: (instanceId) => pathOf`/api/instances/${instanceId}/result-file`,
  },
};

const DIALECTS: Readonly<Record<MintDialect, Partial<Endpoints>>> = {
  live: LIVE,
  hostRoot: HOST_ROOT,
  api: API,
};

/** The endpoint of an operation. Throws an {@link UnsupportedByDialectError} if the dialect does not have it. */
export function endpointOf<Name extends keyof Endpoints>(dialect: MintDialect, name: Name): Endpoints[Name] {
  const endpoint: Endpoints[Name] | undefined = DIALECTS[dialect][name];
  if (endpoint !== undefined) return endpoint;
  const supportedBy = MINT_DIALECTS.filter((other) => DIALECTS[other][name] !== undefined);
  throw new UnsupportedByDialectError(`mint.${name}`, dialect, supportedBy);
}
