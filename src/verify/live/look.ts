/**
 * One thing to look at in a reply. The tier of the ledger entry decides how closely: `exact` compares values, `shape` compares
 * member names, their order and JSON types.
 */
export type Look =
  | { readonly part: 'status' }
  | { readonly part: 'header'; readonly name: string }
  /** The value at a JSON pointer; the empty pointer is the whole body, which is text if it is not JSON. */
  | { readonly part: 'body'; readonly pointer: string }
  /** Which members an object has, and in which order, but not their values, whatever the tier. */
  | { readonly part: 'members'; readonly pointer: string }
  /** How a text is written, with all digits treated as equal: for instants, which always differ. */
  | { readonly part: 'form'; readonly pointer: string }
  /** Header or claims of the access token in the reply. */
  | { readonly part: 'jwt'; readonly section: 'header' | 'claims'; readonly pointer: string };

/** Looks at the status. */
export const STATUS: Look = { part: 'status' };

/** Looks at the whole body. */
export const BODY: Look = { part: 'body', pointer: '' };

/** Looks at a header, by its name in lower case. */
export const header = (name: string): Look => ({ part: 'header', name });

/** Looks at the value at a JSON pointer. */
export const at = (pointer: string): Look => ({ part: 'body', pointer });

/** Looks at the members of an object, but not at their values. */
export const members = (pointer: string): Look => ({ part: 'members', pointer });

/** Looks at how a text is written. */
export const form = (pointer: string): Look => ({ part: 'form', pointer });

/** Looks into the access token of a reply. */
export const jwt = (section: 'header' | 'claims', pointer = ''): Look => ({ part: 'jwt', section, pointer });
