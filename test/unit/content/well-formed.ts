/** What XML 1.0 can hold at all (production 2, Char). */
const CHARS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TEXT = '(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\\d+|#x[\\da-fA-F]+);)';

const TOKEN = new RegExp(
  [
    '(?<declaration><\\?xml [^?]*\\?>)',
    // No two hyphens in a row within a comment, and none at its end (production 15).
    '(?<comment><!--(?:(?!-)[^]|-(?!-)[^])*-->)',
    `(?<close></(?<closed>${NAME})\\s*>)`,
    `(?<open><(?<opened>${NAME})(?:\\s+${NAME}="(?:(?!")${TEXT})*")*\\s*(?<empty>/?)>)`,
    `(?<text>${TEXT}+)`,
  ].join('|'),
  'uy',
);

interface Token {
  readonly opened: string | undefined;
  readonly closed: string | undefined;
  readonly isEmpty: boolean;
}

/** The tokens of a document, or where it stops having any. */
function tokensOf(xml: string): readonly Token[] | string {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(xml)?.groups;
    if (groups === undefined) return `no token at ${at}: ${xml.slice(at, at + 40)}`;
    tokens.push({ opened: groups.opened, closed: groups.closed, isEmpty: groups.empty === '/' });
  }
  return tokens;
}

/** What keeps a document from being well-formed, as far as this simulator's documents can go wrong; else `undefined`. */
export function findIllFormed(xml: string): string | undefined {
  if (!xml.isWellFormed() || !CHARS.test(xml)) return 'a character that XML cannot hold';
  const tokens = tokensOf(xml);
  if (typeof tokens === 'string') return tokens;
  const open: string[] = [];
  let roots = 0;
  for (const { opened, closed, isEmpty } of tokens) {
    if (closed !== undefined && open.pop() !== closed) return `${closed} is closed, but was not open`;
    if (opened === undefined) continue;
    if (open.length === 0) roots += 1;
    if (!isEmpty) open.push(opened);
  }
  if (open.length > 0) return `${open.join(', ')} left open`;
  return roots === 1 ? undefined : `${roots} roots`;
}
