import { SECRET_HEADERS, SECRET_PARAMETERS } from '../kernel/secret-names.ts';
import type { CallRange } from './call-range.ts';
import { fitsPath } from './path-pattern.ts';
import type { GateRequest } from './request.ts';
import { isDuring, type ScheduleDefinition, tellSchedule } from './schedule.ts';
import { tellDuration } from './telling.ts';
import { isAsWanted, memberAt, tellValue, type ValueDefinition } from './value-match.ts';

/** One thing that must be true of a request. */
export type Test =
  | { readonly kind: 'path'; readonly pattern: readonly string[] }
  | { readonly kind: 'client'; readonly clientId: string }
  | { readonly kind: 'entity'; readonly entity: string }
  | { readonly kind: 'after' | 'before'; readonly durationMs: number }
  | { readonly kind: 'during'; readonly schedule: ScheduleDefinition }
  | { readonly kind: 'eid'; readonly eid: string }
  | {
      readonly kind: 'header' | 'query' | 'body';
      readonly name: string;
      readonly wanted: ValueDefinition;
    };

/** What the calls of a rule are counted by. */
export type CountedPer = 'account' | 'entity' | 'client';

/**
 * When a rule fires: all tests hold, the number of the call is in the range, and the random draw succeeds.
 */
export interface Condition {
  /** `undefined`: every operation. */
  readonly operations: ReadonlySet<string> | undefined;
  readonly tests: readonly Test[];
  readonly calls: CallRange | undefined;
  readonly per: CountedPer;
  /** The share of these calls for which it fires; 1 means always. */
  readonly probability: number;
}

/** The index of the first test that does not hold; -1 when all do. Pure. */
export function findMiss({ tests }: Condition, request: GateRequest, startedAtMs: number): number {
  for (let index = 0; index < tests.length; index += 1) {
    const test = tests[index];
    if (test !== undefined && !holds(test, request, startedAtMs)) return index;
  }
  return -1;
}

function holds(test: Test, request: GateRequest, startedAtMs: number): boolean {
  switch (test.kind) {
    case 'path':
      return fitsPath(test.pattern, request.path);
    case 'client':
      return request.clientId === test.clientId;
    case 'entity':
      return request.entity === test.entity;
    case 'after':
      return request.nowMs - startedAtMs >= test.durationMs;
    case 'before':
      return request.nowMs - startedAtMs < test.durationMs;
    case 'during':
      return isDuring(test.schedule, request.nowMs);
    case 'eid':
      return request.eids.includes(test.eid.toLowerCase());
    case 'header':
      return isAsWanted(test.wanted, request.headers[test.name]);
    case 'query':
      return isAsWanted(test.wanted, request.query[test.name]);
    case 'body':
      return isAsWanted(test.wanted, memberAt(request.body, test.name));
  }
}

/** Says what a test requires: `the client is sandbox-round-apple-123`. */
export function tellTest(test: Test): string {
  switch (test.kind) {
    case 'path':
      return `the path is ${test.pattern.join('/')}`;
    case 'client':
      return `the client is ${test.clientId}`;
    case 'entity':
      return `the entity is ${test.entity}`;
    case 'after':
      return `${tellDuration(test.durationMs)} have passed since the scenario began`;
    case 'before':
      return `less than ${tellDuration(test.durationMs)} have passed since the scenario began`;
    case 'during':
      return `the time is ${tellSchedule(test.schedule)}`;
    case 'eid':
      return `the eID is ${test.eid}`;
    case 'header':
      return tellValue(`header ${test.name}`, test.wanted, SECRET_HEADERS.has(test.name));
    case 'query':
      return tellValue(
        `query parameter ${test.name}`,
        test.wanted,
        SECRET_PARAMETERS.has(test.name.toLowerCase()),
      );
    case 'body':
      return tellValue(`${test.name} of the body`, test.wanted, isSecretPlace(test.name));
  }
}

/** Whether the last member of a path into a body, JSON or form, carries a credential. */
function isSecretPlace(place: string): boolean {
  return SECRET_PARAMETERS.has(place.slice(place.lastIndexOf('.') + 1).toLowerCase());
}
