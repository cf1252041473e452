/** The ways in which Mint is addressed. No published one is certain to be right (facts, section 3). */
export const MINT_DIALECTS = ['live', 'hostRoot', 'api'] as const;

/**
 * How this client addresses Mint: `live` is `/mint`, as in the live reference; `hostRoot` is `/flows` at the root of the host, as
 * in S0; `api` is `/api`, as in S1. Results have the same shape in all three. Not every dialect has every operation.
 */
export type MintDialect = (typeof MINT_DIALECTS)[number];
