import { hasCall, tellCallRange } from './call-range.ts';
import { type Test, tellTest } from './condition.ts';
import type { Rule } from './rule.ts';

/** The rule that came nearest to firing, and what kept it. Told when somebody asks, not for every request. */
export interface Miss {
  readonly rule: Rule;
  /** How many of its tests were still to come; 0 when only the number of the call, or chance, kept it. */
  readonly remaining: number;
  /** The test that did not hold; `undefined` when all did. */
  readonly test: Test | undefined;
  readonly call: number;
}

/** Says why the rule did not fire: `rate-limited rule 1: this is call 1, it wants call 5`. */
export function tellMiss({ rule, test, call }: Miss): string {
  const { calls } = rule.condition;
  if (test !== undefined) return `${rule.label}: it wants that ${tellTest(test)}`;
  if (calls !== undefined && !hasCall(calls, call)) {
    return `${rule.label}: this is call ${call}, it wants ${tellCallRange(calls)}`;
  }
  return `${rule.label}: chance spares call ${call}`;
}
