import type { Ledger } from '../../mock/fidelity/ledger.ts';
import { SimulatorError } from '../../mock/kernel/simulator-error.ts';
import type { Creations } from './creations.ts';
import { isReply, type LiveReply, type NoReply, type ProbeRequest } from './exchange.ts';
import { type Facts, WHERE_FROM } from './facts.ts';
import { type Finding, findObstacle, judge } from './judge.ts';
import type { Probe, ProbeKind } from './probe.ts';
import type { Service } from './service.ts';

/** What was sent to the real service, and what both sides answered. */
export interface Exchange {
  readonly request: ProbeRequest;
  readonly ours: LiveReply;
  readonly theirs: LiveReply;
}

/** A probe that was played, or was not. */
export type Observation = {
  readonly probe: Probe;
  readonly exchange?: Exchange;
} & (
  | { readonly findings: readonly Finding[] }
  /** Why nothing was seen; `isFault` when that was not for want of permission or data. */
  | { readonly obstacle: string; readonly isFault?: true }
);

/** Who is asked, and what is known of them. */
export interface Player {
  readonly service: Service;
  readonly facts: Facts;
}

/** What a run is made of. */
export interface Play {
  readonly probes: readonly Probe[];
  readonly ledger: Ledger;
  readonly real: Player;
  readonly simulator: Player;
  readonly creations: Creations;
  readonly allowed: ReadonlySet<ProbeKind>;
  readonly onObservation: (observation: Observation) => void;
  /** Ends the run after the probe that is being played. */
  readonly signal: AbortSignal;
}

/**
 * Plays probes against the real service and the simulator, one after the other, and compares the replies.
 *
 * @throws SimulatorError `SIM_LIVE_REFUSED` when the service accepts no token from the beginning on.
 */
export async function playProbes(play: Play): Promise<readonly Observation[]> {
  const observations: Observation[] = [];
  const patience = createPatience();
  for (const probe of play.probes) {
    const stopped = play.signal.aborted ? 'the run was interrupted' : patience.whyOver();
    const missing = findMissing(probe, play);
    if (stopped !== undefined) {
      observations.push({ probe, obstacle: stopped, isFault: true });
    } else if (missing !== undefined) {
      observations.push({ probe, obstacle: missing });
    } else {
      const observation = await playOne(probe, play);
      observations.push(observation);
      play.onObservation(observation);
      patience.use(observation);
    }
  }
  return observations;
}

/** This many failures in a row are enough. */
const PATIENCE = 2;

/** How long a service is asked that does not answer, or that takes no token. */
function createPatience() {
  let silent = 0;
  let refused = 0;
  let isTokenTaken = false;
  return {
    whyOver: () => (silent < PATIENCE ? undefined : 'the service stopped answering'),
    use({ probe, exchange }: Observation) {
      silent = exchange === undefined ? silent + 1 : 0;
      if (exchange === undefined || !isTokenNeeded(exchange)) return;
      if (exchange.theirs.status === 401) refused += 1;
      else isTokenTaken = true;
      if (!isTokenTaken && refused === PATIENCE) throw refuseToken(probe, exchange.request);
    },
  };
}

/** Some requests are to be refused with 401, token or not. */
function isTokenNeeded({ request, ours }: Exchange): boolean {
  return request.withToken !== false && ours.status !== 401;
}

function findMissing({ kind, needs = [] }: Probe, { allowed, real }: Play): string | undefined {
  if (!allowed.has(kind)) return NEEDS[kind];
  const missing = needs.find((name) => !real.facts.has(name));
  return missing === undefined ? undefined : WHERE_FROM[missing];
}

const NEEDS: Readonly<Record<ProbeKind, string>> = {
  read: '',
  refusal: '',
  write: 'needs --allow-writes',
  execution: 'needs --allow-executions and --flow',
};

async function playOne(probe: Probe, play: Play): Promise<Observation> {
  const { real, simulator, creations, ledger, signal } = play;
  const request = probe.request(real.facts);
  // What may make something is waited for even then: its id is needed to delete it.
  const theirs = await real.service.ask(request, request.method === 'GET' ? signal : undefined);
  if (isReply(theirs)) creations.note(request, theirs);
  else if (probe.kind === 'write' || probe.kind === 'execution') creations.doubt(request);
  const ours = await askSimulator(probe, simulator);
  if (!isReply(theirs)) return { probe, obstacle: theirs.noReply, isFault: true };
  real.facts.learn(probe.keeps ?? {}, theirs);
  const exchange = { request, ours, theirs };
  const obstacle = findObstacle(request, ours, theirs);
  if (obstacle !== undefined) return { probe, exchange, obstacle };
  return { probe, exchange, findings: judge(probe, ledger, ours, theirs) };
}

async function askSimulator(probe: Probe, { service, facts }: Player): Promise<LiveReply> {
  const ours: LiveReply | NoReply = await service.ask(probe.request(facts));
  if (!isReply(ours))
    throw new TypeError(`The simulator did not answer the probe ${probe.id}: ${ours.noReply}.`);
  facts.learn(probe.keeps ?? {}, ours);
  return ours;
}

function refuseToken(probe: Probe, { method, path }: ProbeRequest): SimulatorError {
  return new SimulatorError(
    'SIM_LIVE_REFUSED',
    `The service gave a token and then refused it: ${method} ${path} was answered 401 (probe ${probe.id}). ` +
      'Check that the client belongs to this environment, and that the base URL is that of its API.',
  );
}
