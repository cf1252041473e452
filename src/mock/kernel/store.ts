import { Agenda, type Due } from './agenda.ts';

/** The entities of one API, by kind and id, as a handler may read them. */
export type Tables<Entities> = {
  readonly [Kind in keyof Entities]: ReadonlyMap<string, Entities[Kind]>;
};

/** One change that a handler asks for. Handlers never change anything themselves. */
export type Change<Entities, Work> =
  | {
      [Kind in keyof Entities]: { readonly put: Kind; readonly id: string; readonly entity: Entities[Kind] };
    }[keyof Entities]
  | { readonly remove: keyof Entities; readonly id: string }
  /** Adds a member to the group with that id, or removes it; the first member creates the group. */
  | { readonly join: GroupKind<Entities>; readonly id: string; readonly member: string }
  | { readonly leave: GroupKind<Entities>; readonly id: string; readonly member: string }
  /** Appends a member to the list with that id; the first member creates the list. */
  | { readonly append: ListKind<Entities>; readonly id: string; readonly member: string }
  | { readonly schedule: Due<Work> }
  /** Something to put into the outbox: the id of the entity that says what to send. */
  | { readonly send: string };

/**
 * A kind whose entities are groups of ids. They change in place, because copying large ones for each change
 * is expensive.
 */
type GroupKind<Entities> = {
  [Kind in keyof Entities]: Entities[Kind] extends ReadonlySet<string> ? Kind : never;
}[keyof Entities];

/** A kind whose entities are lists of ids, which grow in place for the same reason. */
type ListKind<Entities> = {
  [Kind in keyof Entities]: Entities[Kind] extends readonly string[] ? Kind : never;
}[keyof Entities];

/** Decides what a piece of work that has fallen due changes. Pure. */
export type DecideDue<Entities, Work> = (
  tables: Tables<Entities>,
  due: Due<Work>,
) => readonly Change<Entities, Work>[];

/** The state of one API in one account: its tables and what is yet to happen to them. */
export class Store<Entities, Work> {
  readonly #maps: { [Kind in keyof Entities]: Map<string, Entities[Kind]> };
  readonly #agenda = new Agenda<Work>();
  #outbox: string[] = [];

  constructor(kinds: readonly (keyof Entities)[]) {
    const maps: Partial<{ [Kind in keyof Entities]: Map<string, Entities[Kind]> }> = {};
    for (const kind of kinds) maps[kind] = new Map();
    this.#maps = maps as { [Kind in keyof Entities]: Map<string, Entities[Kind]> };
  }

  get tables(): Tables<Entities> {
    return this.#maps;
  }

  /** The instant at which something falls due next, or `undefined` when nothing will. */
  get nextDueAtMs(): number | undefined {
    return this.#agenda.nextAtMs;
  }

  /** Empties the outbox and returns what is to be sent. */
  takeOutbox(): readonly string[] {
    const taken = this.#outbox;
    if (taken.length > 0) this.#outbox = [];
    return taken;
  }

  /** Makes all changes in order. Synchronous, so that nobody sees only half of them. */
  apply(changes: readonly Change<Entities, Work>[]): void {
    for (const change of changes) {
      if ('put' in change) this.#maps[change.put].set(change.id, change.entity);
      else if ('remove' in change) this.#maps[change.remove].delete(change.id);
      else if ('join' in change) this.#groups(change.join, change.id).add(change.member);
      else if ('leave' in change) this.#groups(change.leave, change.id).delete(change.member);
      else if ('append' in change) this.#list(change.append, change.id).push(change.member);
      else if ('schedule' in change) this.#agenda.add(change.schedule);
      else this.#outbox.push(change.send);
    }
  }

  #groups(kind: GroupKind<Entities>, id: string): Set<string> {
    // The type of a change only lets kinds of groups through.
    const groups = this.#maps[kind] as Map<string, unknown> as Map<string, Set<string>>;
    let group = groups.get(id);
    if (group === undefined) {
      group = new Set();
      groups.set(id, group);
    }
    return group;
  }

  #list(kind: ListKind<Entities>, id: string): string[] {
    // The type of a change only lets kinds of lists through.
    const lists = this.#maps[kind] as Map<string, unknown> as Map<string, string[]>;
    let list = lists.get(id);
    if (list === undefined) {
      list = [];
      lists.set(id, list);
    }
    return list;
  }

  /**
   * Brings the state up to `nowMs`: does what has fallen due, in time order, each piece at its own instant,
   * including work scheduled on the way.
   */
  settle(nowMs: number, decideDue: DecideDue<Entities, Work>): void {
    for (let due = this.#agenda.takeDue(nowMs); due !== undefined; due = this.#agenda.takeDue(nowMs)) {
      this.apply(decideDue(this.tables, due));
    }
  }
}
