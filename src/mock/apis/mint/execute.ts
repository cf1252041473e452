import type { components } from '../../../wire/generated/mint.ts';
import type { InvalidParam } from '../../../wire/problem.ts';
import { type ProblemRefusal, refuse, refuseParams, replyJson } from '../../kernel/outcome.ts';
import { describeJourney } from './describe.ts';
import { type Flow, type FlowVersion, publishedVersion, waitsForPerson } from './flow.ts';
import { flowNotFound } from './flows.ts';
import { beginNextStep } from './progress.ts';
import { playScript } from './script.ts';
import type { Instance, MintCall, MintChange, MintHandler, MintInput } from './state.ts';

type ExecuteRequest = components['schemas']['ExecuteRequest'];
type Started = { readonly instance: Instance; readonly changes: readonly MintChange[] };

const DEFAULT_TTL_SECONDS = 86_400;

/** Starts an instance of a flow's published version: the dialects of `/mint` and of the host root. */
export const executeFlow: MintHandler<MintInput<ExecuteRequest | undefined>> = (call) => {
  const started = start(call);
  if ('kind' in started) return started;
  const { instance, changes } = started;
  return replyJson(200, { id: instance.id, ...describeJourney(instance, call.origin) }, changes);
};

/** Starts an instance: the `/api` dialect. */
export const startApiInstance: MintHandler<MintInput<ExecuteRequest | undefined>> = (call) => {
  const started = start(call);
  if ('kind' in started) return started;
  const { instance, changes } = started;
  const body = { id: instance.id, instanceId: instance.id, ...describeJourney(instance, call.origin) };
  return replyJson(200, body, changes);
};

function start(call: MintCall<MintInput<ExecuteRequest | undefined>>): Started | ProblemRefusal {
  const flow = call.tables.flows.get(call.input.path.id ?? '');
  if (flow === undefined) return flowNotFound(call);
  const version = publishedVersion(flow);
  if (version === undefined) {
    return refuse('conflict', `id: flow ${flow.id} is a draft; only a published version can be executed.`);
  }
  const input = call.input.body?.input ?? null;
  const invalid = checkInputs(version, input ?? {});
  if (invalid.length > 0) return refuseInvalid(invalid, call);
  const { script } = call;
  return launch(flow, script === undefined ? version : playScript(version, script), input, call);
}

/** Workflow validation has a status of its own; a setting turns it into the generic 400 (facts Q6). */
function refuseInvalid(invalid: readonly InvalidParam[], { settings }: MintCall): ProblemRefusal {
  const refusal = refuseParams(invalid);
  return settings.mintValidationStatus === 400 ? refusal : { ...refusal, code: 'workflow_validation_failed' };
}

function checkInputs(
  { inputs }: FlowVersion,
  given: Readonly<Record<string, unknown>>,
): readonly InvalidParam[] {
  return inputs.flatMap(({ name, type, required }): readonly InvalidParam[] => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || value === null) {
      return required ? [{ name: `input.${name}`, reason: 'is required' }] : [];
    }
    return typeof value === type ? [] : [{ name: `input.${name}`, reason: `must be ${type}` }];
  });
}

function launch(flow: Flow, version: FlowVersion, input: Instance['input'], call: MintCall): Started {
  const { tables, ids, nowMs, settings } = call;
  const body = call.input.body as ExecuteRequest | undefined;
  const instance: Instance = {
    id: ids.hex32(),
    flowId: flow.id,
    version,
    ordinal: tables.instancesOfFlow.get(flow.id)?.length ?? 0,
    status: 'Running',
    input,
    createdAtMs: nowMs,
    finishedAtMs: undefined,
    stepStartsMs: [],
    journeyId: waitsForPerson(version) ? ids.uuid() : undefined,
    workflowUrlExpiresAtMs: nowMs + (body?.workflowUrlTtl ?? DEFAULT_TTL_SECONDS) * 1_000,
    fault: undefined,
    referenceId: undefined,
  };
  const begun = beginNextStep(instance, call);
  return {
    instance,
    changes: [
      ...begun,
      { append: 'instancesOfFlow', id: flow.id, member: instance.id },
      {
        schedule: {
          atMs: nowMs + settings.mintActiveTimeoutMs,
          work: { kind: 'timeOut', instanceId: instance.id },
        },
      },
      ...(instance.journeyId === undefined
        ? []
        : [{ put: 'journeys', id: instance.journeyId, entity: instance.id } as const]),
    ],
  };
}
