/**
 * Writes instants in whole seconds and caches the last one, because many replies are sent in the same second.
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
