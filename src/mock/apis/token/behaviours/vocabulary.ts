import type { operations } from '../../../../wire/generated/token.ts';
import type { OAuthErrorCode } from '../../../../wire/oauth-error.ts';
import type { ProblemCode } from '../../../../wire/problem.ts';

/** The operations the entries of this folder may name. */
export type TokenOperation = keyof operations;

/** The codes the entries of this folder may name: OAuth's codes, and those of bearer refusals. */
export type TokenCode = OAuthErrorCode | ProblemCode;
