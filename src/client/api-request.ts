import type { operations as MintOperations } from '../wire/generated/mint.ts';
import type { operations as SignOperations } from '../wire/generated/sign.ts';
import type { WireRequest } from './transport.ts';

/** One call of an API, before it has a token. */
export interface ApiRequest extends Pick<WireRequest, 'method' | 'path' | 'body'> {
  readonly operation: keyof SignOperations | keyof MintOperations;
  /** Whether its reply may take as long as it likes once it has begun: a download. */
  readonly isLong?: boolean;
}
