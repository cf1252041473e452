import type { operations } from '../../../wire/generated/token.ts';
import { getDiscoveryDocument, getJwks, getUserInfo } from './discovery.ts';
import { issueLegacyToken, issueToken, issueTokenForMint } from './issue.ts';
import type { TokenHandler } from './state.ts';

/** The handler of each operation in `openapi/token.yaml`. */
export const tokenHandlers: Readonly<Record<keyof operations, TokenHandler>> = {
  issueToken,
  issueTokenForMint,
  issueLegacyToken,
  getDiscoveryDocument,
  getJwks,
  getUserInfo,
};
