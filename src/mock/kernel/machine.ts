/**
 * A lifecycle as a table: for each state, the events that are legal there and the state each leads to.
 *
 * An event that is absent from a row is illegal in that state; a state with an empty row is final.
 */
export type TransitionTable<State extends string, Event extends string> = {
  readonly [From in State]: { readonly [On in Event]?: State };
};

/** The state after `event`, or `undefined` when the event is illegal in `state`. */
export function nextState<State extends string, Event extends string>(
  table: TransitionTable<State, Event>,
  state: State,
  event: Event,
): State | undefined {
  return table[state][event];
}

/** Whether no event leads out of `state`. */
export function isFinal<State extends string, Event extends string>(
  table: TransitionTable<State, Event>,
  state: State,
): boolean {
  return Object.keys(table[state]).length === 0;
}
