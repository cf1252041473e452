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

/** What keeps a document from being well-formed, as far as this simulator's documents can go wrong; else `undefined`. */
export function findIllFormed(xml: string): string | undefined {
  if (!xml.isWellFormed() || !CHARS.test(xml)) return 'a character that XML cannot hold';
  const open: string[] = [];
  let roots = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(xml)?.groups;
    if (groups === undefined) return `no token at ${at}: ${xml.slice(at, at + 40)}`;
    if (groups.closed !== undefined && open.pop() !== groups.closed) return `${groups.closed} closed at ${at}`;
    if (groups.opened === undefined) continue;
    if (open.length === 0) roots += 1;
    if (groups.empty === '') open.push(groups.opened);
  }
  if (open.length > 0) return `${open.join(', ')} left open`;
  return roots === 1 ? undefined : `${roots} roots`;
}
