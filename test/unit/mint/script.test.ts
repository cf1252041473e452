import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Account, AccountDefinition } from '../../../src/mock/accounts/account.ts';
import { actOnJourney } from '../../../src/mock/accounts/journeys.ts';
import { describeActivities } from '../../../src/mock/apis/mint/describe.ts';
import { describeFiles } from '../../../src/mock/apis/mint/files.ts';
import type { MintScript } from '../../../src/mock/apis/mint/script.ts';
import { createWorld, NOW_MS, startInstance } from './mint-world.ts';

const SECOND = 1_000;

/** A flow that works, waits for its person, works, and calls back. */
const FLOW = {
  id: 'onboarding',
  versions: [
    {
      steps: [
        { name: 'Start', type: 'Start', takes: 'PT1S' },
        { name: 'BankID', type: 'Authentication', waitsForPerson: true },
        { name: 'Report', takes: 'PT5S' },
      ],
      files: [{ name: 'report.pdf', contentType: 'application/pdf', size: 1_000 }],
      callback: { url: 'http://127.0.0.1:9/' },
    },
  ],
};

const open = (definition: AccountDefinition = {}) => createWorld({ flows: [FLOW], ...definition });

/** Starts an instance in an account, and gives the ways to look at it. */
function play(account: Account, script?: MintScript) {
  const id = startInstance(account, FLOW.id, script);
  const read = () => {
    const instance = account.mint.tables.instances.get(id);
    if (instance === undefined) throw new Error(`There is no instance ${id}.`);
    return instance;
  };
  return {
    id,
    read,
    /** What it is, so many seconds later. */
    after(seconds: number) {
      account.advance(seconds * SECOND);
      return read().status;
    },
    activities: () => describeActivities(read()).map(({ name, status }) => `${name}: ${status}`),
    files: () => describeFiles(read(), account.clock.nowMs()).map(({ fileName }) => fileName),
    callback: () => [...account.mint.tables.callbacks.values()].find(({ instanceId }) => instanceId === id),
  };
}

describe('steps of a script', () => {
  const steps: MintScript['steps'] = [
    { name: 'Warm up', type: 'Start', takesMs: 2 * SECOND },
    { name: 'MitID', person: { does: 'completes', afterMs: 8 * SECOND } },
    { name: 'Wrap up', takesMs: 3 * SECOND },
  ];

  test('take the place of the flow’s own, and the person completes theirs unasked', () => {
    const instance = play(open().account, { steps });
    expect([instance.read().status, instance.after(2), instance.activities()]).toEqual([
      'Running',
      'Suspended',
      ['Warm up: Finished', 'MitID: Suspended'],
    ]);
    expect([instance.after(7), instance.after(1)]).toEqual(['Suspended', 'Running']);
    expect(instance.activities()).toEqual(['Warm up: Finished', 'MitID: Finished', 'Wrap up: Running']);
    expect([instance.after(3), instance.read().finishedAtMs]).toEqual(['Finished', NOW_MS + 13 * SECOND]);
    expect(instance.files()).toEqual(['report.pdf']);
  });

  test('have the types they name, else that of any activity', () => {
    const { read } = play(open().account, { steps });
    expect(read().version.steps.map(({ type }) => type)).toEqual(['Start', 'Activity', 'Activity']);
  });

  test('without a person need no workflow URL, and with one have it', () => {
    const { account } = open();
    expect(play(account, { steps: [{ name: 'Work', takesMs: 1 }] }).read().journeyId).toBeUndefined();
    expect(play(account, { steps }).read().journeyId).toBeDefined();
  });

  test('may be none at all', () => {
    expect(play(open().account, { steps: [] }).read().status).toBe('Finished');
  });
});

