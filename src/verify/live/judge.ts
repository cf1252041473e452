import type { Ledger } from '../../mock/fidelity/ledger.ts';
import { compareLook } from './compare.ts';
import type { Difference } from './difference.ts';
import type { LiveReply, ProbeRequest } from './exchange.ts';
import { textAt } from './json-value.ts';
import type { Probe } from './probe.ts';

/** What one probe shows of one entry of the ledger. */
export interface Finding {
  readonly entry: string;
  /** Empty when the service does as the entry says. */
  readonly differences: readonly Difference[];
}

/** Says for each entry of a probe where the real reply is not as the simulator's. Pure. */
export function judge(probe: Probe, ledger: Ledger, ours: LiveReply, theirs: LiveReply): readonly Finding[] {
  return Object.entries(probe.observes).map(([entry, looks]) => {
    const tier = ledger.find(entry)?.tier ?? 'out-of-contract';
    return { entry, differences: looks.flatMap((look) => compareLook(look, tier, ours, theirs)) };
  });
}

/**
 * Why a real reply shows nothing about the entries of a probe, or `undefined` when it does: the service was not able to answer, or
 * the client may not ask. Pure.
 */
export function findObstacle(request: ProbeRequest, ours: LiveReply, theirs: LiveReply): string | undefined {
  const { status } = theirs;
  if (status === ours.status) return undefined;
  if (status === 429) return 'the service said that there are too many requests (429)';
  if (status === 502 || status === 503 || status === 504) return `the service was out of order (${status})`;
  if (status === 404 && textAt(theirs.body, '/code') === 'flow_not_found')
    return 'the service has no flow of that id (404 flow_not_found)';
  if (status === 403 && request.withToken !== false) return 'the client lacks a permission (403)';
  return undefined;
}
