import type { operations } from '../../../../wire/generated/mint.ts';
import type { ProblemCode } from '../../../../wire/problem.ts';

/** The operations the entries of this folder may name. */
export type MintOperation = keyof operations;

/** The codes the entries of this folder may name. */
export type MintCode = ProblemCode;