describe('the person of a script', () => {
  test('who walks away leaves the instance Suspended until the time limit of the account', () => {
    const { account } = open({ settings: { mintActiveTimeout: 'PT2H' } });
    const instance = play(account, { person: { does: 'walksAway' } });
    expect([instance.after(7_199), instance.after(1)]).toEqual(['Suspended', 'Cancelled']);
  });

  test('who walks away can still be made to complete the step', () => {
    const { account } = open();
    const instance = play(account, { steps: [{ name: 'BankID', person: { does: 'walksAway' } }] });
    expect(instance.after(3_600)).toBe('Suspended');
    expect(actOnJourney(account, instance.id, 'complete').status).toBe('Finished');
  });

  test('completes each step of the flow’s own that waits, so long after it began', () => {
    const instance = play(open().account, { person: { does: 'completes', afterMs: 20 * SECOND } });
    expect([instance.after(20), instance.after(1), instance.after(5)]).toEqual([
      'Suspended',
      'Running',
      'Finished',
    ]);
    expect(instance.activities()).toEqual(['Start: Finished', 'BankID: Finished', 'Report: Finished']);
  });

  test('changes nothing when the tester was there before', () => {
    const { account } = open();
    const instance = play(account, {
      steps: ['One', 'Two'].map((name) => ({ name, person: { does: 'completes', afterMs: 10 * SECOND } })),
    });
    account.advance(4 * SECOND);
    actOnJourney(account, instance.id, 'complete');
    expect([instance.after(6), instance.activities()]).toEqual([
      'Suspended',
      ['One: Finished', 'Two: Suspended'],
    ]);
    expect([instance.after(3), instance.after(1)]).toEqual(['Suspended', 'Finished']);
  });

  test('comes too late for a workflow URL that has expired', () => {
    const { account } = open({ settings: { mintActiveTimeout: 'P3D' } });
    const afterMs = 86_400 * SECOND;
    const [inTime, late] = [afterMs - 1, afterMs].map((at) =>
      play(account, { steps: [{ name: 'BankID', person: { does: 'completes', afterMs: at } }] }),
    );
    account.advance(2 * afterMs);
    expect([inTime?.read().status, late?.read().status]).toEqual(['Finished', 'Suspended']);
  });

  test('does nothing to an instance that is over', () => {
    const { account } = open();
    const instance = play(account, { person: { does: 'completes', afterMs: 10 * SECOND } });
    actOnJourney(account, instance.id, 'fault');
    const before = instance.read();
    instance.after(60);
    expect(instance.read()).toBe(before);
  });
});

describe('the end of a script', () => {
  test('is a fault that says no more than the vendor does', () => {
    const instance = play(open().account, { steps: [{ name: 'Work', takesMs: SECOND }], ends: 'Faulted' });
    expect([instance.read().status, instance.after(1)]).toEqual(['Running', 'Faulted']);
    expect(instance.read()).toMatchObject({
      fault: 'Workflow execution failed',
      finishedAtMs: NOW_MS + SECOND,
    });
    expect([instance.files(), instance.activities()]).toEqual([[], ['Work: Faulted']]);
  });

  test('is a cancellation by Mint once the instance has been active for the time of its steps', () => {
    const instance = play(open().account, {
      steps: [{ name: 'Work', takesMs: 3_600 * SECOND }],
      ends: 'Cancelled',
    });
    expect([instance.after(3_599), instance.after(1)]).toEqual(['Running', 'Cancelled']);
    expect(instance.read()).toMatchObject({
      fault: undefined,
      referenceId: undefined,
      finishedAtMs: NOW_MS + 3_600 * SECOND,
    });
  });

  test('comes after the flow’s own steps when the script has none', () => {
    const { account } = open();
    const instance = play(account, { ends: 'Faulted' });
    account.advance(SECOND);
    actOnJourney(account, instance.id, 'complete');
    expect([instance.read().status, instance.after(5)]).toEqual(['Running', 'Faulted']);
  });

  test('is not called back unless the instance finished', () => {
    for (const ends of ['Faulted', 'Cancelled'] as const) {
      expect(play(open().account, { steps: [], ends }).callback()).toBeUndefined();
    }
  });
});

test('a script that has only files leaves everything else to the flow', () => {
  const { account } = open();
  const files = ['a.pdf', 'b.pdf'].map((name) => ({
    name,
    contentType: 'application/pdf',
    sizeBytes: 2_000,
  }));
  const instance = play(account, { files });
  account.advance(SECOND);
  actOnJourney(account, instance.id, 'complete');
  expect([instance.after(5), instance.files()]).toEqual(['Finished', ['result.zip']]);
  expect(play(account, { steps: [], files: [] }).files()).toEqual([]);
});

