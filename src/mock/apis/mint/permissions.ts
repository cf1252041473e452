import type { Requirement } from '../token/bearer.ts';
import type { Permission } from '../token/client.ts';

/** Downloads cost five times what any other request does [S1]. */
const DOWNLOAD_UNITS = 5;

/** What a Mint operation asks of its caller, by the roles of S1 (facts 3.3, C6). The refusal does not say which is missing. */
export function mintRequirement(operationId: string): Requirement {
  return { permission: permissionFor(operationId), detail: 'Access is denied.' };
}

/** How many request units an operation costs (facts 3.6). */
export function mintUnits(operationId: string): number {
  return isDownload(operationId) ? DOWNLOAD_UNITS : 1;
}

function permissionFor(operationId: string): Permission {
  if (isDownload(operationId)) return 'Flow Instance Download';
  return isExecution(operationId) ? 'Flow Editor' : 'Flow Viewer';
}

function isDownload(operationId: string): boolean {
  return operationId.startsWith('download');
}

/** Whether the operation starts an execution, which is paid for (facts 3.6). */
export function isExecution(operationId: string): boolean {
  return operationId.startsWith('execute') || operationId === 'startApiInstance';
}
