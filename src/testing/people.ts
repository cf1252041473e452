import type { ControlCall, ControlSchemas } from './control-client.ts';

/** What a signer's act came to. */
export type SignerResult = ControlSchemas['SignerResult'];

/** What a person's act came to. */
export type JourneyResult = ControlSchemas['JourneyResult'];

/**
 * Does on a signing session what its signer would do behind the signature URL, by the session's id.
 *
 * All throw a SimulatorError: `SIM_UNKNOWN_SESSION`, or `SIM_SIGNER_REFUSED` when the session cannot be acted on now.
 */
export interface AccountSigner {
  /** Opens the signing page. */
  open(sessionId: string): Promise<SignerResult>;
  /** Signs, with any enabled eID and as a made-up person unless they are given. */
  sign(sessionId: string, input?: ControlSchemas['SignInput']): Promise<SignerResult>;
  /** Rejects for good, with a reason that no reply of the vendor's shows. */
  reject(sessionId: string, reason?: string): Promise<SignerResult>;
  /** Leaves without a decision: the session can still be signed. */
  cancel(sessionId: string): Promise<SignerResult>;
}

/**
 * Does to an instance of a Mint flow what no API client can, by the instance's id.
 *
 * All throw a SimulatorError: `SIM_UNKNOWN_INSTANCE`, or `SIM_PERSON_REFUSED` when it cannot be done now.
 */
export interface AccountPerson {
  /** Completes the step that waits, as the person on the journey page. */
  completeStep(instanceId: string): Promise<JourneyResult>;
  /** Lets the instance fail. */
  fault(instanceId: string): Promise<JourneyResult>;
  /** Lets Mint cancel the instance, as it does with one that was active too long. */
  cancel(instanceId: string): Promise<JourneyResult>;
}

/** Makes the signer of an account's sessions. */
export function createSigner(call: ControlCall): AccountSigner {
  return {
    open: (sessionId) => call('openSession', { path: { sessionId } }),
    sign: (sessionId, input = {}) => call('signSession', { path: { sessionId }, body: input }),
    reject: (sessionId, reason) =>
      call('rejectSession', { path: { sessionId }, body: reason === undefined ? {} : { reason } }),
    cancel: (sessionId) => call('cancelSession', { path: { sessionId } }),
  };
}

/** Makes the person on an account's Mint journeys. */
export function createPerson(call: ControlCall): AccountPerson {
  return {
    completeStep: (instanceId) => call('completeInstanceStep', { path: { instanceId } }),
    fault: (instanceId) => call('faultInstance', { path: { instanceId } }),
    cancel: (instanceId) => call('cancelInstance', { path: { instanceId } }),
  };
}
