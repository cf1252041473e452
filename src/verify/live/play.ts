import type { Ledger } from '../../mock/fidelity/ledger.ts';
import { SimulatorError } from '../../mock/kernel/simulator-error.ts';
import type { Creations } from './creations.ts';
import { isReply, type LiveReply, type NoReply, type ProbeRequest } from './exchange.ts';
import { type Facts, WHERE_FROM } from './facts.ts';
import { type Finding, findObstacle, judge } from './judge.ts';
import type { Probe, ProbeKind } from './probe.ts';
import type { Service } from './service.ts';

/** What was sent to the real service, and what both sides replied. */
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
  /** Why nothing was observed; `isFault` unless a permission or data was missing. */
  | { readonly obstacle: string; readonly isFault?: true }
);

/** A service, and what is known about it. */
export interface Player {
  readonly service: Service;
  readonly facts: Facts;
}

/** What a run consists of. */
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
 * @throws SimulatorError `SIM_LIVE_REFUSED` if the service accepts no token from the beginning.
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

/** After this many failures in a row, the run gives up. */
const PATIENCE = 2;

/** Decides when to give up on a service that does not answer, or that accepts no token. */
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

/** Some requests should be refused with 401 even if they have a token. */
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
  // A request that may create something is not aborted: we need its id to delete it.
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
    `The service issued a token and then refused it: ${method} ${path} was answered 401 (probe ${probe.id}). ` +
      'Check that the client belongs to this environment, and that the base URL is that of its API.',
  );
}
