import { formatHttpDate } from '../../wire/http-date.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { hasFired } from '../scenarios/verdict.ts';
import { guardExchange } from './contract-guard.ts';
import type { Exchange } from './exchange.ts';
import { finishScripted } from './finish-scripted.ts';
import { writeEntry } from './journal-entry.ts';
import { render } from './render.ts';
import { send } from './send.ts';
import type { ServerState } from './server-state.ts';

/** The last stages of every exchange: bytes, contract guard, journal, wire. */
export async function finish(
  state: ServerState,
  exchange: Exchange,
  outcome: Outcome<unknown>,
  fixedHeaders: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { verdict } = exchange;
  if (verdict !== undefined && hasFired(verdict))
    return finishScripted(state, exchange, verdict, outcome, fixedHeaders);
  const rendering = render(outcome, exchange.traceId, state.origin);
  // Most replies are rendered synchronously; awaiting those too would cost each a turn of the event loop.
  const rendered = rendering instanceof Promise ? await rendering : rendering;
  const headers = Object.assign(rendered.headers, fixedHeaders);
  headers.date = formatHttpDate(exchange.nowMs);
  headers['x-trace-id'] = exchange.traceId;
  if (state.strict) guardExchange(exchange, rendered, headers);
  writeEntry(state, exchange, rendered, headers);
  send(exchange, rendered, headers);
}
