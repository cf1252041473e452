import { Agent } from 'undici';
import { createApi } from './api.ts';
import { createMint, type MintApi } from './mint/mint.ts';
import { type CallOptions, type ClientOptions, resolveOptions } from './options.ts';
import { createSign, type SignApi } from './sign/sign.ts';
import { createTokenCache } from './token-cache.ts';
import { sendTokenRequest, understandTokenReply } from './token-endpoint.ts';
import { createTransport } from './transport.ts';

/** A client of one Signicat account. It holds a token and connections, so keep one for the life of the process. */
export interface SignicatClient {
  /** The Sign API v2. */
  readonly sign: SignApi;
  /** The Mint API, in the dialect that the `dialect` option names. */
  readonly mint: MintApi;
  /**
   * The token that the next call would use, for an API this client does not know. Treat it as opaque, and ask for it
   * each time: it is renewed shortly before it expires.
   */
  accessToken(options?: CallOptions): Promise<string>;
  /**
   * Waits for the calls and downloads under way, then closes the client's own connections. A `dispatcher` that was
   * passed in stays open: it belongs to the caller.
   */
  close(): Promise<void>;
}

/**
 * Creates a client for Signicat, or for its simulator: they differ by `baseUrl` and credentials only.
 *
 * Nothing is sent until the first call, so wrong credentials show there, as an `OAuthError`. Wrong options throw an
 * `OptionError` at once.
 *
 * ```ts
 * const client = createClient({ baseUrl: 'http://127.0.0.1:4010', clientId, clientSecret });
 * const { documentId } = await client.sign.documents.upload({ path: 'lease.pdf' }, { contentType: 'application/pdf' });
 * await client.close();
 * ```
 */
export function createClient(options: ClientOptions): SignicatClient {
  const settings = resolveOptions(options);
  const { baseUrl, clientSecret, nowMs, renewBeforeMs, timeouts } = settings;
  const dispatcher = settings.dispatcher ?? new Agent({ connect: { timeout: timeouts.connectMs } });
  const transport = createTransport({
    baseUrl,
    dispatcher,
    headersMs: timeouts.headersMs,
    bodyMs: timeouts.bodyMs,
  });
  const tokens = createTokenCache({
    fetchToken: async () => understandTokenReply(await sendTokenRequest(transport, settings), clientSecret),
    renewBeforeMs,
    nowMs,
  });
  const api = createApi(transport, tokens);
  let closed: Promise<void> | undefined;
  return {
    sign: createSign(api, settings),
    mint: createMint(api, settings),
    accessToken: ({ signal } = {}) => tokens.get(signal),
    async close() {
      if (dispatcher === settings.dispatcher) return;
      closed ??= dispatcher.close();
      await closed;
    },
  };
}
