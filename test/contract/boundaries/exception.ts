import type { Expectation } from './expectation.ts';

/** Cases that their keyword lets pass, and that are refused for another reason, which the reply must name. */
export interface Exception {
  readonly operations: RegExp;
  /** Matched with the case in one line. */
  readonly cases: RegExp;
  readonly instead: Expectation;
  readonly because: string;
}
