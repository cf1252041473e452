import { parseDuration } from '../../../wire/duration.ts';
import type { components } from '../../../wire/generated/control.ts';
import type { Ids } from '../../kernel/ids.ts';
import { DEFAULT_STEP_TYPE, type Flow, type FlowVersion } from './flow.ts';

/** A flow as the control API and flow files write it. */
export type FlowSpec = components['schemas']['FlowSpec'];

type VersionSpec = FlowSpec['versions'][number];

/** Why a catalogue cannot take a flow. */
export interface FlowConflict {
  readonly name: 'id' | 'definitionId';
  readonly reason: string;
}

/** What prevents adding a flow, if anything: all flow ids and definition ids must differ (facts 3.1). */
export function findFlowConflict(
  { id, definitionId }: FlowSpec,
  flows: Iterable<Pick<Flow, 'id' | 'definitionId'>>,
): FlowConflict | undefined {
  if (definitionId === id) return { name: 'definitionId', reason: 'must not be the id of the flow' };
  for (const flow of flows) {
    if (flow.id === id || flow.definitionId === id) return { name: 'id', reason: `${id} is in use` };
    if (definitionId !== undefined && (flow.id === definitionId || flow.definitionId === definitionId)) {
      return { name: 'definitionId', reason: `${definitionId} is in use` };
    }
  }
  return undefined;
}

/**
 * Makes a flow from its specification: versions are numbered from 1, and what is left out gets its default.
 */
export function createFlow(spec: FlowSpec, ids: Ids, nowMs: number): Flow {
  return {
    id: spec.id,
    definitionId: spec.definitionId ?? ids.hex32(),
    name: spec.name ?? spec.id,
    description: spec.description,
    expectedEid: spec.expectedEid,
    createdAtMs: nowMs,
    versions: spec.versions.map((version, index) => createVersion(version, index + 1)),
  };
}

function createVersion(spec: VersionSpec, number: number): FlowVersion {
  const { callback } = spec;
  return {
    number,
    isPublished: spec.published ?? true,
    inputs: (spec.inputs ?? []).map(({ name, type = 'string', required = false }) => ({
      name,
      type,
      required,
    })),
    steps: (spec.steps ?? []).map((step) => ({
      name: step.name,
      type: step.type ?? DEFAULT_STEP_TYPE,
      takesMs: parseDuration(step.takes ?? 'PT0S') ?? 0,
      waitsForPerson: step.waitsForPerson ?? false,
      completesAfterMs: undefined,
      faults: step.faults ?? false,
    })),
    files: (spec.files ?? []).map(({ name, contentType = 'application/octet-stream', size = 1_000 }) => ({
      name,
      contentType,
      sizeBytes: size,
    })),
    callback:
      callback === undefined
        ? undefined
        : { url: callback.url, body: callback.body ?? DEFAULT_CALLBACK_BODY, times: 1, delayMs: 0 },
    ends: 'Finished',
    eidMs: undefined,
  };
}

/** The payload of S1's example (facts 3.8). */
const DEFAULT_CALLBACK_BODY = '{"instanceId":"{instanceId}","status":"{status}"}';
