import { describe, expect } from 'vitest';
import { SimulatorError } from '../../../src/mock/kernel/simulator-error.ts';
import { createCreations } from '../../../src/verify/live/creations.ts';
import { test } from './live-test.ts';

const EXECUTION = { method: 'POST', path: '/mint/flows/onboarding/execute' } as const;

describe('executions', () => {
  const started = (...bodies: readonly unknown[]) => {
    const creations = createCreations();
    for (const body of bodies) creations.note(EXECUTION, { status: 200, headers: {}, body });
    return creations.started().map(({ id }) => id);
  };

  test('are known by id, or by instanceId', () => {
    expect(started({ id: 'one' }, { instanceId: 'two' })).toEqual(['one', 'two']);
  });

  test('are all counted, even where a reply has no id', () => {
    expect(started({}, 'done', { id: 'one' })).toEqual(['of unknown id', 'of unknown id', 'one']);
  });
});

describe('a service that calls the id of an instance instanceId', () => {
  test('has its instance read and named', async ({ bend, verify, simulator }) => {
    const { origin } = await bend(({ line }, reply) => {
      if (!line.endsWith('/execute') || reply.status !== 200) return;
      const { id, ...rest } = JSON.parse(reply.body);
      reply.body = JSON.stringify({ instanceId: id, ...rest });
    });
    const { report } = await verify({ origin, executableFlowId: 'identify-sbid' });
    const ids = [...simulator.accounts.default.mint.tables.instances.keys()];
    expect(report.started.map(({ id }) => id)).toEqual(ids);
    expect(report.probes.find(({ id }) => id === 'mint.executed-instance')?.outcome).toBe('agrees');
  });
});

describe('a run that fails', () => {
  test('names what was paid for', async ({ verify, simulator }) => {
    const failure = verify({
      executableFlowId: 'identify-sbid',
      onObservation: ({ probe }) => {
        if (probe.id === 'mint.execution') throw new Error('The disk is full.');
      },
    });
    await expect(failure).rejects.toThrow('The disk is full. Started, and paid for: flow instance ');
    const [id = ''] = simulator.accounts.default.mint.tables.instances.keys();
    await expect(failure).rejects.toThrow(`flow instance ${id}.`);
  });

  test('keeps the code of what it failed with', async ({ verify }) => {
    const failure = verify({
      executableFlowId: 'identify-sbid',
      onObservation: ({ probe }) => {
        if (probe.id === 'mint.execution') throw new SimulatorError('SIM_LIVE_REFUSED', 'No more tokens.');
      },
    });
    await expect(failure).rejects.toMatchObject({
      code: 'SIM_LIVE_REFUSED',
      message: expect.stringContaining('No more tokens. Started, and paid for: flow instance '),
    });
  });

  test('names what it may have created', async ({ bend, verify }) => {
    const { origin } = await bend(({ line }) => {
      if (line === 'POST /sign/documents') throw new Error('cut');
    });
    const failure = verify({
      origin,
      allowWrites: true,
      onObservation: ({ probe }) => {
        if (probe.id === 'sign.upload') throw new Error('The disk is full.');
      },
    });
    await expect(failure).rejects.toThrow(
      'The disk is full. Perhaps left behind, because there was no response: POST /sign/documents.',
    );
  });
});
