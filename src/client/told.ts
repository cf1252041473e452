/**
 * A reply as the service may tell it: what the contract promises, and room for what it does not know yet.
 *
 * A word that an enum does not have today may come tomorrow, so an enum is open: its words are suggested, and a `switch` needs a
 * `default`. A member that is not known today is kept, and reads as `unknown`.
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

/** A text, of which some are known. The empty object keeps the compiler from forgetting which. */
type OpenText<T extends string> = string extends T ? string : T | (string & {});

/** The names of the members that the contract knows. */
export type KnownMember<T> = keyof {
  [Member in keyof T as string extends Member ? never : Member]: T[Member];
} &
  string;
