import { parseArgs } from 'node:util';
import { compareDownloads, compareReads } from './client-overhead.ts';
import { measureFiftyRules, measureIdleGate } from './gate.ts';
import { measureJournalMemory, measureUploadMemory } from './memory.ts';
import { measureDownloadClient, measureDownloadServer, measureInstances } from './mint-memory.ts';
import { compareRates, RATE_CASES } from './rates.ts';
import { judge, measureQuietly, type Result } from './result.ts';
import { playScene, repliesOf, type Scene } from './scene.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { compareStarts } from './start-time.ts';
import { renderTable } from './table.ts';

/** One measurement; it starts the servers it needs. */
type Measurement = () => Promise<Result>;

const measurements: ReadonlyMap<string, Measurement> = new Map([
  ...RATE_CASES.map((rate): [string, Measurement] => [
    rate.name,
    () =>
      withScene(async (scene, simulator) => {
        const replies = repliesOf(scene);
        const baseline = await startServer('./baseline-server.ts', replies);
        const control = await startServer('./baseline-server.ts', replies);
        try {
          return await compareRates(rate, scene, { simulator, baseline, control });
        } finally {
          await Promise.all([baseline.stop(), control.stop()]);
        }
      }),
  ]),
  ['gate-idle', measureIdleGate],
  ['gate-50-rules', measureFiftyRules],
  ['client-get-session', () => withScene(compareReads)],
  ['client-download', () => withScene(compareDownloads)],
  ['start', () => withScene((_scene, simulator) => compareStarts(simulator))],
  ['memory-requests', () => withScene(measureJournalMemory)],
  ['memory-uploads', () => withScene(measureUploadMemory)],
  ['download-server', () => withScene(measureDownloadServer)],
  ['download-client', () => withScene(measureDownloadClient)],
  ['instances', () => withScene(measureInstances, ['--expose-gc'])],
]);

async function withScene(
  measure: (scene: Scene, simulator: ServerProcess) => Promise<Result>,
  execArgv: readonly string[] = [],
): Promise<Result> {
  const simulator = await startServer('./simulator-server.ts', undefined, execArgv);
  try {
    return await measure(await playScene(simulator.origin), simulator);
  } finally {
    await simulator.stop();
  }
}

function chooseMeasurements(only: readonly string[]): readonly Measurement[] {
  if (only.length === 0) return [...measurements.values()];
  return only.map((name) => {
    const chosen = measurements.get(name);
    if (chosen !== undefined) return chosen;
    throw new Error(
      `--only ${name}: there is no such measurement. Choose one of ${[...measurements.keys()].join(', ')}.`,
    );
  });
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const results: Result[] = [];
for (const measure of chooseMeasurements(values.only)) results.push(await measureQuietly(measure));
const verdicts = results.map(judge);
if (values.json) {
  const judged = results.map((result, index) => ({ ...result, verdict: verdicts[index] }));
  console.log(JSON.stringify(judged, undefined, 2));
} else {
  console.log(renderTable(results));
  if (verdicts.includes('too noisy')) console.log('\nThe machine is too noisy; run again.');
}
process.exitCode = verdicts.every((verdict) => verdict === 'ok') ? 0 : 1;
