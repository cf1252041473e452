import { pickDuration } from '../kernel/duration-range.ts';
import { hasCall } from './call-range.ts';
import { findMiss } from './condition.ts';
import type { AccountChange } from './definition.ts';
import { tellAction } from './explain-action.ts';
import type { Miss } from './miss.ts';
import type { GateRequest } from './request.ts';
import type { Answer, Rule, Shape } from './rule.ts';
import type { PlacedRule, ScenarioRun } from './scenario-run.ts';
import type { DrawnDelay, Verdict } from './verdict.ts';

/**
 * What is gathered while the rules are checked. Most requests gather nothing, so lists are only made when
 * needed.
 */
interface Gathered {
  fired: readonly string[];
  delays: readonly DrawnDelay[];
  changes: readonly AccountChange[];
  answer: Answer | undefined;
  shape: Shape;
  nearest: Miss | undefined;
}

const NONE: readonly never[] = [];
const NO_SHAPE: Shape = {};

/**
 * Checks every rule that may apply to a request, in order.
 *
 * The first rule that answers is the last that fires; later ones only count the call, so that the third call
 * is the third call whichever rule answered the second. After rules that only delay, shape or change
 * something, the next ones may still fire: delays add up, and where two shape the same thing, the earlier one
 * wins.
 */
export function consult(runs: readonly ScenarioRun[], request: GateRequest): Verdict {
  const gathered: Gathered = {
    fired: NONE,
    delays: NONE,
    changes: NONE,
    answer: undefined,
    shape: NO_SHAPE,
    nearest: undefined,
  };
  for (const run of runs) {
    for (const placed of run.rulesOf(request.operationId).rules) ask(run, placed, request, gathered);
  }
  const { fired, answer, delays, shape, changes, nearest } = gathered;
  const trace = fired.length === 0 && nearest !== undefined ? { fired, nearest } : { fired };
  return { trace, answer, delays, shape, changes };
}

function ask(run: ScenarioRun, placed: PlacedRule, request: GateRequest, gathered: Gathered): void {
  const { rule } = placed;
  const { condition } = rule;
  const missed = findMiss(condition, request, run.startedAtMs);
  if (missed >= 0) {
    const remaining = condition.tests.length - missed;
    // Most rules in a long list come less close than an earlier one; nothing is kept about those.
    if (gathered.nearest === undefined || remaining < gathered.nearest.remaining) {
      gathered.nearest = { rule, remaining, test: condition.tests[missed], call: 0 };
    }
    return;
  }
  const call = run.count(placed, request);
  if (!isTurn(run, rule, call)) {
    if (gathered.nearest?.remaining !== 0) gathered.nearest = { rule, remaining: 0, test: undefined, call };
  } else if (gathered.answer === undefined) {
    fire(run, rule, call, gathered);
  }
}

/** Whether the number of the call and the random draw let a rule fire. */
function isTurn(run: ScenarioRun, rule: Rule, call: number): boolean {
  const { calls, probability } = rule.condition;
  if (calls !== undefined && !hasCall(calls, call)) return false;
  return probability === 1 || run.draw(rule, 'fires', call) < probability;
}

function fire(run: ScenarioRun, rule: Rule, call: number, gathered: Gathered): void {
  const { answer, delay, shape, change } = rule.action;
  gathered.fired = [...gathered.fired, `${rule.label}, call ${call}: ${tellAction(rule.action)}`];
  gathered.answer = answer;
  if (shape !== undefined) gathered.shape = { ...shape, ...gathered.shape };
  if (change !== undefined) gathered.changes = [...gathered.changes, change];
  if (delay !== undefined) {
    const durationMs = pickDuration(delay.range, run.draw(rule, 'delay', call));
    gathered.delays = [...gathered.delays, { durationMs, on: delay.on }];
  }
}
