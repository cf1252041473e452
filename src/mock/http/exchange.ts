import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.ts';
import type { Operation } from '../contract/operation.ts';
import type { Verdict } from '../scenarios/verdict.ts';

/** The longest body text the journal keeps; of longer ones it only keeps the size. */
const MAX_JOURNAL_BODY = 16 * 1024;

/** One request on its way through the pipeline, and what is known about it so far. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly account: Account;
  /** The instant of arrival on the account's clock, read once; epoch milliseconds. */
  readonly nowMs: number;
  /** 32 hex digits, in the reply's `x-trace-id` and in error bodies. */
  readonly traceId: string;
  /** `undefined` when nothing in the contract matched. */
  readonly operation: Operation | undefined;
  readonly clientId: string | undefined;
  /** The request body's text, for the journal; set once it has been read. */
  bodyText: string | undefined;
  bodyBytes: number;
  /** For an unknown path: the operations it resembles most. */
  nearest?: readonly string[];
  /** Members of the body that the contract does not know, by their places; they are dropped (assumed). */
  ignored?: readonly string[];
  /** What the account's scenarios decided about it; `undefined` if they have no rule for it. */
  verdict: Verdict | undefined;
  /** A body that was read early because a scenario's rule looks into it. */
  earlyText: ReadText | undefined;
}

/** A body as text, or why there is none: over 2 MiB, not UTF-8, or cut off by the client. */
export type ReadText = { readonly text: string } | 'too-large' | 'not-text' | 'cut';

/** Opens the exchange of a request whose account is known. */
export function openExchange(
  request: FastifyRequest,
  reply: FastifyReply,
  account: Account,
  operation: Operation | undefined,
  clientId: string | undefined,
): Exchange {
  return {
    request,
    reply,
    account,
    operation,
    clientId,
    nowMs: account.arrive(),
    traceId: account.traces.hex32(),
    bodyText: undefined,
    bodyBytes: 0,
    verdict: undefined,
    earlyText: undefined,
  };
}

/** Notes the text of a request's body. */
export function noteBody(exchange: Exchange, text: string): void {
  exchange.bodyText = text;
  exchange.bodyBytes = Buffer.byteLength(text);
}

/** A body's text as the journal keeps it: nothing if it is too long. */
export function journalText(text: string | undefined): { readonly body?: string } {
  return text === undefined || text.length > MAX_JOURNAL_BODY ? {} : { body: text };
}
