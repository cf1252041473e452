import type { Api } from '../api.ts';
import type { CallOptions } from '../options.ts';
import { walkPages } from '../paging.ts';
import { pathOf, queryOf } from '../path.ts';
import type { PollSettings } from '../polling/poll-options.ts';
import { jsonOf, readNothing } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import { isRecord, listOf, objectWith, type Shape } from '../shape.ts';
import type {
  SigningSession,
  SigningSessionPage,
  SigningSessionPatch,
  SigningSessionQuery,
  SigningSessionRequest,
} from './model.ts';
import { pollUntilState, type SessionState, type StateOptions, type StateReached } from './waiting.ts';

/**
 * Signing sessions. Each asks one person to sign.
 *
 * Every method can throw these errors:
 *
 * @throws {OptionError} An argument is wrong; nothing was sent.
 * @throws {OAuthError} No token was issued: check the credentials and the scope.
 * @throws {ApiError} The service refused the request; read `status` and `apiCode`.
 * @throws {RateLimitError} There were too many requests; try again at `retryAtMs`.
 * @throws {TransportError | TimeoutError | UnexpectedReplyError} The service could not be reached, or sent no usable reply.
 * @throws {AbortedError} The `signal` was aborted.
 */
export interface SessionsApi {
  /**
   * Creates sessions, one for each element and in the same order. The API takes a list even for one session [S4, SDK].
   *
   * @throws {UnknownOutcomeError} The sessions may have been created: look at `list` before you call again, or a signer may get
   * two links.
   */
  create(
    requests: readonly SigningSessionRequest[],
    options?: CallOptions,
  ): Promise<readonly SigningSession[]>;
  /** Reads a session with its state and, once signed, its results. Do so before you trust a redirect to `success`. */
  get(sessionId: string, options?: CallOptions): Promise<SigningSession>;
  /**
   * Reads a session at once and then every 30 seconds, until it is in the state (or one of the states), or 30 minutes have
   * passed.
   *
   * Any other final state ends the wait too. All these are outcomes, not errors. Errors mean that the session cannot be read. A
   * poll that fails for a temporary reason (429, 503, a broken connection) is skipped, and the next one tries again.
   *
   * ```ts
   * const { outcome, session } = await client.sign.sessions.waitForState(sessionId, 'SIGNED');
   * if (outcome === 'reached') await archive(session.output.signatures);
   * ```
   */
  waitForState(
    sessionId: string,
    state: SessionState | readonly SessionState[],
    options?: StateOptions,
  ): Promise<StateReached>;
  /** Reads one page of sessions, the newest first and at most 100 unless the query says otherwise [S4]. */
  list(query?: SigningSessionQuery, options?: CallOptions): Promise<SigningSessionPage>;
  /**
   * Reads page after page, from `query.offset` to the last match. Each page is requested when you are done with the one before.
   *
   * `offset` counts rows [S4, C35], so if sessions are created or deleted in the meantime, some may come twice or be missed.
   */
  pages(query?: SigningSessionQuery, options?: CallOptions): AsyncGenerator<SigningSessionPage, void, void>;
  /**
   * Reads session after session, over all pages.
   *
   * ```ts
   * for await (const session of client.sign.sessions.all({ state: ['READY'], sort: ['+dueDate'] })) remind(session);
   * ```
   */
  all(query?: SigningSessionQuery, options?: CallOptions): AsyncGenerator<SigningSession, void, void>;
  /** Sets a new due date, at most 45 days ahead [S4]. */
  update(sessionId: string, patch: SigningSessionPatch, options?: CallOptions): Promise<void>;
  /** Deletes a session. */
  delete(sessionId: string, options?: CallOptions): Promise<void>;
  /**
   * Starts the packaging. The package appears in the session's `output` some time later [NET, DOC, C37].
   *
   * @throws {UnknownOutcomeError} The packaging may have been started: look at `output` before you call again.
   */
  package(sessionId: string, options?: CallOptions): Promise<void>;
}

const SESSION = objectWith<SigningSession>('id', 'lifecycle');
const SESSIONS = listOf(SESSION);
const PAGE: Shape<SigningSessionPage> = {
  wanted: 'a page with total and data',
  matches: (value): value is SigningSessionPage => {
    return isRecord(value) && typeof value.total === 'number' && SESSIONS.matches(value.data);
  },
};

/** The signing sessions over one way of calling the API. */
export function createSessions(api: Api, settings: PollSettings): SessionsApi {
  async function list(query: SigningSessionQuery = {}, options?: CallOptions): Promise<SigningSessionPage> {
    const path = `/sign/signing-sessions${queryOf(query)}`;
    return api.call({ operation: 'listSigningSessions', method: 'GET', path }, jsonOf(PAGE), options);
  }

  async function get(sessionId: string, options?: CallOptions): Promise<SigningSession> {
    const path = pathOf`/sign/signing-sessions/${sessionId}`;
    return api.call({ operation: 'getSigningSession', method: 'GET', path }, jsonOf(SESSION), options);
  }

  function pages(query: SigningSessionQuery = {}, options?: CallOptions) {
    return walkPages(
      (page: SigningSessionQuery) => list(page, options),
      query,
      ({ data }) => data,
    );
  }

  async function* all(query?: SigningSessionQuery, options?: CallOptions) {
    for await (const page of pages(query, options)) yield* page.data;
  }

  return {
    list,
    pages,
    all,
    async create(requests, options) {
      const path = '/sign/signing-sessions';
      const body = jsonBody(requests);
      return api.call(
        { operation: 'createSigningSessions', method: 'POST', path, body },
        jsonOf(SESSIONS),
        options,
      );
    },
    get,
    waitForState: (sessionId, state, options = {}) =>
      pollUntilState((call) => get(sessionId, call), [state].flat(), options, settings),
    async update(sessionId, patch, options) {
      const path = pathOf`/sign/signing-sessions/${sessionId}`;
      const body = jsonBody(patch);
      await api.call(
        { operation: 'updateSigningSession', method: 'PATCH', path, body },
        readNothing,
        options,
      );
    },
    async delete(sessionId, options) {
      const path = pathOf`/sign/signing-sessions/${sessionId}`;
      await api.call({ operation: 'deleteSigningSession', method: 'DELETE', path }, readNothing, options);
    },
    async package(sessionId, options) {
      const path = pathOf`/sign/signing-sessions/${sessionId}/package`;
      await api.call({ operation: 'packageSigningSession', method: 'POST', path }, readNothing, options);
    },
  };
}
