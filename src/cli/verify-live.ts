import type { Command } from 'commander';
import type { LiveRun } from '../verify/live/verify-live.ts';
import { EXIT_BY_SIGNAL } from './exit-code.ts';
import { FoundError } from './found-error.ts';
import { isLoopbackOrigin, readLiveOrigin } from './live-origin.ts';
import { readPerMinute } from './option-values.ts';
import { createPaint } from './paint.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';
import { wrap } from './wrap.ts';

/** The options of `signimock verify --live`. */
export interface LiveCommandOptions {
  readonly allowWrites?: true;
  readonly allowExecutions?: true;
  readonly flow?: string;
  readonly perMinute: number;
  readonly strict?: true;
  readonly save?: string;
}

/** The options of a run. */
interface ChosenLive extends LiveCommandOptions {
  readonly live: string;
  readonly format: 'text' | 'json';
}

/** The time limit for one exchange. */
const TIMEOUT_MS = 30_000;

/** Adds the options that belong to `--live`. */
export function addLiveOptions(command: Command): Command {
  return command
    .option(
      '--live <base-url>',
      'a real service, such as https://api.signicat.com; credentials come from SIGNICAT_CLIENT_ID and SIGNICAT_CLIENT_SECRET',
      readLiveOrigin,
    )
    .option(
      '--allow-writes',
      'also upload a marked document, create sessions with it, and delete all of that again',
    )
    .option('--allow-executions', 'also execute the flow named by --flow once, which costs money')
    .option('--flow <id>', 'the flow to execute')
    .option(
      '--per-minute <number>',
      'the most requests per minute, 1 to 90; for a simulator on this machine, there is no limit',
      readPerMinute,
      60,
    )
    .option('--strict', 'also exit with 1 when the service differs from something we only assumed')
    .option('--save <folder>', 'save the responses, without private data, in the format of evidence/');
}

/**
 * Compares the simulator with a real service, prints the result, and saves the replies if so requested.
 *
 * @throws UsageError if an option or a credential is missing; SimulatorError if the service cannot be used; FoundError if the run
 * found something.
 */
export async function runLive(options: ChosenLive, world: World): Promise<void> {
  const credentials = {
    clientId: readCredential('SIGNICAT_CLIENT_ID', world),
    clientSecret: readCredential('SIGNICAT_CLIENT_SECRET', world),
  };
  const executableFlowId = readFlow(options);
  // Loaded only now: a request for help should not wait for a simulator.
  const [{ verifyLive }, { tellOutcome, isAlarming }, { createScrubber }, { writeReport }, { TIME }] =
    await Promise.all([
      import('../verify/live/verify-live.ts'),
      import('../verify/live/report.ts'),
      import('../verify/live/scrub.ts'),
      import('../verify/live/report-page.ts'),
      import('./live-time.ts'),
    ]);
  if (options.save !== undefined)
    await (await import('../verify/live/recording-files.ts')).prepareFolder(options.save);
  const isText = options.format === 'text';
  const run = await verifyLive({
    origin: options.live,
    credentials,
    allowWrites: options.allowWrites === true,
    ...(executableFlowId === undefined ? {} : { executableFlowId }),
    gapMs: isLoopbackOrigin(options.live) ? 0 : Math.ceil(60_000 / options.perMinute),
    timeoutMs: TIMEOUT_MS,
    time: TIME,
    signal: watchSignals(world),
    onObservation: (observation) => {
      if (!isText || !world.hasTerminal) return;
      world.writeError(`${observation.probe.id}: ${tellOutcome(observation)}\n`);
    },
  });
  const scrubber = createScrubber(run.secrets);
  const paint = createPaint(world);
  world.writeOut(
    isText
      ? writeReport(run.report, scrubber, { paint, wrap })
      : `${JSON.stringify(run.report, (_name, value) => (typeof value === 'string' ? scrubber.text(value) : value))}\n`,
  );
  if (options.save !== undefined) await save(run, options.save, world, isText);
  if (isAlarming(run.report, options.strict === true)) throw new FoundError();
}

async function save(run: LiveRun, folder: string, world: World, isText: boolean): Promise<void> {
  const [{ makeRecordings }, { saveRecordings }] = await Promise.all([
    import('../verify/live/recording.ts'),
    import('../verify/live/recording-files.ts'),
  ]);
  const day = /\d{4}-\d{2}-\d{2}/.exec(run.report.run)?.[0] ?? '';
  const paths = await saveRecordings(
    makeRecordings(run.observations, day, [...run.secrets, ...run.ids]),
    folder,
  );
  if (isText) world.writeOut(paths.map((path) => `Saved ${path}; read it before you commit it.\n`).join(''));
}

function readCredential(variable: 'SIGNICAT_CLIENT_ID' | 'SIGNICAT_CLIENT_SECRET', { env }: World): string {
  const value = (env[variable] ?? '').trim();
  if (value !== '') return value;
  const what = variable === 'SIGNICAT_CLIENT_ID' ? 'the id of your API client' : 'its secret';
  throw new UsageError(`The environment variable ${variable} is missing: set it to ${what}.`);
}

function readFlow({ allowExecutions, flow }: LiveCommandOptions): string | undefined {
  if ((allowExecutions === true) !== (flow !== undefined)) {
    throw new UsageError(
      '--allow-executions and --flow <id> go together: one allows the execution, the other names the flow.',
    );
  }
  return flow;
}

/** The first signal ends the run, but what was created is still deleted; a second one does not wait for that. */
function watchSignals(world: World): AbortSignal {
  const controller = new AbortController();
  world.onStopSignal((signal) => {
    if (controller.signal.aborted) world.exitNow(EXIT_BY_SIGNAL[signal]);
    world.writeError('signimock: Stopping, once what was created is deleted. Repeat to stop at once.\n');
    controller.abort();
  });
  return controller.signal;
}
