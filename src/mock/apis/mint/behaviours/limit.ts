import { defineBehaviours } from '../../../fidelity/define-behaviours.ts';
import type { MintCode, MintOperation } from './vocabulary.ts';

/** What is refused because of a limit, or because something behind the API is down. */
export const limitBehaviours = defineBehaviours<MintOperation, MintCode>(
  {
    id: 'mint.limits.rate',
    says: 'Where a limit is set, a request that would take a client over it in any minute gets 429 and costs nothing.',
    tier: 'shape',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'S1'],
      wouldSettle: 'Send 120 requests in a minute, then one every second, and note which are refused.',
    },
    codes: ['too_many_requests'],
    conflicts: ['C19'],
    setting: 'requestsPerMinute',
  },
  {
    id: 'mint.limits.burst',
    says: 'Where a burst limit is set, it holds for any second.',
    tier: 'out-of-contract',
    basis: {
      kind: 'assumed',
      sources: ['S1'],
      wouldSettle: 'Send 50 requests at once after a minute of silence.',
    },
    codes: ['too_many_requests'],
    setting: 'burstPerSecond',
  },
  {
    id: 'mint.limits.retry-after',
    says: 'A 429 from the rate limit has Retry-After in seconds; a setting makes it a date, or leaves it out.',
    tier: 'out-of-contract',
    basis: {
      kind: 'assumed',
      sources: ['S0', 'S1'],
      wouldSettle: 'Read the headers of a 429.',
    },
    questions: ['Q8'],
    setting: 'retryAfter',
  },
  {
    id: 'mint.limits.quota',
    says: 'An execution beyond the monthly quota gets 429 quota_exceeded, without Retry-After.',
    tier: 'out-of-contract',
    basis: { kind: 'assumed', sources: ['S1'], wouldSettle: 'Use up a quota.' },
    operations: ['executeFlow', 'executeFlowAtRoot', 'startApiInstance'],
    codes: ['quota_exceeded'],
    questions: ['Q23'],
    setting: 'monthlyQuota',
  },
  {
    id: 'mint.limits.off',
    says: 'No call is refused with 429 or 503 unless the account has a limit, or a scenario says so.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'no-call-is-one-too-many-unless-you-ask-for-it' },
  },
  {
    id: 'mint.limits.outage',
    says: 'In an outage that a scenario plays, calls get 503 service_unavailable, with Retry-After if it says so.',
    tier: 'shape',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'EXP'],
      wouldSettle: 'Keep the reply to an execution while an identity provider is in maintenance.',
    },
    codes: ['service_unavailable'],
    conflicts: ['C45'],
  },
);
