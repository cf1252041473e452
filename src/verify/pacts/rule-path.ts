/** A step of the path of a matching rule: a name or an index as text, or {@link ANY}. */
export type Step = string | typeof ANY;

/** Stands for every name and every index: `*`. */
export const ANY = Symbol('any');

const STEP = /\.([^.[\]]+)|\[(\d+|\*)\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/y;

/** The steps of a path as Pact writes it, such as `$.data[*]['@id']`; `undefined` if it is not such a path. */
export function parseRulePath(expression: string): readonly Step[] | undefined {
  if (!expression.startsWith('$')) return undefined;
  const steps: Step[] = [];
  for (let at = 1; at < expression.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const found = STEP.exec(expression);
    if (found === null) return undefined;
    const [, name, index, ...quoted] = found;
    const bare = name ?? index;
    steps.push(bare === '*' ? ANY : (bare ?? quoted.join('').replaceAll(/\\(.)/g, '$1')));
  }
  return steps;
}

/**
 * How well the path of a rule fits a place, as Pact weighs it: of several rules, the one with the greatest weight counts. A rule also
 * fits everything below its place. 0 if it does not fit.
 */
export function weighRulePath(steps: readonly Step[], place: readonly string[]): number {
  if (steps.length > place.length) return 0;
  const weights = steps.map((step, index) => (step === ANY ? 1 : step === place[index] ? 2 : 0));
  return weights.reduce<number>((product, weight) => product * weight, 2) * (steps.length + 1);
}
