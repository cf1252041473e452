import type { AccountChange } from './definition.ts';
import { type Miss, tellMiss } from './miss.ts';
import type { Answer, Shape, TimeBase } from './rule.ts';

/** Why a request was treated as it was; kept in the journal. */
export interface Trace {
  /** Each rule that fired, with the number of the call and what it did. */
  readonly fired: readonly string[];
  /** If none fired: the rule that came closest, and why it did not. */
  readonly nearest?: Miss;
}

/** A trace in words, as journal and log show it. */
export interface ToldTrace {
  readonly fired: readonly string[];
  readonly nearest?: string;
}

/** Puts a trace into words. */
export function tellTrace({ fired, nearest }: Trace): ToldTrace {
  return nearest === undefined ? { fired } : { fired, nearest: tellMiss(nearest) };
}

/** A delay that has been drawn. */
export interface DrawnDelay {
  readonly durationMs: number;
  readonly on: TimeBase;
}

/** What the scenarios decide about one request. */
export interface Verdict {
  readonly trace: Trace;
  /** Takes the place of the API's reply; `undefined` lets the request through. */
  readonly answer: Answer | undefined;
  /** All delays that apply; they add up. */
  readonly delays: readonly DrawnDelay[];
  /** What is done to the reply's bytes; empty when nothing is. */
  readonly shape: Shape;
  /** Changes to make before the request is handled; where two disagree, the earlier one wins. */
  readonly changes: readonly AccountChange[];
}

/** Whether any rule has fired; if none has, the request is handled as if there were no scenario. */
export function hasFired({ trace }: Verdict): boolean {
  return trace.fired.length > 0;
}
