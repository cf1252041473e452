/**
 * The type of a reply: what the contract promises, with room for what it does not know yet.
 *
 * An enum may get new values, so it is open: the known values are suggested, and a `switch` needs a `default`. A member that the
 * contract does not know is kept, with the type `unknown`.
 *
 * ```ts
 * const { lifecycle, riskScore } = await client.sign.sessions.get(sessionId); // riskScore is unknown
 * if (lifecycle.state === 'SIGNED') …
 * ```
 */
export type Told<T> = T extends string
  ? OpenText<T>
  : T extends readonly (infer Element)[]
    ? readonly Told<Element>[]
    : T extends object
      ? { readonly [Member in keyof T]: Told<T[Member]> } & { readonly [unknown: string]: unknown }
      : T;

/** A string of which some values are known. The empty object keeps the compiler from forgetting them. */
type OpenText<T extends string> = string extends T ? string : T | (string & {});

/** The names of the members that the contract defines. */
export type KnownMember<T> = keyof {
  [Member in keyof T as string extends Member ? never : Member]: T[Member];
} &
  string;
