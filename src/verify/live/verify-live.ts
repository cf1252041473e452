import { isSimulatorError, SimulatorError } from '../../mock/kernel/simulator-error.ts';
import { LEDGER } from '../../mock/ledger.ts';
import { cleanUp } from './clean-up.ts';
import { type Creation, type Creations, createCreations } from './creations.ts';
import { isReply, isSuccess } from './exchange.ts';
import { type Credentials, createFacts } from './facts.ts';
import { textAt } from './json-value.ts';
import { createPace, type Time } from './pace.ts';
import { type Observation, type Player, playProbes } from './play.ts';
import type { ProbeKind } from './probe.ts';
import { ALL_PROBES } from './probes/all-probes.ts';
import { openReference, type Reference } from './reference.ts';
import { type LiveReport, makeReport } from './report.ts';
import { createService, type Service } from './service.ts';
import { askForToken } from './token-form.ts';

/** What a comparison with a real service needs. */
export interface LiveOptions {
  /** Scheme, host and port of the service. */
  readonly origin: string;
  readonly credentials: Credentials;
  readonly allowWrites: boolean;
  /** The flow to execute once; if left out, none is executed. */
  readonly executableFlowId?: string;
  /** The minimum time between two requests, in milliseconds. */
  readonly gapMs: number;
  /** For a whole exchange, in milliseconds. */
  readonly timeoutMs: number;
  readonly time: Time;
  /** Ends the run early; what it has created is still deleted. */
  readonly signal: AbortSignal;
  /** Called with each probe that was played. */
  readonly onObservation?: (observation: Observation) => void;
}

/** The result of a run. */
export interface LiveRun {
  readonly report: LiveReport;
  readonly observations: readonly Observation[];
  /** What must not be shown to anybody: secrets and tokens. */
  readonly secrets: readonly string[];
  /** What must not be shown to others: ids of the client, and of what it has and has created. */
  readonly ids: readonly string[];
}

const MAX_REPLY_BYTES = 1024 * 1024;

/**
 * Plays the probes against a real service and a new simulator, and compares the replies for each entry of the ledger.
 *
 * @throws SimulatorError `SIM_LIVE_UNREACHABLE` if the service does not answer at the start, `SIM_LIVE_REFUSED` if it does not accept
 * the credentials.
 */
export async function verifyLive(options: LiveOptions): Promise<LiveRun> {
  const { credentials, time, origin, timeoutMs } = options;
  const startedAtMs = time.nowMs();
  const pace = createPace(options.gapMs, time);
  const service = createService({ origin, credentials, timeoutMs, maxBytes: MAX_REPLY_BYTES, pace, time });
  await knock(service, credentials, options.signal);
  const executableFlowId = options.executableFlowId ?? '';
  const real = { service, facts: createFacts({ credentials, startedAtMs, executableFlowId }) };
  const reference = await openReference(startedAtMs, credentials.clientId, time, MAX_REPLY_BYTES);
  try {
    return await play(options, real, reference);
  } finally {
    await reference.close();
  }
}

async function play(options: LiveOptions, real: Player, reference: Reference): Promise<LiveRun> {
  const creations = createCreations();
  const observations = await playProbes({
    probes: ALL_PROBES,
    ledger: LEDGER,
    real,
    simulator: reference.player,
    creations,
    allowed: allowedKinds(options),
    onObservation: options.onObservation ?? (() => {}),
    signal: options.signal,
  }).catch(async (error: unknown) => {
    throw await tidyUp(error, creations, real, options.time);
  });
  const left = await cleanUp(creations, real.service, options.time);
  const report = makeReport({
    origin: options.origin,
    run: real.facts.run,
    requests: real.service.sent,
    ledger: LEDGER,
    observations,
    left,
    started: creations.started(),
    doubtful: creations.doubtful(),
    isInterrupted: options.signal.aborted,
  });
  const { clientId, clientSecret } = options.credentials;
  const secrets = [...real.service.secrets, `${clientId}:${clientSecret}`];
  return { report, observations, secrets, ids: [clientId, ...real.facts.values()] };
}

/** A run that fails still says what it has left behind, and what has to be paid for. */
async function tidyUp(error: unknown, creations: Creations, real: Player, time: Time): Promise<unknown> {
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? '' : ` ${title}: ${items.join(', ')}.`;
  const name = ({ what, id }: Creation) => `${what} ${id}`;
  const left = await cleanUp(creations, real.service, time);
  const remains = [
    list('Left behind', left.map(name)),
    list('Started, and paid for', creations.started().map(name)),
    list('Perhaps left behind, because there was no response', creations.doubtful()),
  ].join('');
  if (remains === '') return error;
  const message = `${error instanceof Error ? error.message : 'The run failed.'}${remains}`;
  return isSimulatorError(error)
    ? new SimulatorError(error.code, message, { cause: error })
    : new Error(message, { cause: error });
}

function allowedKinds({ allowWrites, executableFlowId }: LiveOptions): ReadonlySet<ProbeKind> {
  return new Set<ProbeKind>([
    'read',
    'refusal',
    ...(allowWrites ? ['write' as const] : []),
    ...(executableFlowId === undefined ? [] : ['execution' as const]),
  ]);
}

/** Checks the credentials first: a service that does not know the client would refuse every request in the same way. */
async function knock(service: Service, credentials: Credentials, signal: AbortSignal): Promise<void> {
  const request = askForToken(credentials);
  const outcome = await service.ask(request, signal);
  const at = `${service.origin}${request.path}`;
  if (!isReply(outcome)) {
    throw new SimulatorError(
      'SIM_LIVE_UNREACHABLE',
      `Cannot request a token at ${at}: ${outcome.noReply}. Check the base URL, and that it can be reached from here.`,
    );
  }
  if (isSuccess(outcome) && textAt(outcome.body, '/access_token') !== undefined) return;
  const word = /^\w+$/.exec(textAt(outcome.body, '/error') ?? '')?.[0];
  const answer = word === undefined ? `${outcome.status} without a token` : `${outcome.status} ${word}`;
  throw new SimulatorError(
    'SIM_LIVE_REFUSED',
    `The service issued no token: ${at} answered ${answer}. ` +
      'Check SIGNICAT_CLIENT_ID and SIGNICAT_CLIENT_SECRET, and that the base URL is that of the API.',
  );
}
