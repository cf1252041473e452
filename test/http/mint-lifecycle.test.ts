import fc from 'fast-check';
import { expect } from 'vitest';
import { formatDuration } from '../../src/wire/duration.ts';
import { formatInstant } from '../../src/wire/instant.ts';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';
import { act, activitiesOf, flow, type Schemas } from './mint-fixtures.ts';
import {
  canComplete,
  downloadStatus,
  end,
  goOn,
  isOver,
  type MintModel,
  type ModelInstance,
  type ModelStep,
  passTime,
} from './mint-lifecycle.model.ts';

/** Odd, while everything else is even: a time limit never falls on the end of a step. */
const TIMEOUT_MS = 61_000;
const THIRTY_DAYS_S = 30 * 86_400;

type Command = fc.AsyncCommand<MintModel, TestAccount>;

const STARTS = ['/mint/flows/model/execute', '/flows/model/execute', '/api/flows/model/instances'] as const;

/** After every step all instances are read back, so that a change nobody asked for is found as well. */
async function compareAll(model: MintModel, account: TestAccount): Promise<void> {
  for (const instance of model.instances) passTime(instance, model.steps, model.nowMs);
  const { json } = await account.call<Schemas['InstanceList']>('GET', '/mint/flows/model/instances');
  const shown = json.items.map(({ id, status, finishedAt, fault, files }) => ({
    id,
    status,
    finishedAt,
    fault,
    files: files.length,
  }));
  expect(shown).toEqual(
    model.instances.toReversed().map((instance) => ({
      id: instance.id,
      status: instance.status,
      finishedAt: instance.finishedAtMs === undefined ? null : formatInstant(instance.finishedAtMs),
      fault: instance.status === 'Faulted' ? 'Workflow execution failed' : null,
      files: downloadStatus(model, instance) === 200 ? 1 : 0,
    })),
  );
}

/** What one instance shows beside its row in the list. */
async function compareOne(model: MintModel, account: TestAccount, instance: ModelInstance): Promise<void> {
  const steps = Array.from({ length: instance.begun }, (_, index) => {
    return `step ${index}: ${index === instance.begun - 1 ? instance.status : 'Finished'}`;
  });
  expect(await activitiesOf(account, instance.id)).toEqual(steps);
  const result = await account.call('GET', `/api/instances/${instance.id}/result-file`);
  expect(result.status).toBe(downloadStatus(model, instance));
}

function startCommand(way: number, ttlS: number): Command {
  return {
    check: () => true,
    async run(model, account) {
      const options = { json: { workflowUrlTtl: ttlS } };
      const reply = await account.call<{ id: string }>('POST', STARTS[way] ?? STARTS[0], options);
      expect(reply.status).toBe(200);
      const instance: ModelInstance = {
        id: reply.json.id,
        urlEndsAtMs: model.nowMs + ttlS * 1_000,
        cancelAtMs: model.nowMs + TIMEOUT_MS,
        status: 'Running',
        begun: 0,
        stepEndsAtMs: model.nowMs,
        finishedAtMs: undefined,
      };
      goOn(instance, model.steps, model.nowMs);
      model.instances.push(instance);
      await compareAll(model, account);
    },
    toString: () => `start(${STARTS[way]}, link ${ttlS} s)`,
  };
}

function actCommand(what: 'complete' | 'fault' | 'cancel', index: number): Command {
  return {
    check: ({ instances }) => instances.length > 0,
    async run(model, account) {
      const instance = model.instances[index % model.instances.length] as ModelInstance;
      const isAllowed = what === 'complete' ? canComplete(model, instance) : !isOver(instance);
      expect((await act(account, instance.id, what)).status).toBe(isAllowed ? 200 : 409);
      if (isAllowed && what === 'complete') goOn(instance, model.steps, model.nowMs);
      else if (isAllowed) end(instance, what === 'fault' ? 'Faulted' : 'Cancelled', model.nowMs);
      await compareAll(model, account);
      await compareOne(model, account, instance);
    },
    toString: () => `${what}(${index})`,
  };
}

function advanceCommand(seconds: number): Command {
  return {
    check: () => true,
    async run(model, account) {
      await account.control('POST', '/clock/advance', { by: formatDuration(seconds * 1_000) });
      model.nowMs += seconds * 1_000;
      await compareAll(model, account);
      const [oldest] = model.instances;
      if (oldest !== undefined) await compareOne(model, account, oldest);
    },
    toString: () => `advance(${seconds} s)`,
  };
}

const evenSeconds = fc.nat({ max: 12 }).map((half) => half * 2);
const step: fc.Arbitrary<ModelStep> = fc.record({
  kind: fc.constantFrom('work', 'work', 'person', 'person', 'fault'),
  takesMs: evenSeconds.map((seconds) => seconds * 1_000),
});
const commands = fc.commands(
  [
    fc.tuple(fc.nat({ max: 2 }), fc.constantFrom(10, 20, 600)).map((args) => startCommand(...args)),
    fc
      .tuple(fc.constantFrom('complete', 'complete', 'complete', 'fault', 'cancel'), fc.nat({ max: 4 }))
      .map((args) => actCommand(...args)),
    fc.oneof(evenSeconds, evenSeconds, fc.constantFrom(60, THIRTY_DAYS_S)).map(advanceCommand),
  ],
  { maxCommands: 16, size: 'max' },
);

test('every instance is at every moment where a plain model of the rules says', async ({ createAccount }) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 4 }), commands, async (steps, sequence) => {
      const spec = flow('model', {
        steps: steps.map(({ kind, takesMs }, index) => ({
          name: `step ${index}`,
          takes: formatDuration(takesMs),
          waitsForPerson: kind === 'person',
          faults: kind === 'fault',
        })),
        files: [{ name: 'a.txt', contentType: 'text/plain', size: 100 }],
      });
      const account = createAccount({
        flows: [spec],
        settings: { mintActiveTimeout: formatDuration(TIMEOUT_MS) },
      });
      const model = { nowMs: account.account.clock.nowMs(), steps, instances: [] };
      await fc.asyncModelRun(() => ({ model, real: account }), sequence);
    }),
    { numRuns: 40 },
  );
});
