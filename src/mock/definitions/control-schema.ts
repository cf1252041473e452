import type { ErrorObject } from 'ajv/dist/2020.js';
import controlDocument from '../../wire/generated/control.json' with { type: 'json' };
import { resolve, type Schema, unescapePart } from '../contract/document.ts';
import { findFaults } from '../contract/faults.ts';
import { createValidators } from '../contract/validators.ts';
import { toInvalidParams } from '../contract/violation.ts';
import { findNearestWord } from '../kernel/nearest-word.ts';

/** What is wrong at one place in a value. */
export interface Problem {
  /** The place as a person writes it: `clients[0].status`. */
  readonly name: string;
  readonly reason: string;
  /** The path to the wrong value, or to the mapping that lacks a member or has an unknown one. */
  readonly path: readonly string[];
  /** The member that the contract does not know. */
  readonly unknownMember?: string;
}

const quickAt = createValidators('control', controlDocument, { allErrors: false });
const thoroughAt = createValidators('control', controlDocument, { allErrors: true });
const { schemas } = controlDocument.components;

/**
 * Checks a value against a schema of `openapi/control.yaml`, as the control API does with its callers'
 * bodies.
 */
export function findProblems(schemaName: keyof typeof schemas, value: unknown): readonly Problem[] {
  const pointer = `#/components/schemas/${schemaName}`;
  const validators = { quick: quickAt(pointer), thorough: () => thoroughAt(pointer) };
  return findFaults(validators, value).flatMap((error) => toProblem(schemaName, error));
}

function toProblem(schemaName: keyof typeof schemas, error: ErrorObject): readonly Problem[] {
  const [param] = toInvalidParams([error]);
  if (param === undefined) return [];
  const path = error.instancePath.split('/').slice(1).map(unescapePart);
  const schema = schemaAt(schemas[schemaName], path);
  const { additionalProperty } = error.params;
  if (typeof additionalProperty !== 'string') {
    return [{ ...param, path, reason: explainForm(error, schema) ?? param.reason }];
  }
  const known = Object.keys((schema.properties as object | undefined) ?? {});
  const reason =
    known.length === 0
      ? param.reason
      : `${param.reason}; ${suggestion(additionalProperty, known)}known members are ${known.join(', ')}`;
  return [{ ...param, reason, path, unknownMember: additionalProperty }];
}

function suggestion(word: string, known: readonly string[]): string {
  const nearest = findNearestWord(word, known);
  return nearest === undefined ? '' : `did you mean ${nearest}? `;
}

/** What a value with the wrong form must be, in the words of its schema: few readers understand a pattern. */
function explainForm({ keyword, params }: ErrorObject, { description }: Schema): string | undefined {
  if (keyword === 'format' && params.format === 'duration') {
    return 'must be an ISO 8601 duration in whole seconds, such as PT2S';
  }
  const isCryptic = keyword === 'pattern' || (keyword === 'type' && Array.isArray(params.type));
  if (!isCryptic || typeof description !== 'string') return undefined;
  return `has the wrong form: ${description.replace(/\.$/, '')}`;
}

/** The schema of the value at `path`; empty if none is declared. */
function schemaAt(schema: Schema, path: readonly string[]): Schema {
  let here = resolve<Schema>(controlDocument, schema);
  for (const part of path) {
    const members = here.properties as Record<string, Schema> | undefined;
    here = resolve<Schema>(controlDocument, members?.[part] ?? (here.items as Schema | undefined) ?? {});
  }
  return here;
}
