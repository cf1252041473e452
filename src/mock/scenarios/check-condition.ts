import { parseDuration } from '../../wire/duration.ts';
import type { Problem } from '../definitions/control-schema.ts';
import { suggestWord } from '../kernel/nearest-word.ts';
import { readCallRange } from './call-range.ts';
import type { ConditionDefinition } from './definition.ts';
import { finding } from './finding.ts';
import { EID_OPERATIONS, type KnownOperation, OPERATIONS } from './operations.ts';
import { operationsAt } from './path-pattern.ts';
import { operationsOf } from './rule-compiler.ts';
import { hasTime } from './schedule.ts';

type At = readonly (string | number)[];

/** What prevents a condition from ever holding. */
export function checkCondition(when: ConditionDefinition, at: At): readonly Problem[] {
  const unknown = findUnknown(when, at);
  if (unknown.length > 0) return unknown;
  return [
    ...checkOperations(when, at),
    ...checkHeaders(when, at),
    ...checkCalls(when, at),
    ...checkTimes(when, at),
  ];
}

function findUnknown({ operation = [], path }: ConditionDefinition, at: At): readonly Problem[] {
  const ids = typeof operation === 'string' ? [operation] : operation;
  const problems = ids.flatMap((id, index) => {
    if (OPERATIONS.has(id)) return [];
    const place = typeof operation === 'string' ? [...at, 'operation'] : [...at, 'operation', index];
    const reason = `is not an operation: ${id}${suggestWord(id, OPERATIONS.keys())}`;
    return [finding(place, reason)];
  });
  const isNowhere = path !== undefined && operationsAt(path).length === 0;
  return isNowhere ? [...problems, finding([...at, 'path'], 'matches no operation')] : problems;
}

function checkOperations(when: ConditionDefinition, at: At): readonly Problem[] {
  const ids = operationsOf(when) ?? [...OPERATIONS.keys()];
  const operations = ids.flatMap((id) => OPERATIONS.get(id) ?? []);
  if (operations.length === 0) {
    return [finding(at, 'can never hold: operation, group and path have no operation in common')];
  }
  const none = (has: (operation: KnownOperation) => boolean) => !operations.some(has);
  const problems: Problem[] = [];
  if (when.entity !== undefined && none(({ hasEntity }) => hasEntity)) {
    problems.push(finding([...at, 'entity'], 'can never hold: the path of the operation has no id'));
  }
  if (when.per === 'entity' && none(({ hasEntity }) => hasEntity)) {
    problems.push(finding([...at, 'per'], 'cannot be entity: the path of the operation has no id'));
  }
  if (when.body !== undefined && none(({ hasReadableBody }) => hasReadableBody)) {
    problems.push(finding([...at, 'body'], 'can never hold: the operation takes neither JSON nor a form'));
  }
  if (when.eid !== undefined && none(({ id }) => EID_OPERATIONS.includes(id))) {
    problems.push(finding([...at, 'eid'], 'can never hold: the operation needs no eID'));
  }
  return problems;
}

/** The names that HTTP allows (RFC 9110, 5.6.2); no request has any other. */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

function checkHeaders({ header = {} }: ConditionDefinition, at: At): readonly Problem[] {
  return Object.keys(header)
    .filter((name) => !HEADER_NAME.test(name))
    .map((name) => finding([...at, 'header', name], 'can never hold: no header can have this name'));
}

function checkCalls({ call, per }: ConditionDefinition, at: At): readonly Problem[] {
  if (call !== undefined && readCallRange(call) === undefined) {
    return [finding([...at, 'call'], `can never hold: ${call}; write it as 2, 2..3, 4.. or every 5`)];
  }
  return call === undefined && per !== undefined
    ? [finding([...at, 'per'], 'only works with `call`: write that too')]
    : [];
}

function checkTimes({ after, before, during }: ConditionDefinition, at: At): readonly Problem[] {
  const problems: Problem[] = [];
  const endsMs = before === undefined ? Number.POSITIVE_INFINITY : (parseDuration(before) ?? 0);
  if (endsMs <= (parseDuration(after ?? 'PT0S') ?? 0)) {
    problems.push(finding([...at, 'before'], 'can never hold: it must be later than `after`'));
  }
  if (during !== undefined && !hasTime(during)) {
    problems.push(finding([...at, 'during'], 'is empty: `to` must be later than `from`'));
  }
  return problems;
}
