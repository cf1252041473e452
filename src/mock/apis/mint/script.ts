import type { DurationRange } from '../../kernel/duration-range.ts';
import { DEFAULT_STEP_TYPE, type FlowFile, type FlowStep, type FlowVersion } from './flow.ts';

/**
 * What the person does unasked at a step that waits for them. If they walk away, a test can still complete
 * the step.
 */
export type PersonScript =
  | { readonly does: 'completes' /** Counted from the start of the step. */; readonly afterMs: number }
  | { readonly does: 'walksAway' };

/** One step of a script: it takes its time, or waits for the person. */
export type StepScript = { readonly name: string; readonly type?: string | undefined } & (
  | { readonly takesMs: number }
  | { readonly person: PersonScript }
);

/**
 * How a scenario overrides the flow of an instance. What is left out stays as the flow has it.
 *
 * Pass the same object for each instance of one scenario: the version made from it and a flow is then shared
 * by them all.
 */
export interface MintScript {
  /** In place of the flow's own steps. */
  readonly steps?: readonly StepScript[] | undefined;
  /** What the person does at the flow's own steps; `steps` say so themselves. */
  readonly person?: PersonScript | undefined;
  /** How the instance ends after its last step; if Mint cancels it, it was active until then. */
  readonly ends?: FlowVersion['ends'] | undefined;
  /** In place of the flow's own files; only an instance that ends as Finished has any. */
  readonly files?: readonly FlowFile[] | undefined;
  /** How the callback is delivered, if the flow has one. */
  readonly callback?:
    | {
        /** How often it is sent: 2 means a duplicate, 0 that it gets lost. */
        readonly times?: number | undefined;
        /** How long after the end of the flow it is sent. */
        readonly delayMs?: number | undefined;
      }
    | undefined;
  /** How much longer a step takes after its person has completed it; drawn for each step of each instance. */
  readonly eidMs?: DurationRange | undefined;
}

const played = new WeakMap<MintScript, WeakMap<FlowVersion, FlowVersion>>();

/**
 * The version that an instance executes under a script; made once per version and script, however many
 * instances there are.
 */
export function playScript(version: FlowVersion, script: MintScript): FlowVersion {
  let versions = played.get(script);
  if (versions === undefined) {
    versions = new WeakMap();
    played.set(script, versions);
  }
  let made = versions.get(version);
  if (made === undefined) {
    made = applyScript(version, script);
    versions.set(version, made);
  }
  return made;
}

function applyScript(version: FlowVersion, script: MintScript): FlowVersion {
  const { callback } = version;
  const { times = callback?.times ?? 1, delayMs = callback?.delayMs ?? 0 } = script.callback ?? {};
  return {
    ...version,
    steps: script.steps?.map(createStep) ?? directPerson(version.steps, script.person),
    files: script.files ?? version.files,
    callback: callback === undefined ? undefined : { ...callback, times, delayMs },
    ends: script.ends ?? version.ends,
    eidMs: script.eidMs ?? version.eidMs,
  };
}

function createStep(script: StepScript): FlowStep {
  const { name, type = DEFAULT_STEP_TYPE } = script;
  const waits = 'person' in script;
  return {
    name,
    type,
    takesMs: waits ? 0 : script.takesMs,
    waitsForPerson: waits,
    completesAfterMs: waits ? completionOf(script.person) : undefined,
    faults: false,
  };
}

function directPerson(steps: readonly FlowStep[], person: PersonScript | undefined): readonly FlowStep[] {
  if (person === undefined) return steps;
  const completesAfterMs = completionOf(person);
  return steps.map((step) => (step.waitsForPerson ? { ...step, completesAfterMs } : step));
}

function completionOf(person: PersonScript): number | undefined {
  return person.does === 'completes' ? person.afterMs : undefined;
}
