/** How deeply JSON may nest. No request to the vendor comes close; that its parser has a limit is assumed. */
const MAX_DEPTH = 64;

/** A parsed text, or the reason it was not accepted. */
export type ParsedJson = { readonly value: unknown } | { readonly reason: string };

/**
 * Parses a request body, refusing what no well-meaning client sends: very deep nesting, and members that
 * could change an object's prototype.
 */
export function parseJson(text: string): ParsedJson {
  if (isDeeperThan(text, MAX_DEPTH))
    return { reason: `the JSON is nested more than ${MAX_DEPTH} levels deep` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { reason: `the body is not JSON${placeOf(error)}` };
  }
  const member =
    text.includes('__proto__') || text.includes('constructor') || text.includes('\\u')
      ? findPrototypeMember(value)
      : undefined;
  return member === undefined ? { value } : { reason: `the member ${member} is not allowed` };
}

/**
 * Where the parser stopped. Its message is not passed on, because it quotes the body, which may contain a
 * secret.
 */
function placeOf(error: unknown): string {
  const position = error instanceof SyntaxError ? / position (\d+)/.exec(error.message)?.[1] : undefined;
  return position === undefined ? '' : `, from position ${position} on`;
}

/** Counts brackets outside strings, so that hostile text is refused before anything recurses over it. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case QUOTE:
        index = endOfString(text, index);
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        depth += 1;
        if (depth > limit) return true;
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        depth -= 1;
        break;
    }
  }
  return false;
}

const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** The index of the quote that ends the string starting at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text[index - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function findPrototypeMember(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, '__proto__')) return '__proto__';
  for (const [name, inner] of Object.entries(value)) {
    const reaches =
      name === 'constructor' && typeof inner === 'object' && inner !== null && 'prototype' in inner;
    const found = reaches ? 'constructor.prototype' : findPrototypeMember(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
