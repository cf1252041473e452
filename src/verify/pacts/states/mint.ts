import type { ProviderState } from '../provider-state.ts';
import type { Scene } from '../scene.ts';

const STATUSES = ['Running', 'Suspended', 'Finished', 'Faulted', 'Cancelled'];

/** States of the Mint API's flows and instances. */
export const mintStates: readonly ProviderState[] = [
  {
    name: 'a flow',
    says: 'There is a published flow, in which one person has one step to complete.',
    parameters: [
      { name: 'flowId', required: true, says: 'its id' },
      { name: 'name', says: 'its name; the id if left out' },
      { name: 'requiredInput', says: 'the name of an input that it cannot do without, if any' },
      { name: 'published', values: ['true', 'false'], says: '`false` for a draft; `true` if left out' },
    ],
    async setUp(scene, { flowId = '', name, requiredInput, published = 'true' }) {
      const inputs = requiredInput === undefined ? [] : [{ name: requiredInput, required: true }];
      await addFlow(scene, flowId, { name, inputs, published: published === 'true', waitsForPerson: true });
    },
  },
  {
    name: 'a flow instance',
    says: 'A flow has been executed, and its instance has this status; once it is `Finished` it has made one file.',
    parameters: [
      { name: 'instanceId', required: true, says: 'what the pact calls it' },
      { name: 'status', values: STATUSES, says: 'its status; `Suspended` if left out' },
      { name: 'flowId', says: 'the id of the flow, if the pact names it' },
      { name: 'referenceId', says: 'what the pact calls the file, if it does' },
      { name: 'ageDays', says: 'how many days ago that was; 0 if left out' },
    ],
    async setUp(scene, { instanceId = '', status = 'Suspended', flowId, referenceId, ageDays }) {
      const { client, person, clock } = scene.account;
      const flow = flowId ?? 'flow-of-the-instance';
      await addFlow(scene, flow, { waitsForPerson: status !== 'Running' });
      const started = await client.mint.execute(flow);
      scene.names.add(instanceId, started.instanceId);
      if (status === 'Finished') await person.completeStep(started.instanceId);
      if (status === 'Faulted') await person.fault(started.instanceId);
      if (status === 'Cancelled') await person.cancel(started.instanceId);
      const [file] = await client.mint.instances.files(started.instanceId);
      if (referenceId !== undefined && file !== undefined) scene.names.add(referenceId, file.referenceId);
      if (ageDays !== undefined) {
        await clock.advance(`P${ageDays}D`);
        await scene.renewToken();
      }
    },
  },
];

interface FlowShape {
  readonly name?: string | undefined;
  readonly inputs?: readonly { readonly name: string; readonly required: boolean }[];
  readonly published?: boolean;
  readonly waitsForPerson: boolean;
}

async function addFlow(
  scene: Scene,
  id: string,
  { name, inputs = [], published = true, waitsForPerson }: FlowShape,
): Promise<void> {
  const step = waitsForPerson ? { name: 'Identify', waitsForPerson } : { name: 'Check', takes: 'PT1H' };
  const files = [{ name: 'result.pdf', contentType: 'application/pdf' }];
  const version = { published, inputs: [...inputs], steps: [step], files };
  const body = { id, ...(name === undefined ? {} : { name }), versions: [version] };
  await scene.account.control('addCatalogueFlow', { body });
}
