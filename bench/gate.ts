import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { openLoad } from './load.ts';
import { type Lane, playRounds, type Rounds, summarise } from './rates.ts';
import type { Result } from './result.ts';
import { playScene } from './scene.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const BUILT = new URL('../dist/', import.meta.url);
/** At the same depth as `dist`, so that its relative imports still resolve. */
const GATELESS = new URL('../gateless/', import.meta.url);

const GATE = /\n +if \(account\.stage\.isActive\) \{[\s\S]*?\n {8}\}/;

/**
 * What the gate costs an account that plays no scenario, measured against the same build without the gate.
 */
export async function measureIdleGate(): Promise<Result> {
  cutOutGate();
  try {
    return await repeat('gate-idle', { atLeast: 0.97 }, () =>
      playServers('./simulator-server.ts', './gateless-server.ts'),
    );
  } finally {
    rmSync(GATELESS, { recursive: true, force: true });
  }
}

/**
 * What fifty rules cost that are all checked on every read and never fire. All three lanes share one server,
 * which plays either the rules or nothing, so the lanes cannot differ by process.
 */
export async function measureFiftyRules(): Promise<Result> {
  return repeat('gate-50-rules', { atLeast: 0.85 }, async () => {
    const server = await startServer('./simulator-server.ts');
    try {
      const { getSession } = await playScene(server.origin);
      const openLane = async (prepare: () => Promise<void>): Promise<Lane> => ({
        server,
        load: await openLoad(server.port, getSession),
        prepare,
      });
      return await playRounds({
        simulator: await openLane(() => playRules(server.origin)),
        baseline: await openLane(() => playNothing(server.origin)),
        control: await openLane(() => playNothing(server.origin)),
      });
    } finally {
      await server.stop();
    }
  });
}

function cutOutGate(): void {
  cpSync(BUILT, GATELESS, { recursive: true });
  const file = new URL('mock/http/bearer-pipeline.js', GATELESS);
  const code = readFileSync(file, 'utf8');
  const cut = code.replace(GATE, '');
  if (cut === code) throw new Error('The gate is not where this measurement cuts it out.');
  writeFileSync(file, cut);
}

/**
 * Two processes of the same program can differ by a few per cent for as long as they live, so the whole
 * measurement is repeated this many times with new ones.
 */
const REPEATS = 5;

async function repeat(name: string, aim: Result['aim'], play: () => Promise<Rounds>): Promise<Result> {
  const rounds: Rounds[number][] = [];
  for (let count = 0; count < REPEATS; count += 1) rounds.push(...(await play()));
  return summarise({ name, aim }, rounds);
}

/** Compares reading a session on one kind of server with another kind; each server has its own session. */
async function playServers(measured: string, baseline: string): Promise<Rounds> {
  const servers: ServerProcess[] = [];
  const openLane = async (script: string): Promise<Lane> => {
    const server = await startServer(script);
    servers.push(server);
    const { getSession } = await playScene(server.origin);
    return { server, load: await openLoad(server.port, getSession) };
  };
  try {
    return await playRounds({
      simulator: await openLane(measured),
      baseline: await openLane(baseline),
      control: await openLane(baseline),
    });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** A mix of all kinds of condition, so that no single kind dominates the measurement. */
async function playRules(origin: string): Promise<void> {
  const conditions = [
    (index: number) => ({ operation: 'getSigningSession', header: { 'x-nobody': `sends-${index}` } }),
    (index: number) => ({ group: 'status', query: { nobody: `sends-${index}` } }),
    (index: number) => ({ operation: 'getSigningSession', entity: `nobody-${index}` }),
    (index: number) => ({ group: 'status', after: `P${index + 1}D` }),
    (index: number) => ({ operation: 'getSigningSession', call: 1_000_000 - index, per: 'client' }),
  ];
  const rules = Array.from({ length: 50 }, (_, index) => ({
    when: conditions[index % conditions.length]?.(index),
    reply: { status: 503 },
  }));
  const reply = await fetch(`${origin}/_mock/v1/accounts/default/scenario`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'fifty', summary: 'Fifty rules, none of which fires.', rules }),
  });
  if (!reply.ok)
    throw new Error(`Setting the rules was answered with ${reply.status}: ${await reply.text()}`);
}

async function playNothing(origin: string): Promise<void> {
  const reply = await fetch(`${origin}/_mock/v1/accounts/default/scenario`, { method: 'DELETE' });
  if (!reply.ok)
    throw new Error(`Ending the scenario was answered with ${reply.status}: ${await reply.text()}`);
}
