/**
 * What a signing session may do, told a second time and as plainly as possible: no tables, no agenda, no events. The
 * simulator is compared with it after every step.
 */
export interface ModelSession {
  readonly id: string;
  readonly predecessors: readonly ModelSession[];
  dueAtMs: number;
  readonly linkEndsAtMs: number;
  wasOpened: boolean;
  outcome: 'none' | 'SIGNED' | 'REJECTED';
  deleted: boolean;
}

/** The account as the model sees it. */
export interface LifecycleModel {
  nowMs: number;
  readonly sessions: ModelSession[];
}

/** The state a session shows at the model's instant. */
export function stateOf(model: LifecycleModel, session: ModelSession): string {
  if (session.outcome !== 'none') return session.outcome;
  if (session.dueAtMs <= model.nowMs) return 'EXPIRED';
  return session.predecessors.every(({ outcome }) => outcome === 'SIGNED') ? 'READY' : 'BLOCKED';
}

/** Whether the signer behind the link can act on the session now. */
export function canAct(model: LifecycleModel, session: ModelSession): boolean {
  const linkWorks = session.wasOpened || model.nowMs < session.linkEndsAtMs;
  return stateOf(model, session) === 'READY' && linkWorks;
}

/** Whether the vendor lets a caller delete the session now: not while another one waits for it. */
export function canDelete(model: LifecycleModel, session: ModelSession): boolean {
  return !model.sessions.some(
    (other) => !other.deleted && other.predecessors.includes(session) && stateOf(model, other) === 'BLOCKED',
  );
}
