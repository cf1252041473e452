/** The ways in which Mint is addressed. Nobody publishes one that is sure to be right (facts, section 3). */
export const MINT_DIALECTS = ['live', 'hostRoot', 'api'] as const;

/**
 * How this client addresses Mint: `live` is `/mint`, after the live reference; `hostRoot` is `/flows` at the root of the
 * host, after S0; `api` is `/api`, after S1. Results have one shape in all three; not every operation is in each.
 */
export type MintDialect = (typeof MINT_DIALECTS)[number];
