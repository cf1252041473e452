import { perSecond } from './per-second.ts';

/**
 * Writes an instant the way the vendor does: UTC, whole seconds, `2026-01-15T14:05:00Z` [S4].
 *
 * Inside the simulator an instant is epoch milliseconds; only this function gives it the vendor's form.
 */
export const formatInstant: (instantMs: number) => string = perSecond(
  (second) => `${second.toISOString().slice(0, 19)}Z`,
);

/** Reads an RFC 3339 date-time as epoch milliseconds, or `undefined` when it is not a valid one. */
export function parseInstant(text: string): number | undefined {
  const instantMs = Date.parse(text);
  return Number.isNaN(instantMs) ? undefined : instantMs;
}
