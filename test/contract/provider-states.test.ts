import { test as base, describe, expect } from 'vitest';
import { startMock } from '../../src/testing/index.ts';
import { setUpState } from '../../src/verify/pacts/provider-states.ts';
import { Scene } from '../../src/verify/pacts/scene.ts';
import { TEST_NOW } from '../support/simulator-test.ts';

const test = base
  .extend('scene', async ({}, { onCleanup }): Promise<Scene> => {
    const mock = await startMock({ clock: { mode: 'frozen', now: TEST_NOW } });
    onCleanup(() => mock.close());
    return Scene.open(mock);
  })
  .extend('setUp', ({ scene }) => (name: string, parameters: object) => {
    return setUpState(scene, name, { ...parameters });
  })
  .extend('statusOf', ({ scene }) => async (name: string) => {
    const { status } = await scene.account.client.mint.instances.get(scene.names.realOf(name) ?? '');
    return status;
  });

describe('the Mint states of one interaction', () => {
  test('can be a flow and an instance of it, whose required input is given', async ({ setUp, statusOf }) => {
    await setUp('a flow', { flowId: 'onboarding', requiredInput: 'email' });
    await setUp('a flow instance', { instanceId: 'instance-1', flowId: 'onboarding' });
    expect(await statusOf('instance-1')).toBe('Suspended');
  });

  test('can be an instance and then its flow, which is there already', async ({ scene, setUp }) => {
    await setUp('a flow instance', { instanceId: 'instance-1', flowId: 'onboarding' });
    await setUp('a flow', { flowId: 'onboarding' });
    const { items } = await scene.account.control('listCatalogueFlows');
    expect(items.filter(({ id }) => id === 'onboarding')).toHaveLength(1);
  });

  test('can be an instance of a flow that every catalogue has', async ({ setUp, statusOf }) => {
    const running = { instanceId: 'instance-1', flowId: 'identify-sbid', status: 'Running' };
    await setUp('a flow instance', running);
    expect(await statusOf('instance-1')).toBe('Running');
  });

  test('can be instances in each status without naming a flow', async ({ setUp, statusOf }) => {
    const statuses = ['Suspended', 'Running', 'Finished', 'Faulted', 'Cancelled', 'Running'];
    for (const [index, status] of statuses.entries())
      await setUp('a flow instance', { instanceId: `instance-${index}`, status });
    const reached = await Promise.all(statuses.map((_, index) => statusOf(`instance-${index}`)));
    expect(reached).toEqual(statuses);
  });

  test('cannot be an instance in a status that its flow does not lead to', async ({ setUp }) => {
    await setUp('a flow', { flowId: 'onboarding' });
    const running = { instanceId: 'instance-1', flowId: 'onboarding', status: 'Running' };
    await expect(setUp('a flow instance', running)).rejects.toMatchObject({
      code: 'SIM_INVALID_PROVIDER_STATE',
      message:
        'The instance instance-1 of the flow onboarding is Suspended and cannot be Running. ' +
        'Leave out flowId, or give it an id that no other flow has.',
    });
  });

  test('cannot be an instance and then a different flow of the same id', async ({ setUp }) => {
    await setUp('a flow instance', { instanceId: 'instance-1', flowId: 'onboarding' });
    await expect(setUp('a flow', { flowId: 'onboarding', published: false })).rejects.toMatchObject({
      code: 'SIM_FLOW_EXISTS',
    });
  });
});

describe('a permission that is missing', () => {
  test('is refused where there is no such permission, with those there are', async ({ setUp }) => {
    await expect(setUp('a permission is missing', { permission: 'Signature Api' })).rejects.toMatchObject({
      code: 'SIM_INVALID_PROVIDER_STATE',
      message: expect.stringContaining(
        'accepts only Signature API, Flow Editor, Flow Viewer, Flow Instance Download as permission, not "Signature Api".',
      ),
    });
  });

  test('is not given back by a second one, nor by another client', async ({ scene, setUp }) => {
    await setUp('an API client', { clientId: 'sandbox-odd-sign-7', clientSecret: 'fakeS3Cr3T' });
    await setUp('a permission is missing', { permission: 'Signature API' });
    await setUp('a permission is missing', { permission: 'Flow Editor' });
    const { clients } = await scene.account.control('getAccount');
    const own = clients.find(({ clientId }) => clientId === scene.account.credentials.clientId);
    expect(own?.permissions).toEqual(['Flow Viewer', 'Flow Instance Download']);
  });
});
