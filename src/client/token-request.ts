import { CallScope } from './call-scope.ts';
import { openExchange } from './exchange-teller.ts';
import type { Settings } from './options.ts';
import { createRecovery, type Persistence } from './retry/recovery.ts';
import { type AccessToken, sendTokenRequest, understandTokenReply } from './token-endpoint.ts';
import type { Transport } from './transport.ts';

/**
 * Asks for a token until one is issued or refused. A token request is a POST but changes nothing, so it can be repeated. No rate
 * limit of the token endpoint is known [S2]. `abandoned` is aborted when nobody waits for the token any more.
 */
export async function requestToken(
  transport: Transport,
  settings: Settings,
  persistence: Persistence,
  abandoned: AbortSignal,
): Promise<AccessToken> {
  const { timeouts, nowMs, clientSecret } = settings;
  const { tell, budget } = persistence;
  const operation = 'issueToken';
  const { callMs } = timeouts;
  const scope = new CallScope({ operation, callMs, nowMs, outer: abandoned, isLong: false });
  const recovery = createRecovery({ operation, isIdempotent: true, canResend: true, scope }, persistence);
  try {
    for (;;) {
      const exchange = openExchange(operation, recovery.attempt, nowMs, tell);
      try {
        const reply = await sendTokenRequest(transport, settings, scope);
        exchange.answered(reply.status);
        const token = await understandTokenReply(reply, clientSecret);
        exchange.end(undefined);
        budget.refund();
        return token;
      } catch (error) {
        exchange.end(error);
        await recovery.after(error);
      }
    }
  } finally {
    scope.release();
  }
}
