import type { Ledger } from '../../mock/fidelity/ledger.ts';
import { compareLook } from './compare.ts';
import type { Difference } from './difference.ts';
import type { LiveReply, ProbeRequest } from './exchange.ts';
import { textAt } from './json-value.ts';
import type { Probe } from './probe.ts';

/** What one probe shows about one entry of the ledger. */
export interface Finding {
  readonly entry: string;
  /** Empty when the service does as the entry says. */
  readonly differences: readonly Difference[];
}

/** Lists, for each entry of a probe, where the real reply differs from the simulator's. Pure. */
export function judge(probe: Probe, ledger: Ledger, ours: LiveReply, theirs: LiveReply): readonly Finding[] {
  return Object.entries(probe.observes).map(([entry, looks]) => {
    const tier = ledger.find(entry)?.tier ?? 'out-of-contract';
    return { entry, differences: looks.flatMap((look) => compareLook(look, tier, ours, theirs)) };
  });
}

/**
 * Why a real reply shows nothing about the entries of a probe: the service was unavailable, or the client is not allowed to ask.
 * `undefined` if the reply can be compared. Pure.
 */
export function findObstacle(request: ProbeRequest, ours: LiveReply, theirs: LiveReply): string | undefined {
  const { status } = theirs;
  if (status === ours.status) return undefined;
  if (status === 429) return 'the service had received too many requests (429)';
  if (status === 502 || status === 503 || status === 504) return `the service was unavailable (${status})`;
  if (status === 404 && textAt(theirs.body, '/code') === 'flow_not_found')
    return 'the service has no flow with that id (404 flow_not_found)';
  if (status === 403 && request.withToken !== false) return 'the client lacks a permission (403)';
  return undefined;
}
