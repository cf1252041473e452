/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

const UNIT_MS = {
  years: 365 * DAY_MS,
  months: 30 * DAY_MS,
  weeks: 7 * DAY_MS,
  days: DAY_MS,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
} as const;

const ISO_DURATION =
  /^P(?=.)(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d{1,3})?)S)?)?$/;

/**
 * Reads an ISO 8601 duration (`PT1M30S`, `P45D`) as milliseconds, or `undefined` when the text is not one.
 *
 * A year counts as 365 days and a month as 30: the vendor limits durations in days and documents no calendar
 * rule.
 */
export function parseDuration(text: string): number | undefined {
  const groups = ISO_DURATION.exec(text)?.groups;
  if (groups === undefined) return undefined;
  let totalMs = 0;
  for (const [unit, unitMs] of Object.entries(UNIT_MS)) {
    const amount = groups[unit];
    if (amount !== undefined) totalMs += Math.round(Number(amount) * unitMs);
  }
  return Number.isSafeInteger(totalMs) ? totalMs : undefined;
}

/** Writes milliseconds as the shortest ISO 8601 duration of days, hours, minutes and seconds: `PT1M30S`. */
export function formatDuration(durationMs: number): string {
  const days = Math.floor(durationMs / UNIT_MS.days);
  const hours = Math.floor((durationMs % UNIT_MS.days) / UNIT_MS.hours);
  const minutes = Math.floor((durationMs % UNIT_MS.hours) / UNIT_MS.minutes);
  const seconds = (durationMs % UNIT_MS.minutes) / UNIT_MS.seconds;
  const date = days > 0 ? `${days}D` : '';
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds > 0 ? `${seconds}S` : ''}`;
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}
