import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../../../src/mock/accounts/account.ts';
import { actOnJourney } from '../../../src/mock/accounts/journeys.ts';
import { INSTANCE_LIFECYCLE, type InstanceStatus } from '../../../src/mock/apis/mint/machine.ts';
import type { JourneyAct } from '../../../src/mock/apis/mint/person.ts';
import type { MintScript, StepScript } from '../../../src/mock/apis/mint/script.ts';
import { SimulatorError } from '../../../src/mock/kernel/simulator-error.ts';
import { createWorld, NOW_MS, startInstance } from './mint-world.ts';

/** Odd, while everything else is even: a time limit never falls on anything else. */
const TIMEOUT_MS = 60_001;

const DEFINITION = {
  id: 'scripted',
  settings: { mintActiveTimeout: 'PT60.001S' },
  flows: [
    {
      id: 'model',
      versions: [
        {
          steps: [
            { name: 'Work', takes: 'PT2S' },
            { name: 'Ask', waitsForPerson: true },
            { name: 'Ask again', waitsForPerson: true },
            { name: 'Try', takes: 'PT2S' },
          ],
          files: [{ name: 'a.txt', size: 10 }],
          callback: { url: 'http://127.0.0.1:9/' },
        },
      ],
    },
  ],
};

const durationMs = fc.nat({ max: 10 }).map((seconds) => seconds * 2_000);
const person = fc.oneof(
  fc.record({ does: fc.constant('completes' as const), afterMs: durationMs }),
  fc.constant({ does: 'walksAway' as const }),
);
const step: fc.Arbitrary<StepScript> = fc.oneof(
  fc.record({ name: fc.constant('Work'), takesMs: durationMs }),
  fc.record({ name: fc.constant('Ask'), person }),
);
const script: fc.Arbitrary<MintScript> = fc.record(
  {
    steps: fc.array(step, { maxLength: 4 }),
    person,
    ends: fc.constantFrom('Finished', 'Faulted', 'Cancelled'),
    files: fc.constantFrom([], [{ name: 'b.txt', contentType: 'text/plain', sizeBytes: 10 }]),
    callback: fc.record({ times: fc.nat({ max: 3 }), delayMs: durationMs }, { requiredKeys: [] }),
    eidMs: fc.record({ fromMs: durationMs, toMs: durationMs.map((longMs) => longMs + 20_000) }),
  },
  { requiredKeys: [] },
);

/** Something that happens to an account. */
type Happening =
  | { readonly kind: 'start'; readonly script: MintScript }
  | { readonly kind: 'act'; readonly act: JourneyAct; readonly index: number }
  | { readonly kind: 'advance'; readonly partsMs: readonly number[] };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('start' as const), script }),
  fc.record({
    kind: fc.constant('act' as const),
    act: fc.constantFrom<JourneyAct>('complete', 'complete', 'complete', 'fault', 'cancel'),
    index: fc.nat({ max: 4 }),
  }),
  fc.record({
    kind: fc.constant('advance' as const),
    partsMs: fc.array(fc.nat({ max: 12_000 }), { minLength: 1, maxLength: 5 }),
  }),
);

/** Where the lifecycle leads from a status, in any number of steps. */
function reachableFrom(status: InstanceStatus): ReadonlySet<InstanceStatus> {
  const found = new Set<InstanceStatus>();
  const waiting = [status];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const to of Object.values(INSTANCE_LIFECYCLE[from])) {
      if (!found.has(to)) waiting.push(to);
      found.add(to);
    }
  }
  return found;
}

/** Notes every way in which an instance changed its status though the lifecycle has none. */
function watch({ mint }: Account): readonly string[] {
  const illegal: string[] = [];
  const apply = mint.apply.bind(mint);
  mint.apply = (changes) => {
    for (const change of changes) {
      if (!('put' in change) || change.put !== 'instances') continue;
      const before = mint.tables.instances.get(change.id)?.status ?? 'Running';
      const after = change.entity.status;
      if (before !== after && !reachableFrom(before).has(after)) illegal.push(`${before} to ${after}`);
      if (before === after && reachableFrom(before).size === 0) illegal.push(`${before} once more`);
    }
    apply(changes);
  };
  return illegal;
}

