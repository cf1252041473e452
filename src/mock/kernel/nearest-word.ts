/** The known word that was most likely meant, or `undefined` when none is similar. */
export function findNearestWord(word: string, known: Iterable<string>): string | undefined {
  const asked = pairsOf(word);
  let best: string | undefined;
  let bestLikeness = 0.4;
  for (const candidate of known) {
    const likeness = likenessOf(asked, pairsOf(candidate));
    if (likeness <= bestLikeness) continue;
    best = candidate;
    bestLikeness = likeness;
  }
  return best;
}

/** `; did you mean …?` if a known word is similar, otherwise nothing. */
export function suggestWord(word: string, known: Iterable<string>): string {
  const nearest = findNearestWord(word, known);
  return nearest === undefined ? '' : `; did you mean ${nearest}?`;
}

function pairsOf(word: string): readonly string[] {
  const text = `^${word.toLowerCase()}$`;
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}

/** The share of letter pairs that two words have in common (Sørensen–Dice coefficient). */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const rest = [...other];
  let shared = 0;
  for (const pair of one) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (one.length + other.length);
}
