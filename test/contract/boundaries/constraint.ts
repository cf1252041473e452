import type { Schema } from '../../../src/mock/contract/document.ts';
import type { Place } from './place.ts';

/** One thing that a document asks of one place of a request. */
export interface Constraint {
  /** The JSON pointer of the keyword in the document; of one entry of it, for lists such as `required`. */
  readonly at: string;
  readonly keyword: string;
  /** What the keyword says: a limit, a word, a type. */
  readonly argument: unknown;
  readonly place: Place;
  /** The schema that the keyword stands in: what else holds for the place. */
  readonly schema: Schema;
}

/** Limits that the documents state in words, because no keyword can. */
const PROSE: readonly RegExp[] = [
  /\bat most (\d+) days ahead\b/,
  /\bat most (\d+) days\b(?! ahead)/,
  /\bat most (P\w+)/,
];

/** The limit that a description states, as an ISO 8601 duration. */
export function limitInWords(description: unknown): string | undefined {
  for (const pattern of PROSE) {
    const [, found] = pattern.exec(String(description ?? '')) ?? [];
    if (found !== undefined) return found.startsWith('P') ? found : `P${found}D`;
  }
  return undefined;
}
