/** Turns foreign text into one line, so that it cannot move the cursor or add lines of its own. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]\s*/gu, ' ');
}