describe('the callback of a script', () => {
  const callback = (script: MintScript['callback']): MintScript => ({ steps: [], callback: script });

  test('is delivered twice', () => {
    const { account, delivered } = open();
    const id = play(account, callback({ times: 2 })).callback()?.id;
    expect(delivered.map((delivery) => delivery.id)).toEqual([id, id]);
  });

  test('is late by the time of the script, however far the clock jumps', () => {
    const { account, delivered } = open();
    const instance = play(account, callback({ delayMs: 90 * SECOND, times: 2 }));
    account.advance(90 * SECOND - 1);
    expect(delivered).toEqual([]);
    account.advance(1);
    expect(delivered).toHaveLength(2);
    expect(instance.callback()?.dueAtMs).toBe(NOW_MS + 90 * SECOND);
  });

  test('is lost, and the account tells so', () => {
    const { account, delivered } = open();
    const instance = play(account, callback({ times: 0 }));
    account.advance(86_400 * SECOND);
    expect(delivered).toEqual([]);
    expect(instance.callback()?.attempts).toEqual([
      { atMs: NOW_MS, status: undefined, outcome: 'not sent: the scenario loses it' },
    ]);
  });

  test('is none of a flow that has none', () => {
    const { account } = createWorld({ flows: [{ id: FLOW.id, versions: [{}] }] });
    expect(play(account, callback({ times: 2 })).callback()).toBeUndefined();
  });

  describe('in a live account', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });

    afterEach(() => {
      vi.useRealTimers();
    });

    test('leaves late by itself, after a person who completed unasked', () => {
      const world = open({ clock: { mode: 'live' } });
      play(world.account, {
        steps: [{ name: 'BankID', person: { does: 'completes', afterMs: 10 * SECOND } }],
        callback: { delayMs: 5 * SECOND },
      });
      for (const seconds of [10, 5]) {
        expect(world.delivered).toEqual([]);
        world.passWallTime(seconds * SECOND);
        vi.advanceTimersByTime(seconds * SECOND);
      }
      expect(world.delivered).toEqual([{ id: expect.any(String), atMs: NOW_MS + 15 * SECOND }]);
    });
  });
});

describe('the time of an eID', () => {
  const script: MintScript = {
    steps: [
      { name: 'BankID', person: { does: 'completes', afterMs: 10 * SECOND } },
      { name: 'MitID', person: { does: 'completes', afterMs: 10 * SECOND } },
    ],
    eidMs: { fromMs: 5 * SECOND, toMs: 30 * SECOND },
  };

  /** How long each step went on after its person, by instance. */
  function timesOf(account: Account, count: number): readonly (readonly number[])[] {
    const instances = Array.from({ length: count }, () => play(account, script));
    account.advance(600 * SECOND);
    return instances.map(({ read }) => {
      const { stepStartsMs, finishedAtMs = 0 } = read();
      const ends = [...stepStartsMs.slice(1), finishedAtMs];
      return ends.map((endMs, index) => endMs - (stepStartsMs[index] ?? 0) - 10 * SECOND);
    });
  }

  test('is drawn from its range for each step of each instance', () => {
    const times = timesOf(open().account, 50).flat();
    expect(Math.min(...times)).toBeGreaterThanOrEqual(5 * SECOND);
    expect(Math.max(...times)).toBeLessThanOrEqual(30 * SECOND);
    expect(new Set(times).size).toBeGreaterThan(90);
  });

  test('is the same in two accounts of one seed, and another for another seed', () => {
    const [one, same, other] = [
      { id: 'one', seed: 7 },
      { id: 'same', seed: 7 },
      { id: 'other', seed: 8 },
    ].map((definition) => timesOf(open(definition).account, 3));
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  test('passes with the step still running, and nobody can complete it again', () => {
    const { account } = open();
    const instance = play(account, { ...script, eidMs: { fromMs: 7 * SECOND, toMs: 7 * SECOND } });
    expect([instance.after(10), instance.activities()]).toEqual(['Running', ['BankID: Running']]);
    expect(() => actOnJourney(account, instance.id, 'complete')).toThrow('no step is waiting');
    expect([instance.after(6), instance.after(1)]).toEqual(['Running', 'Suspended']);
  });

  test('passes after a person who was made to complete as well, and the script’s own does not shorten it', () => {
    const { account } = open();
    const instance = play(account, { ...script, eidMs: { fromMs: 20 * SECOND, toMs: 20 * SECOND } });
    actOnJourney(account, instance.id, 'complete');
    expect([instance.after(10), instance.after(9), instance.after(1)]).toEqual([
      'Running',
      'Running',
      'Suspended',
    ]);
  });

  test('passes before a step fails', () => {
    const steps = [{ name: 'BankID', waitsForPerson: true, faults: true }];
    const { account } = createWorld({ flows: [{ id: FLOW.id, versions: [{ steps }] }] });
    const instance = play(account, {
      person: { does: 'completes', afterMs: 0 },
      eidMs: { fromMs: 4 * SECOND, toMs: 4 * SECOND },
    });
    expect([instance.after(3), instance.after(1)]).toEqual(['Running', 'Faulted']);
  });
});

test('instances of one script share what they execute, and others keep the flow’s own', () => {
  const { account } = open();
  const script: MintScript = { ends: 'Faulted' };
  const [one, other] = [play(account, script), play(account, script)];
  expect(one.read().version).toBe(other.read().version);
  expect(play(account, { ...script }).read().version).not.toBe(one.read().version);
  expect(play(account).read().version).toBe(account.mint.tables.flows.get(FLOW.id)?.versions[0]);
});
