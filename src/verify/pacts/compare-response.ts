import type { ErrorObject } from 'ajv/dist/2020.js';
import { unescapePart } from '../../mock/contract/document.ts';
import { toInvalidParams } from '../../mock/contract/violation.ts';
import { isObject } from '../json-object.ts';
import type { DocumentedOperation } from './documented-operation.ts';
import { hasContentTypeRule, type IsExample, readBodyRules } from './matching-rules.ts';
import { readBody } from './pact-body.ts';
import type { PactInteraction } from './pact-interaction.ts';
import { tellUnknown, tellValue } from './tell-value.ts';

/**
 * Lists, in sentences, where the response of an interaction does not conform to the documents. What is left out does not count: a
 * consumer may expect less than a response has.
 */
export function compareResponse(
  { findFaults, mediaTypesOf }: DocumentedOperation,
  status: number,
  { response = {}, providerStates }: PactInteraction,
  majorVersion: number,
): readonly string[] {
  const { type, content, isJson } = readBody(response, majorVersion);
  if (content === undefined) return [];
  const declared = mediaTypesOf(status);
  const stated = declared.find((one) => one === type) ?? declared.find((one) => one === ANY);
  const isLiteralType = type !== undefined && !hasContentTypeRule(response.matchingRules);
  if (isLiteralType && stated === undefined) return [`response media type ${type} is not declared`];
  if (!isJson) return [];
  const candidates = type === undefined || stated === undefined ? declared.filter(isJsonType) : [stated];
  if (candidates.length === 0) return [`a JSON body is not declared for status ${status}`];
  const isExample = readBodyRules(response.matchingRules);
  const ids = findIds(providerStates);
  const told = candidates.map((one) => tellFaults(findFaults(status, one, content), content, isExample, ids));
  return told.reduce((best, other) => (other.length < best.length ? other : best));
}

/** The media type range that stands for every media type. */
const ANY = '*/*';

function isJsonType(type: string): boolean {
  return type.endsWith('json') || type === ANY;
}

/** The texts that the pact gives to its provider states: those that are ids stand for ids that the simulator makes up. */
function findIds(providerStates: unknown): ReadonlySet<unknown> {
  const states = Array.isArray(providerStates) ? providerStates.filter(isObject) : [];
  return new Set(states.flatMap(({ params }) => (isObject(params) ? Object.values(params) : [])));
}

function tellFaults(
  faults: readonly ErrorObject[],
  content: unknown,
  isExample: IsExample,
  ids: ReadonlySet<unknown>,
): readonly string[] {
  const told = faults.flatMap((fault) => {
    if (fault.keyword === 'required') return [];
    const [param] = toInvalidParams([fault]);
    if (param === undefined) return [];
    const place = fault.instancePath.split('/').slice(1).map(unescapePart);
    const { additionalProperty, unevaluatedProperty } = fault.params;
    const unknown: unknown = additionalProperty ?? unevaluatedProperty;
    if (typeof unknown === 'string') return [tellUnknown([...place, unknown])];
    const value = place.reduce<unknown>((here, name) => (here as Record<string, unknown>)[name], content);
    const isHeld = fault.keyword === 'type' || !(isExample(place) || ids.has(value));
    return isHeld ? [tellValue(value, place, param.reason)] : [];
  });
  return [...new Set(told)];
}
