import type { ErrorObject } from 'ajv/dist/2020.js';
import {
  escapePart,
  type OpenApiDocument,
  type OperationObject,
  pointerOf,
  type ResponseObject,
  resolve,
} from '../../mock/contract/document.ts';
import { type Operation, readOperations } from '../../mock/contract/operation.ts';
import { createValidators, type ValidatorAt } from '../../mock/contract/validators.ts';
import mint from '../../wire/generated/mint.json' with { type: 'json' };
import sign from '../../wire/generated/sign.json' with { type: 'json' };
import token from '../../wire/generated/token.json' with { type: 'json' };

/** An operation of the OpenAPI documents, and its responses. */
export interface DocumentedOperation {
  readonly operation: Operation;
  /** The media types that a response of this status can have. */
  mediaTypesOf(status: number): readonly string[];
  /** Everything that is wrong with the JSON body of a response. */
  findFaults(status: number, mediaType: string, body: unknown): readonly ErrorObject[];
}

const DOCUMENTS: Readonly<Record<string, OpenApiDocument>> = { token, sign, mint };

let read: readonly DocumentedOperation[] | undefined;

/** The operation at this path; the one with the fewest placeholders wins. */
export function findOperation(method: string, path: string): DocumentedOperation | undefined {
  read ??= Object.entries(DOCUMENTS).flatMap(([name, document]) => {
    const validatorAt = createValidators(name, document, { allErrors: true });
    return readOperations(name, document).map((operation) => describe(operation, document, validatorAt));
  });
  return read
    .filter(({ operation: one }) => one.method === method && matches(one.path, path))
    .sort((one, other) => placeholdersOf(one) - placeholdersOf(other))[0];
}

function placeholdersOf({ operation }: DocumentedOperation): number {
  return operation.path.split('{').length;
}

function matches(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part.startsWith('{') || part === given[index])
  );
}

function describe(
  operation: Operation,
  document: OpenApiDocument,
  validatorAt: ValidatorAt,
): DocumentedOperation {
  const { path, method } = operation;
  const item = document.paths[path]?.[method.toLowerCase()] as OperationObject;
  const declaredAt = (status: number) => resolve(document, item).responses[status] ?? {};
  return {
    operation,
    mediaTypesOf: (status) =>
      Object.keys(resolve<ResponseObject>(document, declaredAt(status)).content ?? {}),
    findFaults(status, mediaType, body) {
      const at = pointerOf(
        declaredAt(status),
        'paths',
        path,
        method.toLowerCase(),
        'responses',
        String(status),
      );
      const validate = validatorAt(`${at}/content/${encodeURIComponent(escapePart(mediaType))}/schema`);
      return validate(body) ? [] : (validate.errors ?? []);
    },
  };
}
