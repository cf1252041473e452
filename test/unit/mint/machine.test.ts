import { expect, test } from 'vitest';
import {
  INSTANCE_LIFECYCLE,
  type InstanceEvent,
  type InstanceStatus,
} from '../../../src/mock/apis/mint/machine.ts';
import { isFinal, nextState } from '../../../src/mock/kernel/machine.ts';

const STATUSES: readonly InstanceStatus[] = ['Running', 'Suspended', 'Finished', 'Faulted', 'Cancelled'];
const EVENTS: readonly InstanceEvent[] = ['step', 'wait', 'complete', 'finish', 'fault', 'cancel'];

test('only Finished, Faulted and Cancelled are final', () => {
  expect(STATUSES.filter((status) => isFinal(INSTANCE_LIFECYCLE, status))).toEqual(STATUSES.slice(2));
});

test('the lifecycle has these transitions and no others', () => {
  const transitions = STATUSES.flatMap((status) =>
    EVENTS.flatMap((event) => {
      const next = nextState<InstanceStatus, InstanceEvent>(INSTANCE_LIFECYCLE, status, event);
      return next === undefined ? [] : [`${status} ${event} ${next}`];
    }),
  );
  expect(transitions).toEqual([
    'Running step Running',
    'Running wait Suspended',
    'Running finish Finished',
    'Running fault Faulted',
    'Running cancel Cancelled',
    'Suspended complete Running',
    'Suspended fault Faulted',
    'Suspended cancel Cancelled',
  ]);
});
