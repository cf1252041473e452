import type { Session, SignChange } from './state.ts';

/** Has the act at that place of a session's script fall due, counted from `nowMs`; nothing when the script has no such act. */
export function cueAct({ id, script }: Session, place: number, nowMs: number): readonly SignChange[] {
  const act = script?.acts[place];
  if (act === undefined) return [];
  return [{ schedule: { atMs: nowMs + act.afterMs, work: { kind: 'playAct', sessionId: id, place } } }];
}
