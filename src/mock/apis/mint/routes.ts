import type { operations } from '../../../wire/generated/mint.ts';
import type { Input } from '../../kernel/handler.ts';
import { executeFlow, startApiInstance } from './execute.ts';
import { listApiFlows, listFlows, listWorkflows } from './flows.ts';
import {
  downloadApiResultFile,
  downloadFlowInstanceFile,
  getApiInstance,
  getFlowInstance,
  listApiActivities,
  listApiInstances,
  listFlowInstanceActivities,
  listFlowInstanceFiles,
  listFlowInstances,
} from './instances.ts';
import type { MintHandler } from './state.ts';

/** A handler that is only called with input that its operation's contract has accepted. */
type CheckedHandler = (
  call: Parameters<MintHandler<Input & { body: never; query: never }>>[0],
) => ReturnType<MintHandler>;

/** The handler of each operation in `openapi/mint.yaml`: three dialects over one engine. */
export const mintHandlers: Readonly<Record<keyof operations, CheckedHandler>> = {
  // /mint, the live reference
  listFlows,
  listWorkflows,
  executeFlow,
  listFlowInstances,
  getFlowInstance,
  listFlowInstanceActivities,
  listFlowInstanceFiles,
  downloadFlowInstanceFile,
  // the host root, as S0 has it
  executeFlowAtRoot: executeFlow,
  getFlowInstanceAtRoot: getFlowInstance,
  listFlowInstanceFilesAtRoot: listFlowInstanceFiles,
  downloadFlowInstanceFileAtRoot: downloadFlowInstanceFile,
  // /api, as S1 has it
  listApiFlows,
  listApiInstances,
  startApiInstance,
  getApiInstance,
  downloadApiResultFile,
  listApiActivities,
};
