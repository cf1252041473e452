import { nextState } from '../../kernel/machine.ts';
import type { Flow, FlowVersion } from './flow.ts';
import { INSTANCE_LIFECYCLE, type InstanceEvent, type InstanceStatus } from './machine.ts';
import type { Callback, Instance, MintChange, MintContext } from './state.ts';

/** All that integrators are told of a fault [S1]. */
export const OPAQUE_FAULT = 'Workflow execution failed';

/** The version an instance was started with, or `undefined` when its flow is gone. */
export function versionOf(instance: Instance, flow: Flow | undefined): FlowVersion | undefined {
  return flow?.versions.find(({ number }) => number === instance.version);
}

/**
 * Lets an instance begin its next step at `context.nowMs` and go on until a step takes time, waits for the person, fails, or
 * none is left. Gives the changes, the instance's own among them.
 */
export function beginNextStep(
  instance: Instance,
  version: FlowVersion,
  context: MintContext,
): readonly MintChange[] {
  const { nowMs } = context;
  let stepStartsMs = instance.stepStartsMs;
  for (let index = stepStartsMs.length; index < version.steps.length; index += 1) {
    const step = version.steps[index];
    if (step === undefined) break;
    stepStartsMs = [...stepStartsMs, nowMs];
    const moved = { ...instance, stepStartsMs };
    if (step.waitsForPerson) return [put({ ...moved, status: statusAfter(moved.status, 'wait') })];
    if (step.takesMs > 0 || step.faults) {
      const work = { kind: 'endStep', instanceId: instance.id, step: index } as const;
      return [
        put({ ...moved, status: statusAfter(moved.status, 'step') }),
        { schedule: { atMs: nowMs + step.takesMs, work } },
      ];
    }
  }
  return finish({ ...instance, stepStartsMs }, version, context);
}

/** Ends an instance that failed; the text is all the vendor tells. */
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

function finish(
  instance: Instance,
  version: FlowVersion,
  { ids, nowMs }: MintContext,
): readonly MintChange[] {
  const finished: Instance = {
    ...instance,
    status: statusAfter(instance.status, 'finish'),
    finishedAtMs: nowMs,
    referenceId: version.files.length === 0 ? undefined : ids.hex32(),
  };
  if (version.callback === undefined) return [put(finished)];
  const callback: Callback = {
    id: ids.hex32(),
    instanceId: instance.id,
    url: version.callback.url,
    body: version.callback.body
      .replaceAll('{instanceId}', instance.id)
      .replaceAll('{status}', finished.status),
    dueAtMs: nowMs,
    attempts: [],
  };
  return [put(finished), { put: 'callbacks', id: callback.id, entity: callback }, { send: callback.id }];
}

/** Only called for transitions the table has; a missing one would be a defect, and leaves the status as it is. */
function statusAfter(status: InstanceStatus, event: InstanceEvent): InstanceStatus {
  return nextState<InstanceStatus, InstanceEvent>(INSTANCE_LIFECYCLE, status, event) ?? status;
}

function put(instance: Instance): MintChange {
  return { put: 'instances', id: instance.id, entity: instance };
}
