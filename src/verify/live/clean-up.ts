import type { Creation, Creations } from './creations.ts';
import { isReply } from './exchange.ts';
import type { Time } from './pace.ts';
import type { Service } from './service.ts';

/** Something that could not be deleted, and why. */
export interface Leftover extends Creation {
  readonly why: string;
}

const TRIES = 3;
const BETWEEN_TRIES_MS = 2_000;

/** Deletes everything that a run has left, and returns what could not be deleted. */
export async function cleanUp(
  creations: Creations,
  service: Service,
  time: Time,
): Promise<readonly Leftover[]> {
  const leftovers: Leftover[] = [];
  for (const creation of creations.toDelete()) {
    const why = await remove(creation, creations, service, time);
    if (why !== undefined) leftovers.push({ ...creation, why });
  }
  return leftovers;
}

async function remove(
  creation: Creation,
  creations: Creations,
  service: Service,
  time: Time,
): Promise<string | undefined> {
  const request = { method: 'DELETE', path: creation.path ?? '' } as const;
  let why = '';
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (attempt > 1) await time.wait(BETWEEN_TRIES_MS);
    const outcome = await service.ask(request);
    if (isReply(outcome)) creations.note(request, outcome);
    if (!creations.toDelete().some(({ path }) => path === creation.path)) return undefined;
    why = isReply(outcome) ? `DELETE was answered ${outcome.status}` : `DELETE: ${outcome.noReply}`;
  }
  return why;
}
