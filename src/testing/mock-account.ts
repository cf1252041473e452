import { createClient, type SignicatClient } from '../client/index.ts';
import {
  type Account,
  type AccountDefinition,
  actOnJourney,
  actOnSession,
  type NumberedLine,
  readDuration,
  type SignerWish,
  type Simulator,
} from '../mock/index.ts';

/** What an account for a test can be given; everything has a default. */
export type MockAccountOptions = AccountDefinition;

/** What a signer's act came to. */
export type SignerResult = ReturnType<typeof actOnSession>;

/** What a person's act came to. */
export type JourneyResult = ReturnType<typeof actOnJourney>;

/** One test's account, with everything the test needs to play the other side. */
export interface MockAccount {
  /** Names it to the control API. */
  readonly id: string;
  /** For the application under test. */
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  /** A client of this account, for the test itself. */
  readonly client: SignicatClient;
  /** Moves the account's clock by an ISO 8601 duration (`PT10M`, `P30D`); what falls due on the way happens first. */
  advance(duration: string): void;
  /** The account's requests so far, oldest first. */
  requests(): readonly NumberedLine[];
  /** Does on a session what its signer would do. */
  sign(sessionId: string, input?: Omit<SignerWish & { readonly kind: 'sign' }, 'kind'>): SignerResult;
  /** Rejects for good, with a reason that no reply of the vendor's shows. */
  reject(sessionId: string, reason?: string): SignerResult;
  /** Leaves without a decision: the session can still be signed. */
  cancel(sessionId: string): SignerResult;
  /** Does on the way through a Mint instance what its person would do: completes the step that waits. */
  completeStep(instanceId: string): JourneyResult;
  /** The account inside the simulator. */
  readonly account: Account;
}

/** Creates an account on a simulator in this process. */
export function createMockAccount(simulator: Simulator, options: MockAccountOptions): MockAccount {
  const account = simulator.accounts.create(options);
  const { credentials } = account.describe();
  return {
    id: account.id,
    credentials,
    account,
    client: createClient({
      baseUrl: simulator.origin,
      ...credentials,
      nowMs: () => account.clock.nowMs(),
      // On a frozen clock nobody else would let the time pass that the client waits for.
      ...(account.clock.mode === 'frozen' ? { wait: async (waitMs) => account.advance(waitMs) } : {}),
    }),
    advance: (duration) => account.advance(readDuration('duration', duration)),
    requests: () => account.journal.lines(),
    sign: (sessionId, input) => actOnSession(account, sessionId, { ...input, kind: 'sign' }),
    reject: (sessionId, reason) =>
      actOnSession(account, sessionId, { kind: 'reject', ...(reason === undefined ? {} : { reason }) }),
    cancel: (sessionId) => actOnSession(account, sessionId, { kind: 'cancel' }),
    completeStep: (instanceId) => actOnJourney(account, instanceId, 'complete'),
  };
}
