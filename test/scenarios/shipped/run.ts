import { isClientError } from '../../../src/client/index.ts';
import type { ScenarioDefinition } from '../../../src/mock/scenarios/definition.ts';
import type { Mock, RequestLine } from '../../../src/testing/index.ts';
import { callingFlow, FLOWS } from './flows.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { TASKS } from './tasks.ts';

/** How a client fared under a scenario. */
export interface Run {
  /** The word of the task, or the code of the error. */
  readonly ended: string;
  /** What the client said, where it threw. */
  readonly message: string | undefined;
  readonly requests: readonly RequestLine[];
}

/** A Tuesday morning in the middle of a month, outside all maintenance. */
const NOW = '2030-01-15T09:00:00Z';

/** Has the project's own client do a scenario's task under the scenario, in an account of its own. */
export async function runScenario(mock: Mock, definition: ScenarioDefinition): Promise<Run> {
  const { name, expects, mint } = definition;
  const task = expects?.task;
  if (task === undefined) throw new Error(`${name} names no task.`);
  const receiver = task === 'runFlowWithCallback' ? await startReceiver() : undefined;
  const flows = receiver === undefined ? FLOWS : [...FLOWS, callingFlow(receiver.url)];
  const account = await mock.account({ scenario: name, clock: { mode: 'frozen', now: NOW }, flows });
  const flowId = receiver === undefined ? `onboarding-${eidOf(definition)}` : 'onboarding-calling';
  try {
    const ended = await TASKS[task]({ account, client: account.client, flowId });
    const heard = receiver === undefined ? '' : await hear(receiver, account, mint?.callback?.times ?? 1);
    return { ended: `${ended}${heard}`, message: undefined, requests: await account.requests() };
  } catch (error) {
    if (!isClientError(error)) throw error;
    return { ended: error.code, message: error.message, requests: await account.requests() };
  } finally {
    receiver?.close();
    await account.close();
  }
}

/** The statuses that the calls of each operation got, in order; `none` where no reply came. */
export function repliesOf(
  requests: readonly RequestLine[],
  operationId: string,
): readonly (number | 'none')[] {
  return requests.filter((line) => line.operationId === operationId).map(({ status }) => status ?? 'none');
}

function eidOf({ outages = [] }: ScenarioDefinition): string {
  return outages.find(({ eid }) => eid !== undefined)?.eid ?? 'nbid';
}

/** Lets an hour pass, in which all callbacks must have come; none that is one too many can come after. */
async function hear(
  receiver: Receiver,
  account: Awaited<ReturnType<Mock['account']>>,
  times: number,
): Promise<string> {
  await account.clock.advance('PT1H');
  await receiver.reached(times);
  // A round trip later, one too many would have come as well.
  await account.control('listCallbacks');
  if (receiver.count() !== times) throw new Error(`${receiver.count()} callbacks came, not ${times}.`);
  return `, ${times} callback${times === 1 ? '' : 's'}`;
}
