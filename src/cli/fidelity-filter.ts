import type { Behaviour } from '../mock/fidelity/behaviour.ts';
import type { BehaviourFilter } from '../mock/fidelity/select.ts';
import { suggestWord } from '../mock/kernel/nearest-word.ts';
import { oneLine } from './one-line.ts';
import { UsageError } from './usage-error.ts';

/**
 * Refuses a filter that no entry can pass, because there is no such operation or point.
 *
 * @throws UsageError with what was probably meant.
 */
export function checkFilter({ operation, point }: BehaviourFilter, behaviours: readonly Behaviour[]): void {
  const operations = new Set(behaviours.flatMap((behaviour) => behaviour.operations ?? []));
  const conflicts = behaviours.flatMap((behaviour) => behaviour.conflicts ?? []);
  const questions = behaviours.flatMap((behaviour) => behaviour.questions ?? []);
  const points = new Set<string>([...conflicts, ...questions]);
  if (operation !== undefined && !operations.has(operation)) {
    const meant = suggestWord(operation, operations) || '; "operationId" in the openapi folder names them.';
    throw new UsageError(`There is no operation ${oneLine(operation)}${meant}`);
  }
  if (point !== undefined && !points.has(point)) {
    const known = `Conflicts are C1 to ${last(conflicts)}, open questions are Q1 to ${last(questions)}.`;
    throw new UsageError(`There is no point ${oneLine(point)}${suggestWord(point, points) || '.'} ${known}`);
  }
}

/** The point with the highest number. */
function last(points: readonly string[]): string | undefined {
  return points.toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1))).at(-1);
}
