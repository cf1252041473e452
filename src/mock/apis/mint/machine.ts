import type { components } from '../../../wire/generated/mint.ts';
import type { TransitionTable } from '../../kernel/machine.ts';

/** The statuses of an instance [S0; facts C11]. */
export type InstanceStatus = components['schemas']['InstanceStatus'];

/** What can happen to an instance. */
export type InstanceEvent = 'step' | 'wait' | 'complete' | 'finish' | 'fault' | 'cancel';

/**
 * The whole lifecycle of an instance.
 *
 * Nothing an API client can call leads out of `Suspended`: only the person completes a step (facts 3.5). An
 * instance that stays active too long is cancelled by Mint (facts C12).
 */
export const INSTANCE_LIFECYCLE: TransitionTable<InstanceStatus, InstanceEvent> = {
  Running: { step: 'Running', wait: 'Suspended', finish: 'Finished', fault: 'Faulted', cancel: 'Cancelled' },
  Suspended: { complete: 'Running', fault: 'Faulted', cancel: 'Cancelled' },
  Finished: {},
  Faulted: {},
  Cancelled: {},
};
