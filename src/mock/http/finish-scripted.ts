import { formatHttpDate } from '../../wire/http-date.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Answer, Shape } from '../scenarios/rule.ts';
import type { Verdict } from '../scenarios/verdict.ts';
import { guardExchange } from './contract-guard.ts';
import type { Exchange } from './exchange.ts';
import { writeEntry } from './journal-entry.ts';
import { pauseWhileOpen } from './pause.ts';
import { type Rendered, render } from './render.ts';
import { renderScripted } from './scripted-reply.ts';
import { send } from './send.ts';
import type { ServerState } from './server-state.ts';
import { sendShaped } from './shaped-send.ts';
import { keepSilent } from './silence.ts';

/**
 * The last stages of a request for which a rule has fired: time may pass, and the reply may be replaced or
 * left out.
 */
export async function finishScripted(
  state: ServerState,
  exchange: Exchange,
  verdict: Verdict,
  outcome: Outcome<unknown>,
  fixedHeaders: Readonly<Record<string, string>>,
): Promise<void> {
  const { answer, shape } = verdict;
  const sentAtMs = verdict.delays.length === 0 ? exchange.nowMs : await holdBack(state, exchange, verdict);
  if (answer !== undefined && answer.kind !== 'reply') {
    writeEntry(state, exchange, { status: null, payload: undefined, bytes: 0, reason: tell(verdict) }, {});
    return keepSilent(exchange, answer);
  }
  const rendered =
    answer === undefined
      ? await renderThrough(state, exchange, verdict, outcome)
      : renderScripted(answer, exchange, sentAtMs, tell(verdict));
  const headers = {
    ...(answer === undefined
      ? { ...rendered.headers, ...fixedHeaders }
      : { ...fixedHeaders, ...rendered.headers }),
    ...(shape.contentType === undefined ? {} : { 'content-type': shape.contentType }),
    date: formatHttpDate(sentAtMs),
    'x-trace-id': exchange.traceId,
  };
  if (state.strict && mustKeepContract(exchange, answer, shape)) guardExchange(exchange, rendered, headers);
  writeEntry(state, exchange, rendered, headers);
  if (!isShaped(shape)) send(exchange, rendered, headers);
  else await sendShaped(exchange, rendered, headers, shape, state.pause);
}

/** Lets all delays pass, on the wire or on the account's clock; returns the time after them. */
async function holdBack(state: ServerState, exchange: Exchange, { delays }: Verdict): Promise<number> {
  const { account, request } = exchange;
  for (const { durationMs, on } of delays) {
    const isOnClock = on === undefined ? account.clock.mode === 'frozen' : on === 'clock';
    if (isOnClock) account.advance(durationMs);
    else await pauseWhileOpen(state.pause, request.raw.socket, durationMs);
  }
  return account.clock.nowMs();
}

async function renderThrough(
  { origin }: ServerState,
  { traceId }: Exchange,
  verdict: Verdict,
  outcome: Outcome<unknown>,
): Promise<Rendered> {
  const rendered = await render(outcome, traceId, origin);
  return { ...rendered, reason: `${rendered.reason}; ${tell(verdict)}` };
}

/** What the rules that fired did, for journal and log. */
function tell({ trace }: Verdict): string {
  return trace.fired.join('; ');
}

/**
 * Whether the reply must match the contract: replies of the API do, those that a scenario breaks on purpose
 * need not.
 */
function mustKeepContract({ operation }: Exchange, answer: Answer | undefined, shape: Shape): boolean {
  if (shape.contentType !== undefined) return false;
  if (answer?.kind !== 'reply') return true;
  if (Object.keys(answer.headers).some((name) => name.toLowerCase() === 'content-type')) return false;
  return answer.body.kind === 'problem' && operation?.declares(answer.status) === true;
}

/** Whether the scenario changes how the bytes are sent. */
function isShaped({ contentType, ...others }: Shape): boolean {
  return Object.keys(others).length > 0;
}
