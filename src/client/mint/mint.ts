import type { Api } from '../api.ts';
import { OptionError } from '../caller-errors.ts';
import { readGroup } from '../option-values.ts';
import type { CallOptions, Settings } from '../options.ts';
import type { PollSettings } from '../polling/poll-options.ts';
import { jsonOf } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import { endpointOf } from './endpoints.ts';
import { createFlows, type FlowsApi } from './flows.ts';
import { createInstances, type InstancesApi } from './instances.ts';
import type { ExecuteRequest, StartedInstance } from './model.ts';
import { START, toStartedInstance } from './replies.ts';
import { type Completion, pollUntilDone, type WaitOptions } from './waiting.ts';

/**
 * The Mint API: execute a flow, send the person to its workflow URL, wait for the end, fetch the files.
 *
 * ```ts
 * const { instanceId, workflowUrl } = await client.mint.execute(flowId, { input: { email } });
 * await showToPerson(workflowUrl);
 * const completion = await client.mint.waitForCompletion(instanceId);
 * if (completion.outcome === 'finished') await client.mint.instances.downloadToFile(instanceId, 'result.zip');
 * ```
 */
export interface MintApi {
  /** What can be executed. */
  readonly flows: FlowsApi;
  /** What has been executed: where it stands, and the files it made. */
  readonly instances: InstancesApi;
  /**
   * Starts an instance of a flow's published version. Each call is paid for and starts another one [S0, S1]: after an
   * error that leaves it open whether it acted, look at the flow's instances before you call again.
   *
   * Inputs that the flow does not take are an `ApiError` with `invalidParams` and status 422 [S0], perhaps 400 [Q6].
   */
  execute(flowId: string, request?: ExecuteRequest, options?: CallOptions): Promise<StartedInstance>;
  /**
   * Reads an instance at once and then every 30 seconds, until it is at its end or 30 minutes are over.
   *
   * Every way in which an instance can go on is an outcome, not an error; what is thrown is that it cannot be read. No
   * poll is made sooner than `pollEveryMs` after the last or later than `timeoutMs` after the call: the wait ends when
   * the next one would be.
   *
   * A poll that fails for a reason that passes (429, 503, a broken connection) is missed and no more. Any other ends the wait
   * with its error; call again to go on, for nothing is executed twice. The signal ends it with an `AbortedError`, and the
   * instance goes on without you.
   *
   * ```ts
   * const completion = await client.mint.waitForCompletion(instanceId, { onProgress: ({ status }) => show(status) });
   * if (completion.outcome === 'suspended') remindPerson(completion.workflowUrl);
   * ```
   */
  waitForCompletion(instanceId: string, options?: WaitOptions): Promise<Completion>;
}

/** The Mint API in the dialect of the settings; their clock and wait serve `waitForCompletion`. */
export function createMint(api: Api, settings: Pick<Settings, 'dialect'> & PollSettings): MintApi {
  const { dialect } = settings;
  const instances = createInstances(api, dialect);
  return {
    flows: createFlows(api, dialect),
    instances,
    async execute(flowId, request, options) {
      const { input, workflowUrlTtlSeconds } = readGroup('request', request, 'an object such as { input }');
      const { operation, path } = endpointOf(dialect, 'execute');
      const body = jsonBody({ input, workflowUrlTtl: checkTtl(workflowUrlTtlSeconds) });
      const call = { operation, method: 'POST', path: path(flowId), body } as const;
      return toStartedInstance(await api.call(call, jsonOf(START), options));
    },
    waitForCompletion: (instanceId, options = {}) =>
      pollUntilDone((call) => instances.get(instanceId, call), options, settings),
  };
}

/** JSON has no NaN: it would be sent as null, which means the service's default. */
function checkTtl(seconds: number | undefined): number | undefined {
  if (seconds === undefined || (Number.isInteger(seconds) && seconds >= 1)) return seconds;
  throw new OptionError('workflowUrlTtlSeconds', 'is no whole number from 1 up: write for example 3600');
}
