import type { DurationRange } from '../../kernel/duration-range.ts';
import { DEFAULT_STEP_TYPE, type FlowFile, type FlowStep, type FlowVersion } from './flow.ts';

/** What the person does unasked at a step that waits for them. One who walks away can still be made to complete it. */
export type PersonScript =
  | { readonly does: 'completes' /** Counted from the begin of the step. */; readonly afterMs: number }
  | { readonly does: 'walksAway' };

/** One step of a script: it takes its time, or waits for the person. */
export type StepScript = { readonly name: string; readonly type?: string | undefined } & (
  | { readonly takesMs: number }
  | { readonly person: PersonScript }
);

/**
 * What a scenario makes of an instance. What is left out is as the flow has it.
 *
 * Hand over the same object for each instance of one scenario: what is made of it and a flow is then shared by them all.
 */
export interface MintScript {
  /** In place of the flow's own steps. */
  readonly steps?: readonly StepScript[] | undefined;
  /** What the person does at the flow's own steps; `steps` say so themselves. */
  readonly person?: PersonScript | undefined;
  /** How the instance ends when its last step is over; one that Mint cancels has been active until then. */
  readonly ends?: FlowVersion['ends'] | undefined;
  /** In place of the flow's own files; only an instance that finishes has any. */
  readonly files?: readonly FlowFile[] | undefined;
  /** How the callback is delivered, if the flow has one. */
  readonly callback?:
    | {
        /** How often it is sent: 2 is a duplicate, 0 means that it is lost. */
        readonly times?: number | undefined;
        /** How long after the end it is sent. */
        readonly delayMs?: number | undefined;
      }
    | undefined;
  /** How long a step goes on after its person has completed it; drawn for each step of each instance. */
  readonly eidMs?: DurationRange | undefined;
}

const played = new WeakMap<MintScript, WeakMap<FlowVersion, FlowVersion>>();

/** The version that an instance executes under a script: made once for the two, however many instances there are. */
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
