import { openCallScope } from './call-scope.ts';
import { tellExchange } from './exchange-teller.ts';
import type { Settings } from './options.ts';
import { type Persistence, persist } from './retry/persist.ts';
import { type AccessToken, sendTokenRequest, understandTokenReply } from './token-endpoint.ts';
import type { Transport } from './transport.ts';

/**
 * Asks for a token until there is one, or it is refused. A request for a token can be repeated as often as one likes: it is
 * a POST, and changes nothing. No rate limit of the token endpoint is known [S2].
 */
export async function requestToken(
  transport: Transport,
  settings: Settings,
  persistence: Persistence,
): Promise<AccessToken> {
  const { timeouts, nowMs, clientSecret } = settings;
  const { tell } = persistence;
  const operation = 'issueToken';
  const scope = openCallScope(operation, timeouts.callMs, nowMs, undefined);
  const undertaking = { operation, isIdempotent: true, canResend: true, scope };

  const exchange = (attempt: number): Promise<AccessToken> =>
    tellExchange(tell, nowMs, { operation, attempt }, async (note) =>
      understandTokenReply(note(await sendTokenRequest(transport, settings, scope.signal)), clientSecret),
    );

  try {
    return await persist(undertaking, { ...persistence, onRateLimited: undefined }, exchange);
  } finally {
    scope.release();
  }
}
