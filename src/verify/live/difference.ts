/** One place where a real reply differs from the simulator's; `undefined` on a side that has nothing there. */
export interface Difference {
  /** `status`, `header allow`, `body`, a JSON pointer into the body, or one into a token. */
  readonly where: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Whether a side has nothing there. */
export function isAbsent(value: unknown): value is undefined {
  return value === undefined;
}
