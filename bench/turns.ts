/** What is measured in turn: the simulator, the baseline, and a second baseline as the control. */
export interface Sides<T> {
  readonly simulator: T;
  readonly baseline: T;
  readonly control: T;
}

/** Every order of three, so that over six rounds no side gains from its place in the turn. */
const ORDERS: readonly (readonly (keyof Sides<unknown>)[])[] = [
  ['simulator', 'baseline', 'control'],
  ['control', 'baseline', 'simulator'],
  ['baseline', 'simulator', 'control'],
  ['control', 'simulator', 'baseline'],
  ['simulator', 'control', 'baseline'],
  ['baseline', 'control', 'simulator'],
];

/** Measures each side once a round, one after the other, and returns the figures of every round. */
export async function takeTurns<T, Figure>(
  sides: Sides<T>,
  rounds: number,
  measure: (side: T) => Promise<Figure>,
): Promise<readonly Sides<Figure>[]> {
  const figures: Sides<Figure>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const taken: Partial<Record<keyof Sides<Figure>, Figure>> = {};
    for (const name of ORDERS[round % ORDERS.length] ?? []) taken[name] = await measure(sides[name]);
    figures.push(taken as Sides<Figure>);
  }
  return figures;
}
