import type { Builder } from './base-request.ts';
import { CONTROL_REQUESTS } from './control-requests.ts';
import { MINT_REQUESTS } from './mint-requests.ts';
import { SIGN_REQUESTS } from './sign-requests.ts';
import { TOKEN_REQUESTS } from './token-requests.ts';

/** The request of every operation that takes something, by operation id. */
export const REQUESTS: Readonly<Record<string, Builder>> = {
  ...TOKEN_REQUESTS,
  ...SIGN_REQUESTS,
  ...MINT_REQUESTS,
  ...CONTROL_REQUESTS,
};
