import type { components } from '../../wire/generated/control.ts';
import mintDocument from '../../wire/generated/mint.json' with { type: 'json' };
import signDocument from '../../wire/generated/sign.json' with { type: 'json' };
import tokenDocument from '../../wire/generated/token.json' with { type: 'json' };
import { MINT_DOWNLOADS, MINT_EXECUTIONS } from '../../wire/mint-operations.ts';
import {
  type OpenApiDocument,
  type OperationObject,
  type RequestBodyObject,
  resolve,
} from '../contract/document.ts';

/** A kind of operation, across all APIs and dialects. */
export type OperationGroup = components['schemas']['ScenarioGroup'];

/** What scenarios can refer to in an operation. */
export interface KnownOperation {
  readonly id: string;
  readonly api: 'token' | 'sign' | 'mint';
  readonly method: string;
  /** As in the contract, with `{names}` for parameters. */
  readonly path: string;
  readonly hasEntity: boolean;
  /** Whether it takes a JSON or form body that a condition can look into. */
  readonly hasReadableBody: boolean;
}

const DOCUMENTS: Readonly<Record<KnownOperation['api'], OpenApiDocument>> = {
  token: tokenDocument,
  sign: signDocument,
  mint: mintDocument,
};

/** The media types of bodies that a condition can look into. */
const READABLE: ReadonlySet<string> = new Set(['application/json', 'application/x-www-form-urlencoded']);

/** Every operation of the contract, by its id. */
export const OPERATIONS: ReadonlyMap<string, KnownOperation> = new Map(
  Object.entries(DOCUMENTS).flatMap(([api, document]) =>
    readOperations(api as KnownOperation['api'], document),
  ),
);

/** The operations of each kind. */
export const GROUPS: Readonly<Record<OperationGroup, readonly string[]>> = {
  token: ['issueToken', 'issueTokenForMint', 'issueLegacyToken'],
  execute: MINT_EXECUTIONS,
  status: ['getFlowInstance', 'getFlowInstanceAtRoot', 'getApiInstance', 'getSigningSession'],
  list: ['listFlows', 'listWorkflows', 'listApiFlows', 'listSigningSessions'],
  listInstances: ['listFlowInstances', 'listApiInstances'],
  activities: ['listFlowInstanceActivities', 'listApiActivities'],
  files: ['listFlowInstanceFiles', 'listFlowInstanceFilesAtRoot'],
  download: [...MINT_DOWNLOADS, 'getDocument', 'getArchiveDocument'],
  upload: ['uploadDocument'],
  create: ['createDocumentCollection', 'createSigningSessions', 'merchantSign'],
};

/** The operations that need a working eID. */
export const EID_OPERATIONS: readonly string[] = [...GROUPS.execute, 'createSigningSessions'];

function readOperations(
  api: KnownOperation['api'],
  document: OpenApiDocument,
): readonly (readonly [string, KnownOperation])[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter((entry): entry is [string, OperationObject] => isOperation(entry[1]))
      .map(([method, { operationId, requestBody }]) => {
        const { content } = resolve<RequestBodyObject>(document, requestBody ?? { content: {} });
        const hasReadableBody = Object.keys(content).some((type) => READABLE.has(type));
        const hasEntity = path.includes('{');
        return [
          operationId,
          { id: operationId, api, method: method.toUpperCase(), path, hasEntity, hasReadableBody },
        ] as const;
      }),
  );
}

function isOperation(value: unknown): value is OperationObject {
  return typeof value === 'object' && value !== null && 'operationId' in value;
}
