import type { RequestListener } from 'node:http';
import { test as base } from 'vitest';
import { type Simulator, startSimulator } from '../../../src/mock/index.ts';
import type { EntryReport } from '../../../src/verify/live/report.ts';
import { type LiveOptions, type LiveRun, verifyLive } from '../../../src/verify/live/verify-live.ts';
import { TEST_NOW } from '../../support/simulator-test.ts';
import { type Bend, type BentService, bendService, serve } from '../bent-service.ts';

/** A test with a simulator that plays the real service, and the ways to put something else in its place. */
export const test = base
  .extend('simulator', async ({}, { onCleanup }): Promise<Simulator> => {
    const simulator = await startSimulator({
      port: 0,
      strict: true,
      clock: { mode: 'frozen', now: TEST_NOW },
    });
    onCleanup(() => simulator.close());
    return simulator;
  })
  .extend('bend', ({ simulator }, { onCleanup }) => {
    const services: BentService[] = [];
    onCleanup(async () => {
      for (const service of services) await service.close();
    });
    return async (bend: Bend): Promise<BentService> => {
      const service = await bendService(simulator.origin, bend);
      services.push(service);
      return service;
    };
  })
  .extend('serve', ({}, { onCleanup }) => {
    const services: BentService[] = [];
    onCleanup(async () => {
      for (const service of services) await service.close();
    });
    return async (listener: RequestListener): Promise<BentService> => {
      const service = await serve(listener);
      services.push(service);
      return service;
    };
  })
  .extend('verify', ({ simulator }) => {
    return (options: Partial<LiveOptions> = {}): Promise<LiveRun> =>
      verifyLive({
        origin: simulator.origin,
        credentials: simulator.credentials,
        allowWrites: false,
        gapMs: 0,
        timeoutMs: 20_000,
        time: { nowMs: () => Date.parse(TEST_NOW), wait: async () => {} },
        signal: new AbortController().signal,
        ...options,
      });
  });

/** The entries that the service does not agree with, by their ids. */
export function disagreeing({ report }: LiveRun): Readonly<Record<string, EntryReport>> {
  const entries = report.entries.filter(({ verdict }) => /contradicted|settled/.test(verdict));
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]));
}

/** What the simulator was asked to do, and with what success. */
export function doings(
  simulator: Simulator,
): readonly { operation: string | undefined; status: number | null }[] {
  return simulator.accounts.default.journal
    .lines()
    .map(({ operationId, status }) => ({ operation: operationId, status }));
}

/** How much there is of everything that a run can make. */
export function belongings(simulator: Simulator) {
  const { sign, mint } = simulator.accounts.default;
  const { documents, collections, sessions } = sign.tables;
  return {
    documents: documents.size,
    collections: collections.size,
    sessions: sessions.size,
    instances: mint.tables.instances.size,
  };
}
