import type { Problem } from '../definitions/control-schema.ts';
import type { RuleDefinition } from './definition.ts';
import { finding } from './finding.ts';
import { operationsOf } from './rule-compiler.ts';

/** Conditions that say only which operations a rule is for. */
const ONLY_OPERATIONS: ReadonlySet<string> = new Set(['operation', 'group']);

/** The rules that can never fire because an earlier one answers every request they are for. */
export function findShadowed(rules: readonly RuleDefinition[]): readonly Problem[] {
  return rules.flatMap((rule, index) => {
    const blocker = rules.findIndex((earlier, place) => place < index && answersAll(earlier, rule));
    return blocker < 0
      ? []
      : [finding(['rules', index], `can never fire: rule ${blocker + 1} answers every such request`)];
  });
}

function answersAll(earlier: RuleDefinition, later: RuleDefinition): boolean {
  const { reply, reset, close, hang, when = {} } = earlier;
  if ((reply ?? reset ?? close ?? hang) === undefined) return false;
  if (!Object.keys(when).every((name) => ONLY_OPERATIONS.has(name))) return false;
  const answered = operationsOf(when);
  if (answered === undefined) return true;
  return operationsOf(later.when ?? {})?.every((id) => answered.includes(id)) ?? false;
}
