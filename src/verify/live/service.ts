import { isReply, isSuccess, type LiveReply, type NoReply, type ProbeRequest } from './exchange.ts';
import type { Credentials } from './facts.ts';
import { textAt, valueAt } from './json-value.ts';
import type { Pace, Time } from './pace.ts';
import { type SendOptions, send } from './send.ts';
import { askForToken } from './token-form.ts';

/** One of the two services that are compared; sends requests to it, with a token where one is needed. */
export interface Service {
  readonly origin: string;
  /** Everything that must not be shown: the secret, and every token so far. */
  readonly secrets: readonly string[];
  /** How many requests were sent. */
  readonly sent: number;
  ask(request: ProbeRequest, signal?: AbortSignal): Promise<LiveReply | NoReply>;
}

/** What is needed to send requests to a service. */
export interface ServiceOptions extends SendOptions {
  readonly credentials: Credentials;
  readonly pace: Pace;
  readonly time: Time;
}

/** A token is renewed when it expires within this time. */
const RENEW_BEFORE_MS = 10_000;
/** The longest wait after a 429. */
const LONGEST_WAIT_MS = 60_000;

/** A service at an address, asked one request at a time. */
export function createService(options: ServiceOptions): Service {
  const { credentials, pace, time } = options;
  const secrets: string[] = [credentials.clientSecret];
  let sent = 0;
  let kept: { readonly token: string; readonly endsAtMs: number } | undefined;

  async function once(request: ProbeRequest, token: string | undefined, signal?: AbortSignal) {
    await pace.turn(signal);
    sent += 1;
    const outcome = await send(request, token, options, signal);
    const given = isReply(outcome) ? textAt(outcome.body, '/access_token') : undefined;
    if (given !== undefined) secrets.push(given);
    return outcome;
  }

  /** A 429 says nothing about the request, so it is sent once more after the time that the reply names. */
  async function patiently(request: ProbeRequest, token: string | undefined, signal?: AbortSignal) {
    const outcome = await once(request, token, signal);
    if (request.isOnce === true || !isReply(outcome) || outcome.status !== 429) return outcome;
    const seconds = Number(outcome.headers['retry-after'] ?? LONGEST_WAIT_MS / 1000);
    const waitMs = Number.isFinite(seconds) ? seconds * 1000 : LONGEST_WAIT_MS;
    await time.wait(Math.max(0, Math.min(waitMs, LONGEST_WAIT_MS)), signal);
    return signal?.aborted ? outcome : once(request, token, signal);
  }

  async function findToken(signal?: AbortSignal): Promise<string | LiveReply | NoReply> {
    if (kept !== undefined && time.nowMs() < kept.endsAtMs - RENEW_BEFORE_MS) return kept.token;
    const outcome = await patiently(askForToken(credentials), undefined, signal);
    const token = isReply(outcome) && isSuccess(outcome) ? textAt(outcome.body, '/access_token') : undefined;
    if (!isReply(outcome) || token === undefined) return outcome;
    const life = Number(valueAt(outcome.body, '/expires_in'));
    kept = { token, endsAtMs: time.nowMs() + (Number.isFinite(life) ? life * 1000 : 0) };
    return token;
  }

  return {
    origin: options.origin,
    secrets,
    get sent() {
      return sent;
    },
    async ask(request, signal) {
      if (request.withToken === false) return patiently(request, undefined, signal);
      const token = await findToken(signal);
      if (typeof token === 'string') return patiently(request, token, signal);
      return isReply(token) ? { noReply: `no token was issued (status ${token.status})` } : token;
    },
  };
}
