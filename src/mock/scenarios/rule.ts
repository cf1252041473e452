import type { DurationRange } from '../kernel/duration-range.ts';
import type { Condition } from './condition.ts';
import type { AccountChange } from './definition.ts';

/** A made-up reply. */
export interface ScriptedReply {
  readonly kind: 'reply';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ScriptedBody;
  /** The wait that Retry-After gives, and its form if the rule says so. */
  readonly retryAfter: { readonly seconds: number; readonly as: 'seconds' | 'date' | undefined } | undefined;
  /** Whether the API still carries out the request. */
  readonly handled: boolean;
}

/** What a made-up reply carries. */
export type ScriptedBody =
  /** The vendor's generic error object. */
  | { readonly kind: 'problem'; readonly code: string; readonly title: string; readonly detail: string }
  | { readonly kind: 'oauth'; readonly error: string; readonly description: string }
  | { readonly kind: 'text'; readonly contentType: string; readonly text: string }
  | { readonly kind: 'none' };

/** No reply at all: the connection is reset (RST), closed (FIN) or kept open in silence. */
export interface Silence {
  readonly kind: 'reset' | 'close' | 'hang';
  /** Whether the API still carries out the request. */
  readonly handled: boolean;
}

/** What takes the place of the API's reply. */
export type Answer = ScriptedReply | Silence;

/**
 * Where the time of a delay passes: on the wire, on the account's clock, or as the mode of the clock
 * suggests.
 */
export type TimeBase = 'wire' | 'clock' | undefined;

/** A reply that is held back. */
export interface Delay {
  readonly range: DurationRange;
  readonly on: TimeBase;
}

/** What is done to the bytes of a reply on their way out. */
export interface Shape {
  readonly bytesPerSecond?: number;
  readonly cut?: { readonly afterBytes: number; readonly by: 'close' | 'reset' };
  readonly garble?: { readonly afterBytes: number; readonly bytes: number };
  /** The pause between two bytes of the head. */
  readonly slowHeadersMs?: number;
  readonly contentType?: string;
}

/** What a rule does when it fires; at least one member is present. */
export interface Action {
  readonly answer?: Answer;
  readonly delay?: Delay;
  readonly shape?: Shape;
  readonly change?: AccountChange;
}

/** One piece of misbehaviour: when it happens, and how. */
export interface Rule {
  /** Names it in journal, log and story: `rate-limited-while-polling rule 1`. */
  readonly label: string;
  readonly condition: Condition;
  readonly action: Action;
}
