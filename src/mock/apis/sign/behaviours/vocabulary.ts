import type { operations } from '../../../../wire/generated/sign.ts';
import type { ProblemCode } from '../../../../wire/problem.ts';

/** The operations the entries of this folder may name. */
export type SignOperation = keyof operations;

/** The codes the entries of this folder may name. */
export type SignCode = ProblemCode;
