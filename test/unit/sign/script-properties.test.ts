import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../../../src/mock/accounts/account.ts';
import { actOnSession, type SignerWish } from '../../../src/mock/accounts/signer.ts';
import { SESSION_LIFECYCLE, type SessionState } from '../../../src/mock/apis/sign/machine.ts';
import type { ScriptedAct, SignerScript } from '../../../src/mock/apis/sign/script.ts';
import { SimulatorError } from '../../../src/mock/kernel/simulator-error.ts';
import { formatInstant } from '../../../src/wire/instant.ts';
import { createScripted, createScriptWorld, read } from './script-world.ts';
import { NOW_MS } from './sign-world.ts';

const durationMs = fc.nat({ max: 10 }).map((seconds) => seconds * 2_000);
const act: fc.Arbitrary<ScriptedAct> = fc.oneof(
  fc.record({ does: fc.constantFrom('opens' as const, 'cancels' as const), afterMs: durationMs }),
  fc.record({ does: fc.constant('rejects' as const), afterMs: durationMs }),
  fc.record({ does: fc.constant('signs' as const), afterMs: durationMs }),
  fc.record({
    does: fc.constant('signs' as const),
    afterMs: durationMs,
    nationalNumber: fc.constant('wrong' as const),
  }),
);
const script: fc.Arbitrary<SignerScript> = fc.record(
  { acts: fc.array(act, { maxLength: 4 }), packaging: fc.constantFrom('fails', 'never') },
  { requiredKeys: ['acts'] },
);

/** Something that happens to an account. */
type Happening =
  | {
      readonly kind: 'create';
      readonly script: SignerScript | undefined;
      readonly behind: readonly number[];
      readonly dueInMs: number | undefined;
      readonly isValidated: boolean;
    }
  | { readonly kind: 'act'; readonly wish: SignerWish['kind']; readonly index: number }
  | { readonly kind: 'advance'; readonly partsMs: readonly number[] };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant('create' as const),
    script: fc.option(script, { nil: undefined }),
    behind: fc.array(fc.nat({ max: 5 }), { maxLength: 2 }),
    dueInMs: fc.option(
      durationMs.map((longMs) => longMs + 2_000),
      { nil: undefined },
    ),
    isValidated: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('act' as const),
    wish: fc.constantFrom<SignerWish['kind']>('open', 'sign', 'sign', 'reject', 'cancel'),
    index: fc.nat({ max: 5 }),
  }),
  fc.record({
    kind: fc.constant('advance' as const),
    partsMs: fc.array(fc.nat({ max: 12_000 }), { minLength: 1, maxLength: 5 }),
  }),
);

const isLegal = (before: SessionState, after: SessionState): boolean =>
  Object.values(SESSION_LIFECYCLE[before]).includes(after);

/** Notes every way in which a session changed its state though the lifecycle has none. */
function watch({ sign }: Account): readonly string[] {
  const illegal: string[] = [];
  const apply = sign.apply.bind(sign);
  sign.apply = (changes) => {
    for (const change of changes) {
      if (!('put' in change) || change.put !== 'sessions') continue;
      const before = sign.tables.sessions.get(change.id)?.state;
      const after = change.entity.state;
      if (before !== undefined && before !== after && !isLegal(before, after)) {
        illegal.push(`${before} to ${after}`);
      }
    }
    apply(changes);
  };
  return illegal;
}

function happen(account: Account, happening: Happening, inParts: boolean): void {
  if (happening.kind === 'create') create(account, happening);
  else if (happening.kind === 'advance') advance(account, happening.partsMs, inParts);
  else actByHand(account, happening.wish, happening.index);
}

function create(account: Account, { script, behind, dueInMs, isValidated }: Happening & { kind: 'create' }) {
  const ids = [...account.sign.tables.sessions.keys()];
  const predecessors = [...new Set(behind)].flatMap((place) => ids[place] ?? []);
  createScripted(account, script, {
    ...(predecessors.length === 0 ? {} : { subsequentTo: predecessors }),
    ...(dueInMs === undefined ? {} : { dueDate: formatInstant(account.clock.nowMs() + dueInMs) }),
    ...(isValidated
      ? {
          signer: {
            nationalIdentificationNumber: '01058012345',
            validations: ['NATIONAL_IDENTIFICATION_NUMBER'],
          },
        }
      : {}),
    packageTo: ['PADES_CONTAINER'],
  });
}

function advance(account: Account, partsMs: readonly number[], inParts: boolean): void {
  const wholeMs = partsMs.reduce((sum, partMs) => sum + partMs, 0);
  for (const partMs of inParts ? partsMs : [wholeMs]) account.advance(partMs);
}

function actByHand(account: Account, kind: SignerWish['kind'], index: number): void {
  const ids = [...account.sign.tables.sessions.keys()];
  const id = ids[index % ids.length];
  try {
    if (id !== undefined) actOnSession(account, id, { kind });
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error;
  }
}

function stateOf({ sign }: Account): string {
  const { sessions, documents, collections } = sign.tables;
  return JSON.stringify([[...sessions], [...documents.keys()], [...collections]]);
}

test('whatever a script says, a session only goes where its lifecycle leads, and time may pass in parts', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 16, size: 'max' }), (happenings) => {
      const [whole, parts] = [createScriptWorld({ id: 'a' }), createScriptWorld({ id: 'a' })];
      const illegal = watch(whole);
      for (const next of happenings) {
        happen(whole, next, false);
        happen(parts, next, true);
        expect(stateOf(parts)).toBe(stateOf(whole));
      }
      expect(illegal).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('the guard of the lifecycle sees a state that was changed past it', () => {
  const account = createScriptWorld();
  const illegal = watch(account);
  const id = createScripted(account, { acts: [{ does: 'signs', afterMs: 0 }] });
  const signed = read(account, id);
  account.sign.apply([{ put: 'sessions', id, entity: { ...signed, state: 'READY' } }]);
  expect(illegal).toEqual(['SIGNED to READY']);
});

/** What a session nobody else touches becomes when, told plainly: no table, no agenda. */
function tell(acts: readonly ScriptedAct[], isValidated: boolean, dueInMs: number) {
  let atMs = 0;
  for (const one of acts) {
    atMs += one.afterMs;
    const isDecided =
      one.does === 'rejects' || (one.does === 'signs' && !(isValidated && one.nationalNumber === 'wrong'));
    if (isDecided && atMs < dueInMs) {
      const state = one.does === 'signs' ? 'SIGNED' : 'REJECTED';
      return (nowMs: number): SessionState => (nowMs < atMs ? 'READY' : state);
    }
  }
  return (nowMs: number): SessionState => (nowMs < dueInMs ? 'READY' : 'EXPIRED');
}

test('a session left alone is at every instant where its script says', () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 5 }),
      fc.boolean(),
      durationMs.map((longMs) => longMs + 2_000),
      fc.array(fc.nat({ max: 12_000 }), { maxLength: 8 }),
      (acts, isValidated, dueInMs, advances) => {
        const account = createScriptWorld();
        const told = tell(acts, isValidated, dueInMs);
        create(account, { kind: 'create', script: { acts }, behind: [], dueInMs, isValidated });
        const [id = ''] = account.sign.tables.sessions.keys();
        for (const longMs of [0, ...advances]) {
          account.advance(longMs);
          expect(read(account, id).state).toBe(told(account.clock.nowMs() - NOW_MS));
        }
      },
    ),
    { numRuns: 200 },
  );
});
