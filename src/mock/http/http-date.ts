let lastSecond = Number.NaN;
let lastText = '';

/** Writes an instant as HTTP does (RFC 9110 IMF-fixdate); remembered for its second, because every reply needs it. */
export function formatHttpDate(instantMs: number): string {
  const second = Math.floor(instantMs / 1_000);
  if (second !== lastSecond) {
    lastSecond = second;
    lastText = new Date(second * 1_000).toUTCString();
  }
  return lastText;
}
