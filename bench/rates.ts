import { type Load, openLoad } from './load.ts';
import { type Aim, formatCount, median, type Result } from './result.ts';
import type { Exchange, Scene } from './scene.ts';
import type { ServerProcess } from './server-process.ts';
import { type Sides, takeTurns } from './turns.ts';

/** A call whose rate is compared. */
export interface RateCase {
  readonly name: string;
  readonly aim: Aim;
  readonly exchange: (scene: Scene) => Exchange;
  /** The path at the baseline, if it differs. */
  readonly baselinePath?: string;
}

/** The aims, as fractions of the baseline's rate. */
export const RATE_CASES: readonly RateCase[] = [
  { name: 'get-session', aim: { atLeast: 0.7 }, exchange: (scene) => scene.getSession },
  { name: 'create-session', aim: { atLeast: 0.6 }, exchange: (scene) => scene.createSession },
  {
    name: 'token-jose',
    aim: { atLeast: 0.9 },
    exchange: (scene) => scene.issueToken,
    baselinePath: '/jose/token',
  },
  {
    name: 'token-node',
    aim: { atLeast: 0.9 },
    exchange: (scene) => scene.issueToken,
    baselinePath: '/node/token',
  },
];

const ROUNDS = 12;
const BURST_MS = 250;
const WARM_UP_MS = 800;

/** A server, and what is sent to it. */
export interface Lane {
  readonly server: ServerProcess;
  readonly load: Load;
  /** Prepares the server for this lane, when lanes share one. */
  readonly prepare?: () => Promise<void>;
}

/** Compares the rate of one call with that of the baseline's prepared reply. */
export async function compareRates(
  { name, aim, exchange, baselinePath }: RateCase,
  scene: Scene,
  servers: Sides<ServerProcess>,
): Promise<Result> {
  const call = exchange(scene);
  const openLane = async (server: ServerProcess, path?: string): Promise<Lane> => ({
    server,
    load: await openLoad(server.port, call, path),
  });
  return compareLanes(
    { name, aim },
    {
      simulator: await openLane(servers.simulator),
      baseline: await openLane(servers.baseline, baselinePath),
      control: await openLane(servers.control, baselinePath),
    },
  );
}

/**
 * Compares rates: all servers run, taking short bursts in turn; the result is the median of the rounds'
 * ratios.
 */
export async function compareLanes(
  about: Pick<RateCase, 'name' | 'aim'>,
  lanes: Sides<Lane>,
): Promise<Result> {
  return summarise(about, await playRounds(lanes));
}

/** What the rounds of three lanes showed. */
export type Rounds = readonly Sides<Figures>[];

/** Warms up the lanes and plays all rounds. */
export async function playRounds(lanes: Sides<Lane>): Promise<Rounds> {
  await takeTurns(lanes, 1, async ({ load, prepare }) => {
    await prepare?.();
    return load.burst(WARM_UP_MS);
  });
  const rounds = await takeTurns(lanes, ROUNDS, burst);
  for (const { load } of Object.values<Lane>({ ...lanes })) load.close();
  return rounds;
}

/** Makes a result from rounds. */
export function summarise({ name, aim }: Pick<RateCase, 'name' | 'aim'>, rounds: Rounds): Result {
  return {
    name,
    aim,
    unit: 'ratio',
    simulator: `${formatCount(median(rounds.map(({ simulator }) => simulator.rate)))}/s`,
    baseline: `${formatCount(median(rounds.map(({ baseline }) => baseline.rate)))}/s`,
    value: median(rounds.map(({ simulator, baseline }) => simulator.rate / baseline.rate)),
    control: median(rounds.map(({ control, baseline }) => control.rate / baseline.rate)),
    cpuRatio: median(rounds.map(({ simulator, baseline }) => baseline.cpuMs / simulator.cpuMs)),
    baselineBusy: median(rounds.map(({ baseline }) => baseline.busy)),
  };
}

/**
 * What one burst showed: replies per second, processor time per reply, and the share of the time the server
 * was working.
 */
interface Figures {
  readonly rate: number;
  readonly cpuMs: number;
  readonly busy: number;
}

async function burst({ server, load, prepare }: Lane): Promise<Figures> {
  await prepare?.();
  const before = await server.usage();
  const { replies, elapsedMs } = await load.burst(BURST_MS);
  const cpuMs = (await server.usage()).cpuMs - before.cpuMs;
  return { rate: (replies / elapsedMs) * 1_000, cpuMs: cpuMs / replies, busy: cpuMs / elapsedMs };
}
