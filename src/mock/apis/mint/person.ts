import { isFinal, nextState } from '../../kernel/machine.ts';
import { INSTANCE_LIFECYCLE, type InstanceEvent, type InstanceStatus } from './machine.ts';
import { cancelInstance, completeStep, failInstance } from './progress.ts';
import type { Instance, MintChange, MintContext } from './state.ts';

/** What can be done to an instance from outside the API: by the person on the journey page, or by the tester. */
export type JourneyAct = 'complete' | 'fault' | 'cancel';

/** What the act changes, or why it is refused. */
export type JourneyOutcome =
  | { readonly kind: 'done'; readonly changes: readonly MintChange[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Decides what an act does to an instance at `context.nowMs`. Pure; a refused act changes nothing. */
export function actOnInstance(instance: Instance, act: JourneyAct, context: MintContext): JourneyOutcome {
  const refuse = (reason: string): JourneyOutcome => ({ kind: 'refused', reason });
  if (isFinal(INSTANCE_LIFECYCLE, instance.status)) {
    return refuse(`the instance is ${instance.status}, which is final`);
  }
  if (act === 'fault') return { kind: 'done', changes: failInstance(instance, context.nowMs) };
  if (act === 'cancel') return { kind: 'done', changes: cancelInstance(instance, context.nowMs) };
  const status = nextState<InstanceStatus, InstanceEvent>(INSTANCE_LIFECYCLE, instance.status, 'complete');
  if (status === undefined) return refuse('no step is waiting for the person');
  if (instance.workflowUrlExpiresAtMs <= context.nowMs) return refuse('the workflow URL has expired');
  return { kind: 'done', changes: completeStep({ ...instance, status }, context) };
}
