/**
 * One thing to look at in a reply. The tier of the ledger entry it is looked at for says how closely: `exact` compares values,
 * `shape` member names, their order and JSON types.
 */
export type Look =
  | { readonly part: 'status' }
  | { readonly part: 'header'; readonly name: string }
  /** What stands at a JSON pointer; the empty one is the whole body, which is its text where it is no JSON. */
  | { readonly part: 'body'; readonly pointer: string }
  /** Which members an object has, in which order; not what is in them, whatever the tier. */
  | { readonly part: 'members'; readonly pointer: string }
  /** How a text is written, with every digit taken for the same: for instants that can never be equal. */
  | { readonly part: 'form'; readonly pointer: string }
  /** Header or claims of the access token in the reply. */
  | { readonly part: 'jwt'; readonly section: 'header' | 'claims'; readonly pointer: string };

/** Looks at the status. */
export const STATUS: Look = { part: 'status' };

/** Looks at the whole body. */
export const BODY: Look = { part: 'body', pointer: '' };

/** Looks at a header, by its name in lower case. */
export const header = (name: string): Look => ({ part: 'header', name });

/** Looks at what stands at a JSON pointer. */
export const at = (pointer: string): Look => ({ part: 'body', pointer });

/** Looks at the members of an object, but not into them. */
export const members = (pointer: string): Look => ({ part: 'members', pointer });

/** Looks at how a text is written. */
export const form = (pointer: string): Look => ({ part: 'form', pointer });

/** Looks into the access token of a reply. */
export const jwt = (section: 'header' | 'claims', pointer = ''): Look => ({ part: 'jwt', section, pointer });
