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
 * The Mint API: execute a flow, send the person to its workflow URL, wait for the end, download the files.
 *
 * ```ts
 * const { instanceId, workflowUrl } = await client.mint.execute(flowId, { input: { email } });
 * await showToPerson(workflowUrl);
 * const completion = await client.mint.waitForCompletion(instanceId);
 * if (completion.outcome === 'finished') await client.mint.instances.downloadToFile(instanceId, 'result.zip');
 * ```
 *
 * Every method can throw these errors:
 *
 * @throws {OptionError} An argument is wrong; nothing was sent.
 * @throws {OAuthError} No token was issued: check the credentials and the scope.
 * @throws {ApiError} The service refused the request; read `status` and `apiCode`.
 * @throws {RateLimitError} There were too many requests; try again at `retryAtMs`.
 * @throws {TransportError | TimeoutError | UnexpectedReplyError} The service could not be reached, or sent no usable reply.
 * @throws {AbortedError} The `signal` was aborted.
 */
export interface MintApi {
  /** The flows that can be executed. */
  readonly flows: FlowsApi;
  /** The executions of flows: their status and their files. */
  readonly instances: InstancesApi;
  /**
   * Starts an instance of a flow's published version. Each call starts a new one and is paid for [S0, S1].
   *
   * @throws {UnknownOutcomeError} The instance may have been started: look at `instances.list` before you call again, or you may
   * pay twice.
   * @throws {ApiError} For inputs that the flow does not take, with `invalidParams` and status 422 [S0], perhaps 400 [Q6].
   */
  execute(flowId: string, request?: ExecuteRequest, options?: CallOptions): Promise<StartedInstance>;
  /**
   * Reads an instance at once and then every 30 seconds, until it has ended or 30 minutes have passed.
   *
   * However the instance turns out, that is an outcome, not an error. Errors mean that it cannot be read. No poll is made sooner
   * than `pollEveryMs` after the last or later than `timeoutMs` after the call. If the next one would come after that, the wait
   * ends.
   *
   * A poll that fails for a temporary reason (429, 503, a broken connection) is skipped, and the next one tries again. Any other
   * failure ends the wait with its error. You can then call again: waiting executes nothing. The signal ends the wait with an
   * `AbortedError`; the instance goes on.
   *
   * ```ts
   * const completion = await client.mint.waitForCompletion(instanceId, { onProgress: ({ status }) => show(status) });
   * if (completion.outcome === 'suspended') remindPerson(completion.workflowUrl);
   * ```
   */
  waitForCompletion(instanceId: string, options?: WaitOptions): Promise<Completion>;
}

/** The Mint API in the dialect of the settings, whose clock and wait `waitForCompletion` uses. */
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

/** JSON has no NaN: it would be sent as null, which means the default of the service. */
function checkTtl(seconds: number | undefined): number | undefined {
  if (seconds === undefined || (Number.isInteger(seconds) && seconds >= 1)) return seconds;
  throw new OptionError('workflowUrlTtlSeconds', 'is not a whole number from 1 up: write for example 3600');
}
