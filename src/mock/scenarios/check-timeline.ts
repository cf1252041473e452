import type { components } from '../../wire/generated/control.ts';
import type { Problem } from '../definitions/control-schema.ts';
import { readCallRange } from './call-range.ts';
import { finding } from './finding.ts';
import type { MintDefinition } from './mint-timeline.ts';
import type { SignerDefinition } from './signer-timeline.ts';

type Activity = components['schemas']['ScenarioActivity'];
type Act = components['schemas']['ScenarioAct'];
type At = readonly (string | number)[];

/** What makes no sense in the timeline of instances. */
export function checkMint(mint: MintDefinition | undefined): readonly Problem[] {
  if (mint === undefined) return [];
  const { timeline = [], person, files = [] } = mint;
  const problems = timeline.flatMap((activity, index) =>
    checkActivity(activity, index === timeline.length - 1, ['mint', 'timeline', index]),
  );
  if (mint.timeline !== undefined && person !== undefined) {
    problems.push(
      finding(['mint', 'person'], 'cannot be combined with timeline, which sets the person at each step'),
    );
  }
  if (person?.does === 'walksAway' && person.after !== undefined) {
    problems.push(finding(['mint', 'person', 'after'], 'only works for a person who completes'));
  }
  const { ends = 'Finished' } = timeline.at(-1) ?? {};
  if (ends !== 'Finished' && files.length > 0) {
    problems.push(finding(['mint', 'files'], `never exist: the instance ends ${ends}`));
  }
  return problems;
}

function checkActivity({ activity, takes, person, after, ends, type }: Activity, isLast: boolean, at: At) {
  const problems: Problem[] = [];
  const isEnd = ends !== undefined;
  if (isEnd && !isLast) problems.push(finding([...at, 'ends'], 'must be the last entry of the timeline'));
  if (isEnd && (activity ?? takes ?? person ?? after ?? type) !== undefined) {
    problems.push(finding(at, 'must be either a step or the end: write `ends` as an entry of its own'));
  }
  if (!isEnd && activity === undefined) problems.push(finding(at, 'must have an activity, or `ends`'));
  if (!isEnd && (takes === undefined) === (person === undefined)) {
    problems.push(finding(at, 'must either take its time (`takes`) or wait for the person (`person`)'));
  }
  if (after !== undefined && person !== 'completes') {
    problems.push(finding([...at, 'after'], 'only works for a person who completes'));
  }
  return problems;
}

/** What makes no sense in the timelines of signers. */
export function checkSigners(signers: readonly SignerDefinition[]): readonly Problem[] {
  return signers.flatMap(({ sessions, timeline, packaging }, index) => {
    const problems = timeline.flatMap((act, place) =>
      checkAct(act, timeline.slice(0, place), ['signers', index, 'timeline', place]),
    );
    if (sessions !== undefined && readCallRange(sessions) === undefined) {
      problems.push(
        finding(['signers', index, 'sessions'], 'matches no session; write it as 2, 2..3, 4.. or every 5'),
      );
    }
    const blocker = signers.findIndex((other, place) => place < index && other.sessions === undefined);
    if (blocker >= 0) {
      problems.push(
        finding(['signers', index], `is never played: entry ${blocker + 1} applies to every session`),
      );
    }
    if (timeline.length === 0 && packaging === undefined) {
      problems.push(finding(['signers', index], 'does nothing: write an act, or packaging'));
    }
    return problems;
  });
}

function checkAct({ does, reason, nationalNumber }: Act, before: readonly Act[], at: At): Problem[] {
  const problems: Problem[] = [];
  const isOver = before.some(
    (act) => act.does === 'rejects' || (act.does === 'signs' && act.nationalNumber === undefined),
  );
  if (isOver) problems.push(finding(at, 'never happens: an earlier act ends the session'));
  if (reason !== undefined && does !== 'rejects')
    problems.push(finding([...at, 'reason'], 'only works for a rejection'));
  if (nationalNumber !== undefined && does !== 'signs') {
    problems.push(finding([...at, 'nationalNumber'], 'only works for a signature'));
  }
  return problems;
}
