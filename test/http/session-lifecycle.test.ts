import fc from 'fast-check';
import { expect } from 'vitest';
import { formatInstant } from '../../src/wire/instant.ts';
import { test } from '../support/simulator-test.ts';
import { sessionRequest, type TestAccount } from '../support/test-account.ts';
import {
  canAct,
  canDelete,
  type LifecycleModel,
  type ModelSession,
  stateOf,
} from './session-lifecycle.model.ts';

const HOUR_MS = 3_600_000;

interface World {
  readonly account: TestAccount;
  readonly collectionId: string;
  readonly documentId: string;
}

type Command = fc.AsyncCommand<LifecycleModel, World>;

/** After every step all sessions are read back, so that a change nobody asked for is found as well. */
async function compareAll(model: LifecycleModel, { account }: World): Promise<void> {
  for (const session of model.sessions) {
    const path = `/sign/signing-sessions/${session.id}`;
    const reply = await account.call<{ lifecycle: { state: string; stateIsFinal: boolean } }>('GET', path);
    if (session.deleted) {
      expect(reply.status).toBe(404);
      continue;
    }
    const state = stateOf(model, session);
    expect(reply.json.lifecycle).toEqual({ state, stateIsFinal: !['BLOCKED', 'READY'].includes(state) });
  }
}

function pick(model: LifecycleModel, index: number): ModelSession | undefined {
  return model.sessions.filter(({ deleted }) => !deleted)[index % Math.max(1, model.sessions.length)];
}

function createCommand(predecessorPicks: readonly number[], dueInHours: number, linkHours: number): Command {
  return {
    check: () => true,
    async run(model, world) {
      const predecessors = [...new Set(predecessorPicks.map((index) => pick(model, index)))].filter(
        (session) => session !== undefined,
      );
      const dueAtMs = model.nowMs + dueInHours * HOUR_MS;
      const request = {
        ...sessionRequest(world.collectionId, world.documentId),
        dueDate: formatInstant(dueAtMs),
        signatureUrlTimeToLive: `PT${linkHours}H`,
        subsequentTo: predecessors.map(({ id }) => id),
      };
      const reply = await world.account.call<{ id: string }[]>('POST', '/sign/signing-sessions', {
        json: [request],
      });
      expect(reply.status).toBe(201);
      model.sessions.push({
        id: reply.json[0]?.id ?? '',
        predecessors,
        dueAtMs,
        linkEndsAtMs: model.nowMs + linkHours * HOUR_MS,
        wasOpened: false,
        outcome: 'none',
        deleted: false,
      });
      await compareAll(model, world);
    },
    toString: () => `create(after ${predecessorPicks.join()}, due in ${dueInHours} h, link ${linkHours} h)`,
  };
}

function actCommand(act: 'open' | 'sign' | 'reject' | 'cancel', index: number): Command {
  return {
    check: (model) => pick(model, index) !== undefined,
    async run(model, world) {
      const session = pick(model, index);
      if (session === undefined) return;
      const isAllowed = canAct(model, session);
      const reply = await world.account.control('POST', `/signing-sessions/${session.id}/${act}`);
      expect(reply.status).toBe(isAllowed ? 200 : 409);
      if (isAllowed) {
        session.wasOpened = true;
        if (act === 'sign') session.outcome = 'SIGNED';
        if (act === 'reject') session.outcome = 'REJECTED';
      }
      await compareAll(model, world);
    },
    toString: () => `${act}(${index})`,
  };
}

function advanceCommand(hours: number): Command {
  return {
    check: () => true,
    async run(model, world) {
      await world.account.control('POST', '/clock/advance', { by: `PT${hours}H` });
      model.nowMs += hours * HOUR_MS;
      await compareAll(model, world);
    },
    toString: () => `advance(${hours} h)`,
  };
}

function patchCommand(index: number, dueInHours: number): Command {
  return {
    check: (model) => pick(model, index) !== undefined,
    async run(model, world) {
      const session = pick(model, index);
      if (session === undefined) return;
      const isLive = ['BLOCKED', 'READY'].includes(stateOf(model, session));
      const dueAtMs = model.nowMs + dueInHours * HOUR_MS;
      const json = { dueDate: formatInstant(dueAtMs) };
      const reply = await world.account.call('PATCH', `/sign/signing-sessions/${session.id}`, { json });
      expect(reply.status).toBe(isLive ? 204 : 409);
      if (isLive) session.dueAtMs = dueAtMs;
      await compareAll(model, world);
    },
    toString: () => `patch(${index}, due in ${dueInHours} h)`,
  };
}

function deleteCommand(index: number): Command {
  return {
    check: (model) => pick(model, index) !== undefined,
    async run(model, world) {
      const session = pick(model, index);
      if (session === undefined) return;
      const isAllowed = canDelete(model, session);
      const reply = await world.account.call('DELETE', `/sign/signing-sessions/${session.id}`);
      expect(reply.status).toBe(isAllowed ? 204 : 400);
      if (isAllowed) session.deleted = true;
      await compareAll(model, world);
    },
    toString: () => `delete(${index})`,
  };
}

const index = fc.nat({ max: 7 });
const hours = fc.integer({ min: 1, max: 48 });
const commands = fc.commands(
  [
    fc.tuple(fc.array(index, { maxLength: 3 }), hours, hours).map((args) => createCommand(...args)),
    fc
      .tuple(fc.constantFrom('open', 'sign', 'sign', 'reject', 'cancel'), index)
      .map((args) => actCommand(...args)),
    hours.map(advanceCommand),
    fc.tuple(index, hours).map((args) => patchCommand(...args)),
    index.map(deleteCommand),
  ],
  { maxCommands: 20, size: 'max' },
);

test('every session is at every moment in the state that a plain model of the rules says', async ({
  createAccount,
}) => {
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const account = createAccount();
      const documentId = await account.uploadText();
      const { id: collectionId } = await account.createCollection([documentId]);
      const setup = () => ({
        model: { nowMs: account.account.clock.nowMs(), sessions: [] },
        real: { account, collectionId, documentId },
      });
      await fc.asyncModelRun(setup, sequence);
    }),
    { numRuns: 40 },
  );
}, 60_000);
