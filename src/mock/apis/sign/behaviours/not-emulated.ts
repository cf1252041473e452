import { defineBehaviours } from '../../../fidelity/define-behaviours.ts';
import type { SignCode, SignOperation } from './vocabulary.ts';

/** What the vendor does that the simulator does not. */
export const notEmulatedBehaviours = defineBehaviours<SignOperation, SignCode>(
  {
    id: 'sign.absent.messages',
    says: 'No e-mail and no SMS is ever sent.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'no-message-is-sent' },
    operations: ['createSigningSessions'],
  },
  {
    id: 'sign.absent.events',
    says: 'No event is sent when something happens to a session or package.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'no-event-is-sent' },
    conflicts: ['C39', 'C40'],
    questions: ['Q12', 'Q13', 'Q14', 'Q15'],
  },
  {
    id: 'sign.absent.page-settings',
    says: 'What a session says about the look and course of its page is checked, echoed and otherwise unused.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'settings-of-the-signing-page-have-no-effect' },
    operations: ['createSigningSessions'],
  },
  {
    id: 'sign.absent.text-signing',
    says: 'A session without documents is refused, so signing only a text cannot be tried.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'a-mere-text-cannot-be-signed' },
    operations: ['createSigningSessions'],
  },
  {
    id: 'sign.absent.retention',
    says: 'Nothing is removed because of its age, in the archive or outside.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'nothing-is-removed-by-age' },
    operations: ['getDocument', 'getArchiveDocument'],
  },
);
