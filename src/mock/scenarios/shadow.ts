import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../definitions/control-schema.ts';
import { hasCalls, readCallRange } from './call-range.ts';
import type { ConditionDefinition, RuleDefinition } from './definition.ts';
import { finding } from './finding.ts';
import { operationsOf } from './rule-compiler.ts';

/** The rules that can never fire because an earlier one answers every request they apply to. */
export function findShadowed(rules: readonly RuleDefinition[]): readonly Problem[] {
  return rules.flatMap((rule, index) => {
    const blocker = rules.findIndex((earlier, place) => place < index && answersAll(earlier, rule));
    return blocker < 0
      ? []
      : [finding(['rules', index], `can never fire: rule ${blocker + 1} answers every such request`)];
  });
}

function answersAll(
  { reply, reset, close, hang, when = {} }: RuleDefinition,
  later: RuleDefinition,
): boolean {
  if ((reply ?? reset ?? close ?? hang) === undefined) return false;
  const { probability = 1, call } = when;
  if (probability < 1 || !holdsWherever(when, later.when ?? {})) return false;
  if (call === undefined) return true;
  return answersCalls(when, later.when ?? {});
}

/** Whether everything that one condition requires, apart from the call, is also required by the other. */
function holdsWherever(one: ConditionDefinition, other: ConditionDefinition): boolean {
  const { operation: _operation, group: _group, call: _call, per: _per, probability: _share, ...tests } = one;
  const asked = Object.entries(tests) as [keyof typeof tests, unknown][];
  if (!asked.every(([name, wanted]) => isDeepStrictEqual(wanted, other[name]))) return false;
  const operations = operationsOf(one);
  return operations === undefined || (operationsOf(other)?.every((id) => operations.includes(id)) ?? false);
}

/**
 * Whether a rule counts exactly the same requests as a later one, and answers all the calls of the later one.
 */
function answersCalls(one: ConditionDefinition, later: ConditionDefinition): boolean {
  const { per = 'account' } = one;
  if (later.call === undefined || per !== (later.per ?? 'account') || !holdsWherever(later, one))
    return false;
  const wanted = readCallRange(later.call);
  const answered = readCallRange(one.call ?? 1);
  return wanted !== undefined && answered !== undefined && hasCalls(answered, wanted);
}
