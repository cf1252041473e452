import type { components } from '../../../wire/generated/mint.ts';
import { formatInstant } from '../../../wire/instant.ts';
import { describeFiles } from './files.ts';
import { type Flow, type FlowVersion, latestVersion, publishedVersion } from './flow.ts';
import type { Instance, MintContext } from './state.ts';

type Schemas = components['schemas'];

/** One version of a flow as the vendor's lists show it (an invented shape, facts Q5). */
export function describeFlow(flow: Flow, version: FlowVersion): Schemas['Flow'] {
  return {
    id: flow.id,
    definitionId: flow.definitionId,
    name: flow.name,
    ...(flow.description === undefined ? {} : { description: flow.description }),
    version: version.number,
    isLatest: version === latestVersion(flow),
    isPublished: version === publishedVersion(flow),
    isDraft: !version.isPublished,
    createdAt: formatInstant(flow.createdAtMs),
    inputs: version.inputs,
    ...(flow.expectedEid === undefined ? {} : { expectedEid: flow.expectedEid }),
  };
}

/** An instance as the dialects of `/mint` and of the host root show it (an invented shape, facts Q5). */
export function describeInstance(
  instance: Instance,
  context: MintContext,
  origin: string,
): Schemas['Instance'] {
  const { id, flowId, version, status, createdAtMs, finishedAtMs, fault } = instance;
  return {
    id,
    flowId,
    definitionId: context.tables.flows.get(flowId)?.definitionId ?? '',
    version: version.number,
    status,
    createdAt: formatInstant(createdAtMs),
    finishedAt: formatOptional(finishedAtMs),
    ...describeJourney(instance, origin),
    fault: fault ?? null,
    files: describeFiles(instance, context.nowMs),
  };
}

/** An instance as the `/api` dialect shows it; readers of the callback know it as `instanceId` [S1]. */
export function describeApiInstance(instance: Instance, { tables }: MintContext): Schemas['ApiInstance'] {
  const { id, flowId, status, createdAtMs, finishedAtMs, fault } = instance;
  return {
    instanceId: id,
    id,
    flowId,
    definitionId: tables.flows.get(flowId)?.definitionId ?? '',
    status,
    createdAt: formatInstant(createdAtMs),
    finishedAt: formatOptional(finishedAtMs),
    fault: fault ?? null,
  };
}

/** The workflow URL and when it expires; both null when nobody has to act. */
export function describeJourney({ journeyId, workflowUrlExpiresAtMs }: Instance, origin: string) {
  if (journeyId === undefined) return { workflowUrl: null, workflowUrlExpiresAt: null };
  return {
    workflowUrl: `${origin}/_mock/journeys/${journeyId}`,
    workflowUrlExpiresAt: formatInstant(workflowUrlExpiresAtMs),
  };
}

/** The steps begun so far. They distinguish work from waiting where the status does not (facts 3.3). */
export function describeActivities(instance: Instance): readonly Schemas['Activity'][] {
  return instance.stepStartsMs.flatMap((startedAtMs, index) => {
    const step = instance.version.steps[index];
    if (step === undefined) return [];
    const isLast = index === instance.stepStartsMs.length - 1;
    const endedAtMs = isLast ? instance.finishedAtMs : instance.stepStartsMs[index + 1];
    return [
      {
        id: `${instance.id}-${index + 1}`,
        name: step.name,
        type: step.type,
        status: isLast ? instance.status : 'Finished',
        startedAt: formatInstant(startedAtMs),
        finishedAt: formatOptional(endedAtMs),
      },
    ];
  });
}

function formatOptional(instantMs: number | undefined): string | null {
  return instantMs === undefined ? null : formatInstant(instantMs);
}
