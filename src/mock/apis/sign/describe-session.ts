import type { components } from '../../../wire/generated/sign.ts';
import { formatInstant } from '../../../wire/instant.ts';
import { isFinal } from '../../kernel/machine.ts';
import { SESSION_LIFECYCLE } from './machine.ts';
import type { Session } from './state.ts';

type SessionBody = components['schemas']['SigningSession'];

/** A session as the vendor prints it: the members of the request, then what the service added (facts 4.5). */
export function describeSession(session: Session): SessionBody {
  return {
    id: session.id,
    ...session.request,
    signatureUrl: session.signatureUrl,
    signatureUrlExpiresAt: formatInstant(session.signatureUrlExpiresAtMs),
    lifecycle: { state: session.state, stateIsFinal: isFinal(SESSION_LIFECYCLE, session.state) },
    output: session.output,
  };
}
