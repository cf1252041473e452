import { beginNextStep, cancelInstance, failInstance, versionOf } from './progress.ts';
import type { Instance, MintChange, MintContext, MintWork } from './state.ts';

/** Decides what a piece of work changes at the instant it falls due (`context.nowMs`). Pure. */
export function decideMintDue(work: MintWork, context: MintContext): readonly MintChange[] {
  const instance = context.tables.instances.get(work.instanceId);
  if (instance === undefined) return [];
  return work.kind === 'timeOut'
    ? cancelInstance(instance, context.nowMs)
    : endStep(instance, work.step, context);
}

/** A step that is no longer the current one has been left some other way. */
function endStep(instance: Instance, step: number, context: MintContext): readonly MintChange[] {
  const version = versionOf(instance, context.tables.flows.get(instance.flowId));
  const isCurrent = instance.status === 'Running' && instance.stepStartsMs.length - 1 === step;
  if (version === undefined || !isCurrent) return [];
  if (version.steps[step]?.faults === true) return failInstance(instance, context.nowMs);
  return beginNextStep(instance, version, context);
}
