import { defineBehaviours } from '../../../fidelity/define-behaviours.ts';
import type { SignCode, SignOperation } from './vocabulary.ts';

/** What is refused because of a limit. */
export const limitBehaviours = defineBehaviours<SignOperation, SignCode>(
  {
    id: 'sign.limits.rate',
    says: 'Calls to the Sign API count towards the limits of the client, as calls to Mint do, each as one unit.',
    tier: 'out-of-contract',
    basis: {
      kind: 'assumed',
      sources: ['EXP'],
      wouldSettle: 'Read sessions 120 times in a minute, and note what is refused and with which headers.',
    },
    codes: ['too_many_requests'],
    questions: ['Q8'],
    setting: 'requestsPerMinute',
  },
  {
    id: 'sign.limits.off',
    says: 'No call is refused with 429 or 503 unless the account has a limit, or a scenario says so.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'no-call-is-one-too-many-unless-you-ask-for-it' },
  },
);