function happen(account: Account, happening: Happening, inParts: boolean): void {
  if (happening.kind === 'start') startInstance(account, 'model', happening.script);
  else if (happening.kind === 'advance') advance(account, happening.partsMs, inParts);
  else act(account, happening.act, happening.index);
}

function advance(account: Account, partsMs: readonly number[], inParts: boolean): void {
  const wholeMs = partsMs.reduce((sum, partMs) => sum + partMs, 0);
  for (const partMs of inParts ? partsMs : [wholeMs]) account.advance(partMs);
}

function act(account: Account, what: JourneyAct, index: number): void {
  const ids = [...account.mint.tables.instances.keys()];
  const id = ids[index % ids.length];
  try {
    if (id !== undefined) actOnJourney(account, id, what);
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error;
  }
}

const stateOf = ({ mint }: Account) =>
  JSON.stringify(Object.values(mint.tables).map((table: ReadonlyMap<string, unknown>) => [...table]));

test('whatever a script says, an instance only goes where its lifecycle leads, and time may pass in parts', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 20, size: 'max' }), (happenings) => {
      const [whole, parts] = [createWorld(DEFINITION), createWorld(DEFINITION)];
      const illegal = watch(whole.account);
      for (const next of happenings) {
        happen(whole.account, next, false);
        happen(parts.account, next, true);
        expect(stateOf(parts.account)).toBe(stateOf(whole.account));
      }
      expect(illegal).toEqual([]);
      expect(parts.delivered.map(({ id }) => id)).toEqual(whole.delivered.map(({ id }) => id));
    }),
    { numRuns: 300 },
  );
});

test('the guard of the lifecycle sees a status that was changed past it', () => {
  const { account } = createWorld(DEFINITION);
  const illegal = watch(account);
  const id = startInstance(account, 'model', { steps: [] });
  const instance = account.mint.tables.instances.get(id);
  if (instance === undefined) throw new Error('There is no instance.');
  account.mint.apply([{ put: 'instances', id, entity: { ...instance, status: 'Running' } }]);
  expect(illegal).toEqual(['Finished to Running']);
});

/** When an instance left alone changes to what, told plainly: no table, no agenda. */
function tell(steps: readonly StepScript[], ends: InstanceStatus, eidMs: number) {
  const story: { readonly atMs: number; readonly status: InstanceStatus }[] = [];
  let atMs = 0;
  for (const one of steps) {
    if ('takesMs' in one) {
      story.push({ atMs, status: 'Running' });
      atMs += one.takesMs;
    } else {
      story.push({ atMs, status: 'Suspended' });
      atMs += one.person.does === 'completes' ? one.person.afterMs : Number.POSITIVE_INFINITY;
      story.push({ atMs, status: 'Running' });
      atMs += eidMs;
    }
  }
  story.push({ atMs, status: ends });
  return (nowMs: number): InstanceStatus => {
    const limitedMs = Math.min(nowMs, TIMEOUT_MS);
    const isCut = nowMs >= TIMEOUT_MS && atMs > TIMEOUT_MS;
    return isCut ? 'Cancelled' : (story.findLast((part) => part.atMs <= limitedMs)?.status ?? 'Running');
  };
}

test('an instance left alone is at every instant where its script says', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 5 }),
      fc.constantFrom('Finished', 'Faulted', 'Cancelled'),
      durationMs,
      fc.array(fc.nat({ max: 15_000 }), { maxLength: 12 }),
      (steps, ends, eidMs, advances) => {
        const { account } = createWorld(DEFINITION);
        const told = tell(steps, ends, eidMs);
        const id = startInstance(account, 'model', { steps, ends, eidMs: { fromMs: eidMs, toMs: eidMs } });
        for (const durationMs of [0, ...advances]) {
          account.advance(durationMs);
          expect(account.mint.tables.instances.get(id)?.status).toBe(told(account.clock.nowMs() - NOW_MS));
        }
      },
    ),
    { numRuns: 300 },
  );
});
