import { SimulatorError } from '../../../mock/kernel/simulator-error.ts';
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
      { name: 'requiredInput', says: 'the name of an input that an execution must have, if any' },
      { name: 'published', values: ['true', 'false'], says: '`false` for a draft; `true` if left out' },
    ],
    async setUp(scene, { flowId = '', name, requiredInput, published = 'true' }) {
      const isPlain = name === undefined && requiredInput === undefined && published === 'true';
      if (isPlain && (await hasFlow(scene, flowId))) return;
      const inputs = requiredInput === undefined ? [] : [{ name: requiredInput, required: true }];
      await addFlow(scene, flowId, { name, inputs, published: published === 'true', waitsForPerson: true });
    },
  },
  {
    name: 'a flow instance',
    says: 'A flow has been executed, and its instance has this status; once it is `Finished`, it has produced one file.',
    parameters: [
      { name: 'instanceId', required: true, says: 'what the pact calls it' },
      { name: 'status', values: STATUSES, says: 'its status; `Suspended` if left out' },
      {
        name: 'flowId',
        says: 'the id of the flow, if the pact names it; added if there is no such flow yet',
      },
      { name: 'referenceId', says: 'what the pact calls the file, if it does' },
      { name: 'ageDays', says: 'how many days ago that was; 0 if left out' },
    ],
    async setUp(scene, { instanceId = '', status = 'Suspended', flowId, referenceId, ageDays }) {
      const { client, clock } = scene.account;
      const waitsForPerson = status !== 'Running';
      const flow = flowId ?? (waitsForPerson ? 'flow-of-the-instance' : 'flow-of-the-running-instance');
      const input = await findOrAddFlow(scene, flow, waitsForPerson);
      const started = await client.mint.execute(flow, { input });
      scene.names.add(instanceId, started.instanceId);
      const reached = await bringTo(status, scene, started.instanceId);
      if (reached !== status) throw refuse(instanceId, flow, reached, status);
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

async function hasFlow({ account }: Scene, id: string): Promise<boolean> {
  const { items } = await account.control('listCatalogueFlows');
  return items.some((flow) => flow.id === id);
}

/** Resolves to the input with which the flow can be executed. */
async function findOrAddFlow(
  scene: Scene,
  id: string,
  waitsForPerson: boolean,
): Promise<Readonly<Record<string, string>> | undefined> {
  if (!(await hasFlow(scene, id))) {
    await addFlow(scene, id, { waitsForPerson });
    return undefined;
  }
  const { items } = await scene.account.client.mint.flows.list({ id: [id], version: 'published' });
  const required = items.flatMap(({ inputs }) => inputs).filter((input) => input.required);
  return Object.fromEntries(required.map(({ name }) => [name, 'any']));
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

/** Resolves to the status that was reached: a flow that another state added may not lead to the one that is wanted. */
async function bringTo(status: string, { account }: Scene, instanceId: string): Promise<string> {
  const { client, person } = account;
  if (status === 'Finished') await person.completeStep(instanceId);
  if (status === 'Faulted') await person.fault(instanceId);
  if (status === 'Cancelled') await person.cancel(instanceId);
  return (await client.mint.instances.get(instanceId)).status;
}

function refuse(instanceId: string, flow: string, reached: string, status: string): SimulatorError {
  return new SimulatorError(
    'SIM_INVALID_PROVIDER_STATE',
    `The instance ${instanceId} of the flow ${flow} is ${reached} and cannot be ${status}. ` +
      'Leave out flowId, or give it an id that no other flow has.',
  );
}
