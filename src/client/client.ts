import { Agent } from 'undici';
import { createApi } from './api.ts';
import { LONGEST_TIMER_MS } from './call-scope.ts';
import { createTeller, type EventListener } from './events.ts';
import { createLimiter, type Limiter } from './limiter/limiter.ts';
import { createMint, type MintApi } from './mint/mint.ts';
import { OpenCalls } from './open-calls.ts';
import { readGroup } from './option-values.ts';
import { type CallOptions, type ClientOptions, resolveOptions, type Settings } from './options.ts';
import type { Persistence } from './retry/recovery.ts';
import { RetryBudget } from './retry/retry-budget.ts';
import { createSign, type SignApi } from './sign/sign.ts';
import { createTokenCache, type TokenCache } from './token-cache.ts';
import { requestToken } from './token-request.ts';
import { createTransport, type Transport } from './transport.ts';

/** A client for one Signicat account. It holds a token and connections, so keep one for the life of the process. */
export interface SignicatClient {
  /** The Sign API v2. */
  readonly sign: SignApi;
  /** The Mint API, in the dialect that the `dialect` option names. */
  readonly mint: MintApi;
  /**
   * The token that the next call would use, for APIs that this client does not cover. Treat it as opaque, and ask for it each
   * time: it is renewed shortly before it expires.
   *
   * @throws {OAuthError} The token endpoint refused: check the credentials and the scope.
   */
  accessToken(options?: CallOptions): Promise<string>;
  /**
   * Waits for the calls and downloads in progress, then closes the client's own connections. Later calls are refused. A
   * `dispatcher` that was passed in belongs to the caller: it stays open, and so do the downloads that use it.
   */
  close(): Promise<void>;
}

/**
 * Creates a client for Signicat or for its simulator, which differ only in `baseUrl` and credentials.
 *
 * Nothing is sent before the first call, so that is where wrong credentials show, as an `OAuthError`.
 *
 * ```ts
 * const client = createClient({ baseUrl: 'http://127.0.0.1:4010', clientId, clientSecret });
 * const { documentId } = await client.sign.documents.upload({ path: 'lease.pdf' }, { contentType: 'application/pdf' });
 * await client.close();
 * ```
 *
 * @throws {OptionError} An option is wrong; the message says what to write.
 */
export function createClient(options: ClientOptions): SignicatClient {
  const settings = resolveOptions(options);
  const { timeouts } = settings;
  const dispatcher = settings.dispatcher ?? new Agent({ connect: { timeout: timeouts.connectMs } });
  const transport = createTransport({
    baseUrl: settings.baseUrl,
    dispatcher,
    headersMs: timeouts.headersMs,
    bodyMs: timeouts.bodyMs,
    nowMs: settings.nowMs,
  });
  const tell = createTeller(settings.onEvent);
  const limiter = openLimiter(settings, tell);
  const persistence = {
    policy: settings.retry,
    budget: new RetryBudget(settings.retry.budget),
    nowMs: settings.nowMs,
    wait: settings.wait,
    random: settings.random,
    tell,
    onRateLimited: limiter?.hold,
  };
  const abandoned = new AbortController();
  const tokens = openTokenCache(settings, transport, persistence, abandoned.signal);
  const openCalls = new OpenCalls();
  const { callMs } = timeouts;
  const { renewOnForbidden } = settings;
  const api = createApi({ transport, tokens, limiter, persistence, openCalls, callMs, renewOnForbidden });
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    await openCalls.close();
    // Ends a request for a token, or a wait for one, that no call needs any more.
    abandoned.abort();
    if (dispatcher !== settings.dispatcher) await dispatcher.close();
  }

  return {
    sign: createSign(api, settings),
    mint: createMint(api, settings),
    async accessToken(options) {
      const { signal } = readGroup('options', options, 'an object such as { signal }');
      openCalls.begin('issueToken');
      try {
        return await tokens.get(signal);
      } finally {
        openCalls.end();
      }
    },
    async close() {
      closed ??= close();
      await closed;
    },
  };
}

/** The limit belongs to the API client, so everybody who uses that shares it. */
function openLimiter(settings: Settings, tell: EventListener | undefined): Limiter | undefined {
  const { rateLimit, baseUrl, clientId, nowMs, wait } = settings;
  if (rateLimit === undefined) return undefined;
  return createLimiter({ ...rateLimit, key: `${baseUrl} ${clientId}`, nowMs, wait, tell });
}

/** A token depends on the endpoint, the API client and the scope. */
function openTokenCache(
  settings: Settings,
  transport: Transport,
  persistence: Persistence,
  abandoned: AbortSignal,
): TokenCache {
  const { baseUrl, tokenPath, clientId, scope, renewBeforeMs, tokenStore, timeouts, nowMs, wait } = settings;
  return createTokenCache({
    // No rate limit of the token endpoint is known, so a 429 from it does not hold other calls.
    fetchToken: () =>
      requestToken(transport, settings, { ...persistence, onRateLimited: undefined }, abandoned),
    callMs: Math.min(timeouts.callMs, LONGEST_TIMER_MS),
    abandoned,
    renewBeforeMs,
    nowMs,
    wait,
    store: tokenStore,
    key: `${baseUrl}${tokenPath} ${clientId} ${scope}`,
    tell: persistence.tell,
  });
}
