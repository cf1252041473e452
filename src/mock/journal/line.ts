import type { Trace } from '../scenarios/verdict.ts';

/** One half of an exchange as the journal keeps it. */
export interface JournalMessage {
  readonly headers: Readonly<Record<string, unknown>>;
  /** The text of a JSON or form body; left out for documents and for long bodies. */
  readonly body?: string;
  readonly bodyBytes: number;
}

/** What was requested of one account, what was answered, and why. */
export interface JournalLine {
  /** The instant of the request on the account's clock; epoch milliseconds. */
  readonly atMs: number;
  /** 32 hex digits, also in the reply's `x-trace-id`. */
  readonly traceId: string;
  readonly accountId: string;
  readonly method: string;
  readonly path: string;
  /** The query string without its question mark. */
  readonly query: string;
  /** `undefined` when nothing in the contract matched. */
  readonly operationId: string | undefined;
  readonly clientId: string | undefined;
  /** `null` when a scenario left the request without a reply. */
  readonly status: number | null;
  /** Why this was the answer, in a few words. */
  readonly reason: string;
  readonly request: JournalMessage;
  readonly response: JournalMessage;
  /** For an unknown path: the operations it resembles most. */
  readonly nearest?: readonly string[];
  /** What the account's scenarios did about it; left out if they have no rule for the operation. */
  readonly scenario?: Trace;
}

/** A line with its place in the journal; numbers start at 1 and are never reused. */
export interface NumberedLine extends JournalLine {
  readonly number: number;
}
