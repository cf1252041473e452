import { Agent } from 'undici';
import { type ClientOptions, createClient, type SignicatClient } from '../client/index.ts';
import { isSimulatorError } from '../mock/kernel/simulator-error.ts';
import type { ScenarioChoice } from '../mock/scenarios/definition.ts';
import { type AccountClock, createAccountClock } from './account-clock.ts';
import { type MockAccountOptions, toDefinition } from './account-options.ts';
import type { Bell } from './bell.ts';
import type { ControlCall, ControlInput, ControlOperation, ControlSchemas } from './control-client.ts';
import type { Host } from './host.ts';
import { type AccountPerson, type AccountSigner, createPerson, createSigner } from './people.ts';
import { type RequestFilter, type RequestLine, readRequests } from './requests.ts';
import { createWaitFor, type WaitFor } from './wait-for.ts';

/** The settings of an account; `docs/reference/account-settings.md` explains each. */
export type MockSettings = ControlSchemas['Settings'];

/** What an account plays. */
export type Playing = ControlSchemas['Playing'];

/**
 * One test's account, with everything the test needs to play the other side.
 *
 * All of it goes over HTTP, through the control API, even if the simulator runs in the test's own process, so
 * that a test means the same in both cases. What the simulator refuses is thrown as a `SimulatorError`.
 */
export interface MockAccount {
  /** Its name in the control API. */
  readonly id: string;
  /** The base URL for the application under test. */
  readonly origin: string;
  /** For the application under test. */
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  /**
   * A client of this account, for the test itself. It goes by the account's clock, and when it waits on a
   * frozen clock it moves it.
   */
  readonly client: SignicatClient;
  /**
   * The options of this account's client, for clients of your own: base URL, credentials, the account's time,
   * no jitter, and no minimum time between polls.
   *
   * @example const client = createClient({ ...account.clientOptions, dialect: 'api' });
   */
  readonly clientOptions: Pick<
    ClientOptions,
    'baseUrl' | 'clientId' | 'clientSecret' | 'nowMs' | 'wait' | 'random' | 'minPollMs'
  >;
  /** Reads, sets and advances the account's own clock; whatever falls due on the way happens. */
  readonly clock: AccountClock;
  /** Acts as the signer of a session: signs, rejects, cancels. */
  readonly signer: AccountSigner;
  /** Acts as the person of a Mint instance: completes or fails the step that waits, or cancels. */
  readonly person: AccountPerson;
  /** The account's requests so far, oldest first. */
  requests(filter?: RequestFilter): Promise<readonly RequestLine[]>;
  /** Waits until the application has done something; see {@link WaitFor}. */
  readonly waitFor: WaitFor;
  /** Plays a scenario in place of the current one; its calls are counted from now on. */
  play(scenario: ScenarioChoice): Promise<Playing>;
  /** Ends the current scenario. */
  stopScenario(): Promise<void>;
  /** The account's current settings, including what a scenario has changed. */
  settings(): Promise<MockSettings>;
  /** Changes the settings that are given; a list replaces the old list. */
  updateSettings(patch: ControlSchemas['SettingsPatch']): Promise<MockSettings>;
  /** What the account has used: executions with their price, and request units. */
  usage(): Promise<ControlSchemas['Usage']>;
  /** Everything else the control API can do, with `accountId` filled in. */
  readonly control: ControlCall;
  /**
   * Restores everything to what it was when the account was created; `client` is a new one, without the old
   * one's token.
   */
  reset(): Promise<void>;
  /** Aborts the calls of `client` and deletes the account. Calling it again does nothing. */
  close(): Promise<void>;
}

/** What an account needs from the mock it belongs to. */
export interface MockContext {
  readonly host: Host;
  readonly bell: Bell;
  readonly call: ControlCall;
}

/** Creates an account on a mock's simulator. */
export async function createMockAccount(
  { host, bell, call }: MockContext,
  options: MockAccountOptions,
  onClose: () => void,
): Promise<MockAccount> {
  const { id, credentials, clock: first } = await call('createAccount', { body: toDefinition(options) });
  const control = bind(call, id);
  const { nowMsOf } = host;
  const { clock, nowMs, wait, isFrozen } = createAccountClock(
    control,
    first,
    nowMsOf === undefined ? undefined : () => nowMsOf(id),
  );
  // The client's own dispatcher would wait at the end for calls that a scenario leaves hanging.
  const dispatcher = new Agent();
  const clientOptions = { baseUrl: host.origin, ...credentials, nowMs, wait, random: () => 0, minPollMs: 0 };
  const connect = () => createClient({ ...clientOptions, dispatcher });
  const requests = (filter?: RequestFilter) => readRequests(control, filter);
  let client = connect();
  let closed: Promise<void> | undefined;
  return {
    id,
    origin: host.origin,
    credentials,
    get client() {
      return client;
    },
    clientOptions,
    clock,
    signer: createSigner(control),
    person: createPerson(control),
    requests,
    waitFor: createWaitFor({ accountId: id, requests, isFrozen, nextRequest: () => bell.next(id) }),
    play: (scenario) => control('playScenario', { body: scenario as ControlSchemas['ScenarioChoice'] }),
    stopScenario: () => control('stopScenario'),
    settings: () => control('getSettings'),
    updateSettings: (patch) => control('updateSettings', { body: patch }),
    usage: () => control('getUsage'),
    control,
    async reset() {
      await control('resetAccount');
      await clock.now();
      client = connect();
    },
    async close() {
      closed ??= Promise.all([dispatcher.destroy(), control('deleteAccount').catch(ignoreGone)]).then(
        onClose,
      );
      await closed;
    },
  };
}

/** Fills in the account of each call. */
function bind(call: ControlCall, accountId: string): ControlCall {
  return <Id extends ControlOperation>(operation: Id, input: ControlInput<Id> = {}) =>
    // All operations of an account have this parameter; the others ignore it.
    call(operation, { ...input, path: { accountId, ...input.path } as ControlInput<Id>['path'] & object });
}

/** An account may be gone with its mock, or have been deleted by hand. */
function ignoreGone(error: unknown): void {
  const isGone = isSimulatorError(error) && ['SIM_UNKNOWN_ACCOUNT', 'SIM_NOT_RUNNING'].includes(error.code);
  if (!isGone) throw error;
}
