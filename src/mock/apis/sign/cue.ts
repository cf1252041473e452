import type { Session, SignChange } from './state.ts';

/**
 * Schedules the act at the given place of a session's script, counted from `nowMs`; nothing if there is no
 * such act.
 */
export function cueAct({ id, script }: Session, place: number, nowMs: number): readonly SignChange[] {
  const act = script?.acts[place];
  if (act === undefined) return [];
  return [{ schedule: { atMs: nowMs + act.afterMs, work: { kind: 'playAct', sessionId: id, place } } }];
}
