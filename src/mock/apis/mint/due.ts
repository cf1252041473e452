import { actOnInstance } from './person.ts';
import { cancelInstance, leaveStep, sendCallback } from './progress.ts';
import type { Instance, MintChange, MintContext, MintWork } from './state.ts';

/** Decides what a piece of work changes at the instant it falls due (`context.nowMs`). Pure. */
export function decideMintDue(work: MintWork, context: MintContext): readonly MintChange[] {
  if (work.kind === 'sendCallback') return sendCallback(work.callbackId, work.times);
  const instance = context.tables.instances.get(work.instanceId);
  if (instance === undefined) return [];
  switch (work.kind) {
    case 'timeOut':
      return cancelInstance(instance, context.nowMs);
    case 'endStep':
      return instance.status === 'Running' && isAt(instance, work.step) ? leaveStep(instance, context) : [];
    case 'completeStep':
      return isAt(instance, work.step) ? completeUnasked(instance, context) : [];
  }
}

/** A step that is no longer the current one has been left some other way. */
function isAt({ stepStartsMs }: Instance, step: number): boolean {
  return stepStartsMs.length - 1 === step;
}

/** If the person comes too late, the step stays as it is, as on the journey page. */
function completeUnasked(instance: Instance, context: MintContext): readonly MintChange[] {
  const outcome = actOnInstance(instance, 'complete', context);
  return outcome.kind === 'done' ? outcome.changes : [];
}
