import type { operations } from '../../../../wire/generated/token.ts';
import type { OAuthErrorCode } from '../../../../wire/oauth-error.ts';
import type { ProblemCode } from '../../../../wire/problem.ts';

/** The operations the entries of this folder may name. */
export type TokenOperation = keyof operations;

/** The codes the entries of this folder may name: OAuth's words, and those of the bearer's refusals. */
export type TokenCode = OAuthErrorCode | ProblemCode;
