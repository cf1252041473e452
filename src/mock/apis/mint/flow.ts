import type { DurationRange } from '../../kernel/duration-range.ts';
/** An input that an execution may need. */
export interface FlowInput {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly required: boolean;
}

/** The type of a step that names none. */
export const DEFAULT_STEP_TYPE = 'Activity';

/** One step of a flow: it takes its time, waits for the person, or fails. */
export interface FlowStep {
  readonly name: string;
  /** The kind of activity, as the activities list shows it. */
  readonly type: string;
  readonly takesMs: number;
  readonly waitsForPerson: boolean;
  /**
   * How long after its start the person completes it unasked; `undefined` waits until somebody acts as the
   * person.
   */
  readonly completesAfterMs: number | undefined;
  readonly faults: boolean;
}

/** A file that an instance produces when it finishes. */
export interface FlowFile {
  readonly name: string;
  readonly contentType: string;
  readonly sizeBytes: number;
}

/** An HTTP Request step at the end of a flow, as S1 advises (facts 3.8). */
export interface FlowCallback {
  readonly url: string;
  /** The body, with `{instanceId}` and `{status}` to be filled in. */
  readonly body: string;
  /** How often it is sent; 0 when it gets lost. */
  readonly times: number;
  /** How long after the end of the flow it is sent. */
  readonly delayMs: number;
}

/** One version of a flow; an instance keeps the version it was started with. */
export interface FlowVersion {
  readonly number: number;
  readonly isPublished: boolean;
  readonly inputs: readonly FlowInput[];
  readonly steps: readonly FlowStep[];
  readonly files: readonly FlowFile[];
  readonly callback: FlowCallback | undefined;
  /** How an instance ends after its last step. */
  readonly ends: 'Finished' | 'Faulted' | 'Cancelled';
  /** How much longer a step takes after its person has completed it. */
  readonly eidMs: DurationRange | undefined;
}

/** A flow of the account's catalogue. Its id and its definition id are never the same (facts 3.1). */
export interface Flow {
  readonly id: string;
  readonly definitionId: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly expectedEid: string | undefined;
  readonly createdAtMs: number;
  /** In the order of their numbers; never empty. */
  readonly versions: readonly FlowVersion[];
}

/** The newest version, published or not. */
export function latestVersion({ versions }: Flow): FlowVersion {
  return versions[versions.length - 1] as FlowVersion;
}

/** The newest published version: the one an execution starts. */
export function publishedVersion({ versions }: Flow): FlowVersion | undefined {
  return versions.findLast(({ isPublished }) => isPublished);
}

/** Whether any step waits for the person. */
export function waitsForPerson({ steps }: FlowVersion): boolean {
  return steps.some((step) => step.waitsForPerson);
}
