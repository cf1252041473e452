import type { ErrorObject } from 'ajv/dist/2020.js';
import controlDocument from '../../wire/generated/control.json' with { type: 'json' };
import { resolve, type Schema, unescapePart } from '../contract/document.ts';
import { findFaults } from '../contract/faults.ts';
import { createValidators } from '../contract/validators.ts';
import { toInvalidParams } from '../contract/violation.ts';

/** What is wrong at one place of a value. */
export interface Problem {
  /** The place as a person writes it: `clients[0].status`. */
  readonly name: string;
  readonly reason: string;
  /** The way to the value that is wrong, or to the mapping that lacks or has a member too many. */
  readonly path: readonly string[];
  /** The member that the contract does not know. */
  readonly unknownMember?: string;
}

const quickAt = createValidators('control', controlDocument, { allErrors: false });
const thoroughAt = createValidators('control', controlDocument, { allErrors: true });
const { schemas } = controlDocument.components;

/** Checks a value against a schema of `openapi/control.yaml`, the very one the control API checks its callers with. */
export function findProblems(schemaName: keyof typeof schemas, value: unknown): readonly Problem[] {
  const pointer = `#/components/schemas/${schemaName}`;
  const validators = { quick: quickAt(pointer), thorough: () => thoroughAt(pointer) };
  return findFaults(validators, value).flatMap((error) => toProblem(schemaName, error));
}

function toProblem(schemaName: keyof typeof schemas, error: ErrorObject): readonly Problem[] {
  const [param] = toInvalidParams([error]);
  if (param === undefined) return [];
  const path = error.instancePath.split('/').slice(1).map(unescapePart);
  const { additionalProperty } = error.params;
  if (typeof additionalProperty !== 'string') return [{ ...param, path }];
  const known = Object.keys(memberSchemas(schemas[schemaName], path));
  const reason = known.length === 0 ? param.reason : `${param.reason}; known here are ${known.join(', ')}`;
  return [{ ...param, reason, path, unknownMember: additionalProperty }];
}

/** The members a schema declares for the mapping at `path`. */
function memberSchemas(schema: Schema, path: readonly string[]): Readonly<Record<string, Schema>> {
  let here = resolve<Schema>(controlDocument, schema);
  for (const part of path) {
    const members = here.properties as Record<string, Schema> | undefined;
    here = resolve<Schema>(controlDocument, members?.[part] ?? (here.items as Schema | undefined) ?? {});
  }
  return (here.properties as Record<string, Schema> | undefined) ?? {};
}
