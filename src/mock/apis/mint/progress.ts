import { pickDuration } from '../../kernel/duration-range.ts';
import { nextState } from '../../kernel/machine.ts';
import { hashToShare } from '../../kernel/random.ts';
import type { FlowCallback } from './flow.ts';
import { INSTANCE_LIFECYCLE, type InstanceEvent, type InstanceStatus } from './machine.ts';
import type { Callback, Instance, MintChange, MintContext } from './state.ts';

/** All that integrators are told about a fault [S1]. */
export const OPAQUE_FAULT = 'Workflow execution failed';

/**
 * Starts the next step of an instance at `context.nowMs` and goes on until a step takes time, waits for the
 * person or fails, or none is left. Returns the changes, including that of the instance itself.
 */
export function beginNextStep(instance: Instance, context: MintContext): readonly MintChange[] {
  const { nowMs } = context;
  const { steps } = instance.version;
  let stepStartsMs = instance.stepStartsMs;
  for (let index = stepStartsMs.length; index < steps.length; index += 1) {
    const step = steps[index];
    if (step === undefined) break;
    stepStartsMs = [...stepStartsMs, nowMs];
    const moved = { ...instance, stepStartsMs };
    if (step.waitsForPerson) {
      const waiting = put({ ...moved, status: statusAfter(moved.status, 'wait') });
      if (step.completesAfterMs === undefined) return [waiting];
      return [waiting, scheduleStep('completeStep', moved, nowMs + step.completesAfterMs)];
    }
    if (step.takesMs > 0 || step.faults) {
      return [
        put({ ...moved, status: statusAfter(moved.status, 'step') }),
        scheduleStep('endStep', moved, nowMs + step.takesMs),
      ];
    }
  }
  return end({ ...instance, stepStartsMs }, context);
}

/**
 * Goes on with the step that the person has just completed: it ends at once, or after the time its eID takes.
 */
export function completeStep(instance: Instance, context: MintContext): readonly MintChange[] {
  const goesOnMs = drawEidTime(instance, context.seed);
  if (goesOnMs === 0) return leaveStep(instance, context);
  return [put(instance), scheduleStep('endStep', instance, context.nowMs + goesOnMs)];
}

/** Leaves the current step of an instance: it fails, or the next one begins. */
export function leaveStep(instance: Instance, context: MintContext): readonly MintChange[] {
  const step = instance.version.steps[instance.stepStartsMs.length - 1];
  return step?.faults === true ? failInstance(instance, context.nowMs) : beginNextStep(instance, context);
}

/** Ends an instance that failed; the fault text is all the vendor says. */
export function failInstance(instance: Instance, nowMs: number): readonly MintChange[] {
  const status = nextState<InstanceStatus, InstanceEvent>(INSTANCE_LIFECYCLE, instance.status, 'fault');
  if (status === undefined) return [];
  return [put({ ...instance, status, finishedAtMs: nowMs, fault: OPAQUE_FAULT })];
}

/** Ends an instance as Cancelled: it stayed active too long, or the tester cancelled it. */
export function cancelInstance(instance: Instance, nowMs: number): readonly MintChange[] {
  const status = nextState<InstanceStatus, InstanceEvent>(INSTANCE_LIFECYCLE, instance.status, 'cancel');
  return status === undefined ? [] : [put({ ...instance, status, finishedAtMs: nowMs })];
}

/** Sends a callback as many times as it is to be delivered. */
export function sendCallback(callbackId: string, times: number): readonly MintChange[] {
  return Array.from({ length: times }, () => ({ send: callbackId }));
}

function end(instance: Instance, context: MintContext): readonly MintChange[] {
  switch (instance.version.ends) {
    case 'Faulted':
      return failInstance(instance, context.nowMs);
    case 'Cancelled':
      return cancelInstance(instance, context.nowMs);
    case 'Finished':
      return finish(instance, context);
  }
}

function finish(instance: Instance, context: MintContext): readonly MintChange[] {
  const { files, callback } = instance.version;
  const finished: Instance = {
    ...instance,
    status: statusAfter(instance.status, 'finish'),
    finishedAtMs: context.nowMs,
    referenceId: files.length === 0 ? undefined : context.ids.hex32(),
  };
  return [put(finished), ...(callback === undefined ? [] : callBack(finished, callback, context))];
}

function callBack(
  { id: instanceId, status }: Instance,
  { url, body, times, delayMs }: FlowCallback,
  { ids, nowMs }: MintContext,
): readonly MintChange[] {
  const callback: Callback = {
    id: ids.hex32(),
    instanceId,
    url,
    body: body.replaceAll('{instanceId}', instanceId).replaceAll('{status}', status),
    dueAtMs: nowMs + delayMs,
    attempts: times > 0 ? [] : [{ atMs: nowMs, status: undefined, outcome: LOST }],
  };
  const stored: MintChange = { put: 'callbacks', id: callback.id, entity: callback };
  if (times === 0 || delayMs === 0) return [stored, ...sendCallback(callback.id, times)];
  const work = { kind: 'sendCallback', callbackId: callback.id, times } as const;
  return [stored, { schedule: { atMs: callback.dueAtMs, work } }];
}

const LOST = 'not sent: the scenario loses it';

/**
 * Drawn by its place among the instances of its flow, not by its id: another account with the same seed takes
 * the same time.
 */
function drawEidTime({ flowId, ordinal, stepStartsMs, version }: Instance, seed: number): number {
  if (version.eidMs === undefined) return 0;
  return pickDuration(version.eidMs, hashToShare(`eid ${flowId} ${ordinal} ${stepStartsMs.length}`, seed));
}

/** Schedules something for the current step of an instance, which may have left it some other way by then. */
function scheduleStep(
  kind: 'endStep' | 'completeStep',
  { id, stepStartsMs }: Instance,
  atMs: number,
): MintChange {
  return { schedule: { atMs, work: { kind, instanceId: id, step: stepStartsMs.length - 1 } } };
}

/** Only called for transitions in the table; a missing one would be a bug, and leaves the status as it is. */
function statusAfter(status: InstanceStatus, event: InstanceEvent): InstanceStatus {
  return nextState<InstanceStatus, InstanceEvent>(INSTANCE_LIFECYCLE, status, event) ?? status;
}

function put(instance: Instance): MintChange {
  return { put: 'instances', id: instance.id, entity: instance };
}
