/** Texts at the edges of each pattern of the documents: its lengths, its alphabets, its anchors. */
export const PATTERNS: Readonly<
  Record<string, { readonly accepted: readonly string[]; readonly refused: readonly string[] }>
> = {
  '^[CQ][0-9]{1,2}$': { accepted: ['C1', 'C99', 'Q10'], refused: ['C', 'C100', 'D1', 'c1', '1', 'C1 ', ''] },
  '^[A-Z]{1,20}$': {
    accepted: ['A', 'GET', 'A'.repeat(19), 'A'.repeat(20)],
    refused: ['', 'A'.repeat(21), 'get', 'GET '],
  },
  '^([1-5][0-9]{2}|[1-5]xx)$': {
    accepted: ['100', '599', '1xx', '5xx'],
    refused: ['099', '600', '0xx', '6xx', '20', '2000', '2x', '2XX', '-200', ''],
  },
  '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$': identifier(64),
  '^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$': identifier(128),
  '^[a-z]+/[a-z0-9.+-]+$': {
    accepted: ['a/b', 'application/vnd.x-y+json'],
    refused: ['a', 'a/', '/b', 'A/b', 'a/B', 'a/b/c', 'a/b c', ''],
  },
  '^(?!\\.{1,2}$)(?![A-Za-z]:)[^/\\\\\\u0000-\\u001f]{1,255}$': {
    accepted: ['a', '...', 'result.pdf', 'a'.repeat(254), 'a'.repeat(255)],
    refused: ['', '.', '..', 'a/b', 'a\\b', 'C:', 'a\u0000', 'a\u001f', 'a'.repeat(256)],
  },
};

/** A name that starts with a letter or digit and has at most so many characters. */
function identifier(longest: number): (typeof PATTERNS)[string] {
  return {
    accepted: ['a', '9', 'a._-Z', 'a'.repeat(longest - 1), 'a'.repeat(longest)],
    refused: ['', 'a'.repeat(longest + 1), '.a', '-a', '_a', 'a b', 'a/b', 'é'],
  };
}
