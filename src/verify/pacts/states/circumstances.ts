import type { RuleDefinition, ScenarioDefinition } from '../../../mock/scenarios/definition.ts';
import type { ProviderState } from '../provider-state.ts';

/** States of the service as a whole: its time, its limits, its outages. */
export const circumstanceStates: readonly ProviderState[] = [
  {
    name: 'the time is',
    says: 'The clock shows this instant, and keeps running from there.',
    parameters: [{ name: 'now', required: true, says: 'a date-time, such as `2030-01-01T00:00:00Z`' }],
    async setUp(scene, { now = '' }) {
      await scene.account.clock.set({ mode: 'live', now });
      await scene.renewToken();
    },
  },
  {
    name: 'the request limit is reached',
    says: 'Every request is refused with 429.',
    parameters: [{ name: 'retryAfter', says: 'the number of seconds in Retry-After; 7 if left out' }],
    async setUp({ account }, { retryAfter = '7' }) {
      await account.play(refuseAll('request-limit-reached', { status: 429, retryAfter: `PT${retryAfter}S` }));
    },
  },
  {
    name: 'the service is unavailable',
    says: 'Every request is refused with 503.',
    parameters: [],
    async setUp({ account }) {
      await account.play(refuseAll('service-unavailable', { status: 503 }));
    },
  },
  {
    name: 'a scenario plays',
    says: 'The scenario of this name is played; `signimock scenarios` lists them.',
    parameters: [{ name: 'name', required: true, says: 'the name of a shipped scenario' }],
    async setUp({ account }, { name = '' }) {
      await account.play(name);
    },
  },
];

function refuseAll(name: string, reply: NonNullable<RuleDefinition['reply']>): ScenarioDefinition {
  return { name, summary: 'Every request is refused.', rules: [{ reply }] };
}
