import { hash } from '../kernel/random.ts';
import { CallCounts } from './call-counts.ts';
import type { Test } from './condition.ts';
import type { GateRequest } from './request.ts';
import type { Rule } from './rule.ts';
import type { Scenario } from './scenario.ts';

/** A rule with its place among all rules of a run, by which its calls are counted. */
export interface PlacedRule {
  readonly index: number;
  readonly rule: Rule;
}

/** What may be asked about the requests of one operation. */
interface OperationRules {
  readonly rules: readonly PlacedRule[];
  /** What the rules look at. */
  readonly kinds: ReadonlySet<Test['kind']>;
}

const UINT32 = 2 ** 32;

/** Scenarios at work in one account: when they began, and how often each rule's turn has come. */
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

  /** The rules that may be for an operation, in their order. */
  rulesFor(operationId: string): readonly PlacedRule[] {
    return this.#of(operationId).rules;
  }

  /** Whether a rule for an operation looks into its requests' bodies, or at the eIDs they need. */
  looksAt(operationId: string, kind: 'body' | 'eid'): boolean {
    return this.#of(operationId).kinds.has(kind);
  }

  /** Picked once an operation: every request asks. */
  #of(operationId: string): OperationRules {
    const known = this.#byOperation.get(operationId);
    if (known !== undefined) return known;
    const rules = this.#rules.filter(({ rule }) => rule.condition.operations?.has(operationId) ?? true);
    const kinds = new Set(rules.flatMap(({ rule }) => rule.condition.tests.map(({ kind }) => kind)));
    const picked = { rules, kinds };
    this.#byOperation.set(operationId, picked);
    return picked;
  }

  /** Counts a call for which a rule's tests held; gives its number. */
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
   * A number from 0 up to, but not, 1. Drawn from seed, rule and call alone: what else is called in between, or a further
   * rule, never shifts it.
   */
  draw(rule: Rule, what: string, call: number): number {
    return hash(`${rule.label} ${what} ${call}`, this.#seed) / UINT32;
  }
}
