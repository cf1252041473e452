import type { components } from '../../wire/generated/control.ts';
import { EID_OPERATIONS } from './operations.ts';
import type { Rule } from './rule.ts';
import { compileReply } from './rule-compiler.ts';
import { isDuring } from './schedule.ts';

/** A time when something is down, as people write it. */
export type OutageDefinition = components['schemas']['ScenarioOutage'];

/** The rule that answers requests in an outage: 503, as S0 reports for eIDs in maintenance. */
export function compileOutage(outage: OutageDefinition, label: string): Rule {
  const { eid, during, availability, retryAfter } = outage;
  const detail =
    eid === undefined ? 'The service is not available.' : `The identity provider ${eid} does not answer.`;
  return {
    label,
    condition: {
      operations: eid === undefined ? undefined : new Set(EID_OPERATIONS),
      tests: [
        ...(during === undefined ? [] : [{ kind: 'during', schedule: during } as const]),
        ...(eid === undefined ? [] : [{ kind: 'eid', eid } as const]),
      ],
      calls: undefined,
      per: 'account',
      probability: 1 - (availability ?? 0),
    },
    action: {
      answer: compileReply({
        status: 503,
        code: 'service_unavailable',
        detail,
        ...(retryAfter === undefined ? {} : { retryAfter }),
      }),
    },
  };
}

/**
 * Whether people cannot use an eID at an instant. An outage with an `availability` only fails requests, not
 * people.
 */
export function isEidDown(outages: readonly OutageDefinition[], eid: string, nowMs: number): boolean {
  return outages.some(
    ({ eid: down, during, availability }) =>
      down?.toLowerCase() === eid.toLowerCase() &&
      availability === undefined &&
      (during === undefined || isDuring(during, nowMs)),
  );
}
