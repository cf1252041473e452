import { parseDuration } from '../../wire/duration.ts';
import type { components } from '../../wire/generated/control.ts';
import type { MintScript, PersonScript, StepScript } from '../apis/mint/script.ts';
import type { DurationRange } from '../kernel/duration-range.ts';

type Schemas = components['schemas'];

/** What instances do unasked, as people write it. */
export type MintDefinition = Schemas['ScenarioMint'];

type ActivityDefinition = Schemas['ScenarioActivity'];

/**
 * Makes a script for instances from what was written; `undefined` when a scenario says nothing about them.
 */
export function compileMint(
  definition: MintDefinition | undefined,
  eidMs: DurationRange | undefined,
): MintScript | undefined {
  if (definition === undefined) return eidMs === undefined ? undefined : { eidMs };
  const { timeline, person, files, callback } = definition;
  const { ends } = timeline?.at(-1) ?? {};
  return {
    ...(timeline === undefined ? {} : { steps: timeline.filter(isStep).map(compileStep) }),
    ...(person === undefined ? {} : { person: compilePerson(person.does, person.after) }),
    ...(ends === undefined ? {} : { ends }),
    ...(files === undefined ? {} : { files: files.map(compileFile) }),
    ...(callback === undefined
      ? {}
      : { callback: { times: callback.times, delayMs: parseDuration(callback.delay ?? 'PT0S') } }),
    ...(eidMs === undefined ? {} : { eidMs }),
  };
}

function isStep({ ends }: ActivityDefinition): boolean {
  return ends === undefined;
}

function compileStep({ activity = '', type, takes, person, after }: ActivityDefinition): StepScript {
  const named = { name: activity, ...(type === undefined ? {} : { type }) };
  return person === undefined
    ? { ...named, takesMs: parseDuration(takes ?? 'PT0S') ?? 0 }
    : { ...named, person: compilePerson(person, after) };
}

function compilePerson(does: PersonScript['does'], after = 'PT0S'): PersonScript {
  return does === 'completes' ? { does, afterMs: parseDuration(after) ?? 0 } : { does };
}

function compileFile({
  name,
  contentType = 'application/octet-stream',
  size = 1_000,
}: Schemas['FlowFileSpec']) {
  return { name, contentType, sizeBytes: size };
}
