import type { components } from '../../wire/generated/control.ts';
import { tellList } from './telling.ts';

/** Times of day on certain days, as people write them; all times are UTC. */
export type ScheduleDefinition = components['schemas']['ScenarioSchedule'];

const WEEK = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

const MINUTES_A_DAY = 1_440;

/** Whether the schedule covers any time: its end is after its beginning. */
export function hasTime({ from, to }: ScheduleDefinition): boolean {
  return minutesOf(to, MINUTES_A_DAY) > minutesOf(from, 0);
}

/** Whether an instant (epoch milliseconds) is in the schedule. */
export function isDuring(schedule: ScheduleDefinition, nowMs: number): boolean {
  const now = new Date(nowMs);
  const { days, dayOfMonth, from, to } = schedule;
  if (days !== undefined && !days.some((day) => day === WEEK[now.getUTCDay()])) return false;
  if (dayOfMonth !== undefined && now.getUTCDate() !== dayOfMonth) return false;
  const minute = now.getUTCHours() * 60 + now.getUTCMinutes();
  return minute >= minutesOf(from, 0) && minute < minutesOf(to, MINUTES_A_DAY);
}

/** Writes a schedule for people: `on Sat and Sun from 01:00 to 05:00 UTC`. */
export function tellSchedule({ days, dayOfMonth, from, to }: ScheduleDefinition): string {
  const parts = [
    ...(days === undefined ? [] : [`on ${tellList(days)}`]),
    ...(dayOfMonth === undefined ? [] : [`on day ${dayOfMonth} of the month`]),
    ...(from === undefined && to === undefined
      ? ['(UTC)']
      : [`from ${from ?? '00:00'} to ${to ?? '24:00'} UTC`]),
  ];
  return parts.join(' ');
}

function minutesOf(time: string | undefined, otherwise: number): number {
  if (time === undefined) return otherwise;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
