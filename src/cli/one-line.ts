/** A text that somebody else wrote as one line: it must not be able to move the cursor or write lines of its own. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]\s*/gu, ' ');
}
