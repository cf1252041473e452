import { hasCall, tellCallRange } from './call-range.ts';
import { type Test, tellTest } from './condition.ts';
import type { Rule } from './rule.ts';

/**
 * The rule that came closest to firing, and why it did not. Put into words on demand, not for every request.
 */
export interface Miss {
  readonly rule: Rule;
  /**
   * How many of its tests were left, from the failed one on; 0 when only the call number or chance prevented
   * it.
   */
  readonly remaining: number;
  /** The test that did not hold; `undefined` when all did. */
  readonly test: Test | undefined;
  readonly call: number;
}

/** Says why the rule did not fire: `rate-limited rule 1: this is call 1, it fires on call 5`. */
export function tellMiss({ rule, test, call }: Miss): string {
  const { calls } = rule.condition;
  if (test !== undefined) return `${rule.label}: it requires that ${tellTest(test)}`;
  if (calls !== undefined && !hasCall(calls, call)) {
    return `${rule.label}: this is call ${call}, it fires on ${tellCallRange(calls)}`;
  }
  return `${rule.label}: chance did not pick call ${call}`;
}
