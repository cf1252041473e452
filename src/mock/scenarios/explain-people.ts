import type { MintScript, PersonScript, StepScript } from '../apis/mint/script.ts';
import type { ScriptedAct } from '../apis/sign/script.ts';
import { tellCallRange } from './call-range.ts';
import { tellDurationRange } from './duration-range.ts';
import type { CastSigner, Scenario } from './scenario.ts';
import { tellCount, tellDuration, tellList } from './telling.ts';

/** Says what instances of flows do unasked, in sentences. */
export function tellMint({ mint, mintFlow }: Pick<Scenario, 'mint' | 'mintFlow'>): readonly string[] {
  if (mint === undefined) return [];
  const who = mintFlow === undefined ? 'Each instance' : `Each instance of flow ${mintFlow}`;
  const told: string[] = [];
  if (mint.steps !== undefined) told.push(`${who} goes through ${tellList(mint.steps.map(tellStep))}.`);
  if (mint.person !== undefined) told.push(`${who} waits for a person who ${tellPerson(mint.person)}.`);
  if (mint.eidMs !== undefined) {
    told.push(`${who} takes ${tellDurationRange(mint.eidMs)} to verify a person who has completed a step.`);
  }
  return [...told, ...tellEnd(mint, who)];
}

function tellEnd({ ends, files, callback }: MintScript, who: string): readonly string[] {
  const told: string[] = [];
  if (ends !== undefined) told.push(`${who} ends ${ends}.`);
  if (files !== undefined) {
    const named = files.map(({ name, sizeBytes }) => `${name} of ${tellCount(sizeBytes, 'byte')}`);
    told.push(named.length === 0 ? `${who} has no files.` : `${who} has ${tellList(named)}.`);
  }
  if (callback !== undefined) {
    const sent = callback.times === 0 ? 'never sent' : `sent ${tellCount(callback.times ?? 1, 'time')}`;
    const late = (callback.delayMs ?? 0) > 0 ? `, ${tellDuration(callback.delayMs ?? 0)} late` : '';
    told.push(`The callback of a finished flow is ${sent}${late}.`);
  }
  return told;
}

function tellStep(step: StepScript): string {
  if (!('person' in step)) return `${step.name} (${tellDuration(step.takesMs)})`;
  return `${step.name} (the person ${tellPerson(step.person)})`;
}

function tellPerson(person: PersonScript): string {
  if (person.does === 'walksAway') return 'walks away';
  return person.afterMs === 0 ? 'completes it at once' : `completes it after ${tellDuration(person.afterMs)}`;
}

/** Says what signers do unasked, in one sentence. */
export function tellSigner({ sessions, script }: CastSigner): string {
  const who = sessions === undefined ? 'Each signer' : `The signer of ${sessionsOf(sessions)}`;
  const acts = script.acts.length === 0 ? ['never comes'] : script.acts.map(tellAct);
  const packages = { fails: 'the package fails', never: 'the package never comes' };
  const packaging = script.packaging === undefined ? [] : [packages[script.packaging]];
  return `${who} ${tellList([...acts, ...packaging])}.`;
}

function sessionsOf(sessions: NonNullable<CastSigner['sessions']>): string {
  return tellCallRange(sessions)
    .replace(/^every (\w+) call$/, 'every $1 session')
    .replace(/^call/, 'session');
}

function tellAct(act: ScriptedAct): string {
  const after = act.afterMs === 0 ? '' : ` after ${tellDuration(act.afterMs)}`;
  if (act.does === 'signs' && act.nationalNumber === 'wrong') {
    return `signs with the wrong national number${after}`;
  }
  if (act.does === 'rejects' && act.reason !== undefined) {
    return `rejects with the reason ${JSON.stringify(act.reason)}${after}`;
  }
  return `${act.does === 'cancels' ? 'leaves without a decision' : act.does}${after}`;
}
