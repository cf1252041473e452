import type { ControlCall, ControlSchemas } from './control-client.ts';

/** The result of a signer's act. */
export type SignerResult = ControlSchemas['SignerResult'];

/** The result of a person's act. */
export type JourneyResult = ControlSchemas['JourneyResult'];

/**
 * Does to a signing session, given by its id, what its signer would do behind the signature URL.
 *
 * All throw a SimulatorError: `SIM_UNKNOWN_SESSION`, or `SIM_SIGNER_REFUSED` when the session cannot be acted
 * on now.
 */
export interface AccountSigner {
  /** Opens the signing page. */
  open(sessionId: string): Promise<SignerResult>;
  /** Signs, by default with the first eID the session asks for and as a made-up person. */
  sign(sessionId: string, input?: ControlSchemas['SignInput']): Promise<SignerResult>;
  /** Rejects for good, with a reason that no reply of the vendor shows. */
  reject(sessionId: string, reason?: string): Promise<SignerResult>;
  /** Leaves without a decision; the session can still be signed. */
  cancel(sessionId: string): Promise<SignerResult>;
}

/**
 * Does to an instance of a Mint flow, given by its id, what no API client can.
 *
 * All throw a SimulatorError: `SIM_UNKNOWN_INSTANCE`, or `SIM_PERSON_REFUSED` when it cannot be done now.
 */
export interface AccountPerson {
  /** Completes the waiting step, like the person on the journey page. */
  completeStep(instanceId: string): Promise<JourneyResult>;
  /** Makes the instance fail. */
  fault(instanceId: string): Promise<JourneyResult>;
  /** Makes Mint cancel the instance, as it does when one has been active too long. */
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
