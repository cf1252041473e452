import type { Ids } from './ids.ts';
import type { Outcome } from './outcome.ts';
import type { Change, Tables } from './store.ts';

/** A request as a handler sees it: already matched, admitted and checked against the contract. */
export interface Call<Entities, Settings, Input> {
  readonly tables: Tables<Entities>;
  readonly settings: Settings;
  /** The instant of the request, read once from the account's clock; epoch milliseconds. */
  readonly nowMs: number;
  readonly ids: Ids;
  /** The seed of the account, for things that must be the same each time, such as a person. */
  readonly seed: number;
  /** Scheme, host and port the simulator answers at. */
  readonly origin: string;
  readonly input: Input;
}

/** The parts of a request that an operation takes; each API narrows them by operation. */
export interface Input {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Decides one operation. Pure: reads the call, returns what to answer and what to change. */
export type Handler<Entities, Work, Settings, In = Input> = (
  call: Call<Entities, Settings, In>,
) => Outcome<Change<Entities, Work>>;
