import { MINT_DOWNLOADS, MINT_EXECUTIONS } from '../../../wire/mint-operations.ts';
import type { Requirement } from '../token/bearer.ts';
import type { Permission } from '../token/client.ts';

const DOWNLOADS: ReadonlySet<string> = new Set(MINT_DOWNLOADS);
const EXECUTIONS: ReadonlySet<string> = new Set(MINT_EXECUTIONS);

/**
 * The permission a Mint operation needs, by the roles of S1 (facts 3.3, C6). The refusal does not name it.
 */
export function mintRequirement(operationId: string): Requirement {
  return { permission: permissionFor(operationId), detail: 'Access is denied.' };
}

/** Whether the operation is a download, which costs more than other requests do (facts 3.6). */
export function isDownload(operationId: string): boolean {
  return DOWNLOADS.has(operationId);
}

/** Whether the operation starts an execution, which costs money (facts 3.6). */
export function isExecution(operationId: string): boolean {
  return EXECUTIONS.has(operationId);
}

function permissionFor(operationId: string): Permission {
  if (DOWNLOADS.has(operationId)) return 'Flow Instance Download';
  return EXECUTIONS.has(operationId) ? 'Flow Editor' : 'Flow Viewer';
}
