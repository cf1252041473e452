/**
 * Writes instants that only differ from second to second, and remembers the last: what happens in one second mostly ends up
 * in many replies.
 */
export function perSecond(write: (wholeSecond: Date) => string): (instantMs: number) => string {
  let lastSecond = Number.NaN;
  let lastText = '';
  return (instantMs) => {
    const second = Math.floor(instantMs / 1_000);
    if (second !== lastSecond) {
      lastText = write(new Date(second * 1_000));
      lastSecond = second;
    }
    return lastText;
  };
}
