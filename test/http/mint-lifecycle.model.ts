/** A step of the model's flow: it takes its time, waits for the person, or takes its time and fails. */
export interface ModelStep {
  readonly kind: 'work' | 'person' | 'fault';
  readonly takesMs: number;
}

/**
 * What an instance may do, told a second time and as plainly as possible: no table, no agenda, no changes. The simulator
 * is compared with it after every step.
 */
export interface ModelInstance {
  readonly id: string;
  readonly urlEndsAtMs: number;
  readonly cancelAtMs: number;
  status: 'Running' | 'Suspended' | 'Finished' | 'Faulted' | 'Cancelled';
  /** How many steps have begun. */
  begun: number;
  /** When the step it is at is over; only while it runs. */
  stepEndsAtMs: number;
  finishedAtMs: number | undefined;
}

/** The account as the model sees it. */
export interface MintModel {
  nowMs: number;
  readonly steps: readonly ModelStep[];
  readonly instances: ModelInstance[];
}

const RESULT_LIFE_MS = 30 * 86_400_000;

export function isOver({ status }: ModelInstance): boolean {
  return status !== 'Running' && status !== 'Suspended';
}

/** Begins steps at an instant until one takes time, waits or would fail. */
export function goOn(instance: ModelInstance, steps: readonly ModelStep[], atMs: number): void {
  const step = steps[instance.begun];
  if (step === undefined) {
    end(instance, 'Finished', atMs);
    return;
  }
  instance.begun += 1;
  if (step.kind === 'person') {
    instance.status = 'Suspended';
    return;
  }
  instance.status = 'Running';
  instance.stepEndsAtMs = atMs + step.takesMs;
  if (step.kind === 'work' && step.takesMs === 0) goOn(instance, steps, atMs);
}

/** Does what happens to an instance by itself until an instant. */
export function passTime(instance: ModelInstance, steps: readonly ModelStep[], untilMs: number): void {
  while (!isOver(instance)) {
    const stepEndsAtMs = instance.status === 'Running' ? instance.stepEndsAtMs : Number.POSITIVE_INFINITY;
    if (Math.min(stepEndsAtMs, instance.cancelAtMs) > untilMs) return;
    if (instance.cancelAtMs < stepEndsAtMs) end(instance, 'Cancelled', instance.cancelAtMs);
    else if (steps[instance.begun - 1]?.kind === 'fault') end(instance, 'Faulted', stepEndsAtMs);
    else goOn(instance, steps, stepEndsAtMs);
  }
}

export function end(instance: ModelInstance, status: ModelInstance['status'], atMs: number): void {
  instance.status = status;
  instance.finishedAtMs = atMs;
}

/** Whether the person can complete the step now. */
export function canComplete({ nowMs }: MintModel, { status, urlEndsAtMs }: ModelInstance): boolean {
  return status === 'Suspended' && nowMs < urlEndsAtMs;
}

/** The status that a download of its result has now. */
export function downloadStatus({ nowMs }: MintModel, { status, finishedAtMs }: ModelInstance): number {
  if (finishedAtMs === undefined) return 409;
  return status === 'Finished' && nowMs < finishedAtMs + RESULT_LIFE_MS ? 200 : 404;
}
