import type { Call, Handler, Input } from '../../kernel/handler.ts';
import { type Change, Store } from '../../kernel/store.ts';
import type { ApiClient, Permission } from './client.ts';
import type { TokenSettings } from './settings.ts';

/** The family of APIs a token was issued for; neither accepts the other's tokens (facts 8, no. 8). */
export type TokenFamily = 'current' | 'legacy';

/**
 * What an access token allows, fixed when it is issued: a permission granted later needs a new token [CODE].
 */
export interface Grant {
  readonly clientId: string;
  readonly permissions: readonly Permission[];
  readonly family: TokenFamily;
  /** When the token was issued, as its `iat` says; epoch seconds. */
  readonly issuedAt: number;
}

/** The entities of the token API. */
export interface TokenEntities {
  /** By client id. */
  readonly clients: ApiClient;
  /** By the token's `jti`, until the token expires. */
  readonly grants: Grant;
}

/** What can fall due: an expired token's grant is forgotten. */
export type TokenWork = { readonly kind: 'forgetGrant'; readonly jti: string };

/** A request to a token endpoint. */
export interface TokenInput extends Input {
  readonly body: {
    /** `undefined` when the body is not a form. */
    readonly form: URLSearchParams | undefined;
    readonly authorization: string | undefined;
  };
}

export type TokenChange = Change<TokenEntities, TokenWork>;
export type TokenHandler = Handler<TokenEntities, TokenWork, TokenAccount, TokenInput>;
export type TokenCall = Call<TokenEntities, TokenAccount, TokenInput>;

/** The account's settings, and the id it has in the vendor's tokens. */
export interface TokenAccount extends TokenSettings {
  /** `a-spge-` and 20 letters or digits [NET]. */
  readonly vendorAccountId: string;
}

/** An empty token store for an account. */
export function createTokenStore(): Store<TokenEntities, TokenWork> {
  return new Store(['clients', 'grants']);
}

/** Decides what a piece of work changes when it falls due. */
export function decideTokenDue(work: TokenWork): readonly TokenChange[] {
  return [{ remove: 'grants', id: work.jti }];
}
