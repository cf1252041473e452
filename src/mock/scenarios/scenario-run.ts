import { hashToShare } from '../kernel/random.ts';
import { CallCounts } from './call-counts.ts';
import type { Test } from './condition.ts';
import type { GateRequest } from './request.ts';
import type { Rule } from './rule.ts';
import type { Scenario } from './scenario.ts';

/** A rule with its index among all rules of a run, under which its calls are counted. */
export interface PlacedRule {
  readonly index: number;
  readonly rule: Rule;
}

/** The rules that may apply to one operation. */
export interface OperationRules {
  /** In their order. */
  readonly rules: readonly PlacedRule[];
  /** Whether one of them looks into the body of a request. */
  readonly looksAtBody: boolean;
  /** Whether one of them looks at the eIDs that a request needs. */
  readonly looksAtEids: boolean;
}

/** Scenarios being played in one account: when they began, and how often each rule's tests have held. */
export class ScenarioRun {
  /** In their order. */
  readonly scenarios: readonly Scenario[];
  /** When they began, by the account's clock; epoch milliseconds. */
  readonly startedAtMs: number;
  readonly #seed: number;
  readonly #rules: readonly PlacedRule[];
  readonly #byOperation = new Map<string, OperationRules>();
  readonly #counts = new CallCounts();

  constructor(scenarios: readonly Scenario[], seed: number, startedAtMs: number) {
    this.scenarios = scenarios;
    this.startedAtMs = startedAtMs;
    this.#seed = seed;
    this.#rules = scenarios.flatMap(({ rules }) => rules).map((rule, index) => ({ index, rule }));
  }

  /** The rules that may apply to an operation. Picked only once, as every request needs them. */
  rulesOf(operationId: string): OperationRules {
    const known = this.#byOperation.get(operationId);
    if (known !== undefined) return known;
    const rules = this.#rules.filter(({ rule }) => rule.condition.operations?.has(operationId) ?? true);
    const looksAt = (kind: Test['kind']) =>
      rules.some(({ rule }) => rule.condition.tests.some((test) => test.kind === kind));
    const picked = { rules, looksAtBody: looksAt('body'), looksAtEids: looksAt('eid') };
    this.#byOperation.set(operationId, picked);
    return picked;
  }

  /** Counts a call for which a rule's tests held; returns its number. */
  count({ index, rule }: PlacedRule, request: GateRequest): number {
    switch (rule.condition.per) {
      case 'account':
        return this.#counts.next(index, undefined);
      case 'entity':
        return this.#counts.next(index, request.entity ?? '');
      case 'client':
        return this.#counts.next(index, request.clientId ?? '');
    }
  }

  /**
   * A number from 0 (included) to 1 (excluded). Drawn from seed, rule and call only: other calls in between,
   * or other rules, do not change it.
   */
  draw(rule: Rule, what: string, call: number): number {
    return hashToShare(`${rule.label} ${what} ${call}`, this.#seed);
  }
}
