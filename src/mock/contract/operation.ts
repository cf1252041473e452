import type { ErrorObject } from 'ajv/dist/2020.js';
import type { InvalidParam } from '../../wire/problem.ts';
import {
  type OpenApiDocument,
  type OperationObject,
  pointerOf,
  type RequestBodyObject,
  resolve,
} from './document.ts';
import { findFaults, type SchemaValidators } from './faults.ts';
import { type OperationParameters, readParameters } from './parameters.ts';
import { createPrune, type Prune } from './prune.ts';
import { createReplyCheck, type ReplyCheck } from './reply-check.ts';
import { createValidators, type ValidatorAt } from './validators.ts';
import { toInvalidParams } from './violation.ts';

/** How an operation takes its request body. */
export type Takes = 'nothing' | 'json' | 'form' | 'content';

/** One operation of the contract: what its requests and our replies to them must look like. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** As in the document, with `{names}` for path parameters. */
  readonly path: string;
  readonly takes: Takes;
  readonly bodyRequired: boolean;
  /** The media types the request body may have, in lower case. */
  readonly mediaTypes: ReadonlySet<string>;
  readonly parameters: OperationParameters;
  /** What is wrong with a parsed JSON body; empty when nothing is. */
  checkBody(body: unknown): readonly InvalidParam[];
  /** A valid JSON body, without the members the contract does not know. */
  prune(body: unknown): unknown;
  readonly checkReply: ReplyCheck;
  /** Whether the contract has a reply with that status. */
  declares(status: number): boolean;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Reads all operations of an OpenAPI document. Cheap: schemas are compiled on first use. */
export function readOperations(name: string, document: OpenApiDocument): readonly Operation[] {
  const validators = {
    quick: createValidators(name, document, { allErrors: false }),
    thorough: createValidators(name, document, { allErrors: true }),
  };
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      if (item[method] !== undefined) operations.push(readOperation(document, validators, path, method));
    }
  }
  return operations;
}

/** `quick` says whether a value matches its schema, `thorough` finds everything that is wrong. */
interface Validators {
  readonly quick: ValidatorAt;
  readonly thorough: ValidatorAt;
}

/** How many elements are checked together: Ajv takes quadratic time to collect the faults of many. */
const ELEMENTS_AT_ONCE = 100;

/**
 * Everything that is wrong with a value; in a long array, the faults in the first faulty batch of elements.
 */
function explain(validators: SchemaValidators, value: unknown): readonly ErrorObject[] {
  if (!Array.isArray(value)) return findFaults(validators, value);
  for (let start = 0; start < value.length; start += ELEMENTS_AT_ONCE) {
    const faults = findFaults(validators, value.slice(start, start + ELEMENTS_AT_ONCE));
    if (faults.length > 0) return shift(faults, start);
  }
  return findFaults(validators, value);
}

/** Names the elements by their index in the whole array. */
function shift(errors: readonly ErrorObject[], by: number): readonly ErrorObject[] {
  if (by === 0) return errors;
  return errors.map((error) => ({
    ...error,
    instancePath: error.instancePath.replace(/^\/(\d+)/, (_all, index: string) => `/${Number(index) + by}`),
  }));
}

function readOperation(
  document: OpenApiDocument,
  validators: Validators,
  path: string,
  method: string,
): Operation {
  const item = document.paths[path] ?? {};
  const described = resolve(document, item[method] as OperationObject);
  const declaredBody = described.requestBody ?? { content: {} };
  const body = resolve<RequestBodyObject>(document, declaredBody);
  const mediaTypes = Object.keys(body.content);
  const bodySchema = `${pointerOf(declaredBody, 'paths', path, method, 'requestBody')}/content/application~1json/schema`;
  let prune: Prune | undefined;
  return {
    id: described.operationId,
    method: method.toUpperCase(),
    path,
    takes: takesOf(mediaTypes),
    bodyRequired: body.required === true,
    mediaTypes: new Set(mediaTypes),
    parameters: readParameters(document, validators.thorough, path, method),
    checkBody(value) {
      const quick = validators.quick(bodySchema);
      if (quick(value)) return [];
      return toInvalidParams(explain({ quick, thorough: () => validators.thorough(bodySchema) }, value));
    },
    prune(value) {
      prune ??= createPrune(document, body.content['application/json']?.schema ?? {});
      return prune(value);
    },
    checkReply: createReplyCheck(document, validators.thorough, path, method, described),
    declares: (status) => described.responses[status] !== undefined,
  };
}

function takesOf(mediaTypes: readonly string[]): Takes {
  if (mediaTypes.length === 0) return 'nothing';
  if (mediaTypes.includes('application/json')) return 'json';
  return mediaTypes.includes('application/x-www-form-urlencoded') ? 'form' : 'content';
}
