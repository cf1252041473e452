import { describe, expect, test } from 'vitest';
import { actOnSession } from '../../../src/mock/accounts/signer.ts';
import { describeSession } from '../../../src/mock/apis/sign/describe-session.ts';
import type { ScriptedAct, SignerScript } from '../../../src/mock/apis/sign/script.ts';
import { createScripted, createScriptWorld, createSessions, read } from './script-world.ts';
import { collectionOf, NOW_MS } from './sign-world.ts';

const SECOND = 1_000;

const acting = (...acts: readonly ScriptedAct[]): SignerScript => ({ acts });
const signsAfter = (seconds: number) => ({ does: 'signs', afterMs: seconds * SECOND }) as const;

/** A session that only the person with this number may sign. */
const validated = (nationalIdentificationNumber: string) => ({
  signer: { nationalIdentificationNumber, validations: ['NATIONAL_IDENTIFICATION_NUMBER' as const] },
});

describe('the signer of a script', () => {
  test('acts by the clock: each act so long after the one before', () => {
    const account = createScriptWorld();
    const id = createScripted(account, acting({ does: 'opens', afterMs: 30 * SECOND }, signsAfter(60)));
    account.advance(29_999);
    expect(read(account, id)).toMatchObject({ state: 'READY', openedAtMs: undefined, scripted: undefined });
    account.advance(1);
    expect(read(account, id)).toMatchObject({
      state: 'READY',
      openedAtMs: NOW_MS + 30 * SECOND,
      scripted: { does: 'opens', atMs: NOW_MS + 30 * SECOND, refused: undefined },
    });
    account.advance(60 * SECOND - 1);
    expect(read(account, id).state).toBe('READY');
    account.advance(1);
    expect(read(account, id)).toMatchObject({
      state: 'SIGNED',
      output: { userInfo: { signingTime: '2030-01-01T00:01:30Z' } },
      scripted: { does: 'signs', atMs: NOW_MS + 90 * SECOND, refused: undefined },
    });
  });

  test('who acts at once has acted when somebody next looks', () => {
    const account = createScriptWorld();
    expect(read(account, createScripted(account, acting(signsAfter(0)))).state).toBe('SIGNED');
  });

  test('who rejects gives the reason of the script, or none', () => {
    const account = createScriptWorld();
    const ids = ['Too dear', undefined].map((reason) =>
      createScripted(account, acting({ does: 'rejects', afterMs: 0, reason })),
    );
    expect(ids.map((id) => read(account, id).state)).toEqual(['REJECTED', 'REJECTED']);
    expect(ids.map((id) => read(account, id).rejectReason)).toEqual(['Too dear', undefined]);
  });

  test('who cancels leaves the session as open as one who never comes', () => {
    const account = createScriptWorld();
    const cancelled = createScripted(account, acting({ does: 'cancels', afterMs: SECOND }));
    const left = createScripted(account, acting());
    account.advance(3_600 * SECOND);
    expect([read(account, cancelled).state, read(account, left).state]).toEqual(['READY', 'READY']);
    expect(read(account, cancelled).scripted).toMatchObject({ does: 'cancels', refused: undefined });
    expect(read(account, left).scripted).toBeUndefined();
    expect(actOnSession(account, left, { kind: 'sign' }).state).toBe('SIGNED');
  });

  test('is the person who signs by hand, and in each account of the seed', () => {
    const people = [acting(signsAfter(0)), undefined].map((script, place) => {
      const account = createScriptWorld({ id: `account-${place}`, seed: 7 });
      const id = createScripted(account, script);
      account.arrive();
      if (script === undefined) actOnSession(account, id, { kind: 'sign' });
      return read(account, id).output.userInfo;
    });
    expect(people[0]).toEqual(people[1]);
  });

  test('signs with the eID of the script, or the first of the session', () => {
    const account = createScriptWorld();
    const [swede, norwegian] = ['sbid', undefined].map((eId) =>
      createScripted(account, acting({ does: 'signs', afterMs: 0, eId })),
    );
    const ninOf = (id = '') => read(account, id).output.userInfo?.nin;
    expect([ninOf(swede)?.length, ninOf(norwegian)?.length]).toEqual([12, 11]);
  });
});

describe('a signer with the wrong national number', () => {
  const wrong = { does: 'signs', afterMs: SECOND, nationalNumber: 'wrong' } as const;

  test('is refused by a session that validates it, which stays READY and keeps the reason', () => {
    const account = createScriptWorld();
    const id = createScripted(account, acting(wrong), validated('01058012345'));
    account.advance(60 * SECOND);
    expect(read(account, id)).toMatchObject({
      state: 'READY',
      openedAtMs: undefined,
      output: { signatures: [] },
      scripted: {
        does: 'signs',
        atMs: NOW_MS + SECOND,
        refused: "the signer's national identification number is not the one the session asks for",
      },
    });
    expect(actOnSession(account, id, { kind: 'sign' }).state).toBe('SIGNED');
  });

  test('may come back as the right one', () => {
    const account = createScriptWorld();
    const id = createScripted(account, acting(wrong, signsAfter(60)), validated('01058012345'));
    account.advance(60 * SECOND);
    expect(read(account, id).state).toBe('READY');
    account.advance(SECOND);
    expect(read(account, id)).toMatchObject({
      state: 'SIGNED',
      output: { userInfo: { nin: '01058012345' } },
      scripted: { refused: undefined },
    });
  });

  test('signs as a stranger where nobody validates it, even if the session names that very stranger', () => {
    const strangerTo = (nin: string) => {
      const account = createScriptWorld();
      const request = { signer: { nationalIdentificationNumber: nin } };
      const id = createScripted(account, acting(wrong), request);
      account.advance(SECOND);
      return read(account, id).output.userInfo?.nin ?? '';
    };
    const stranger = strangerTo('01058012345');
    expect(stranger).not.toBe('01058012345');
    expect(strangerTo(stranger)).not.toBe(stranger);
  });
});

describe('an act that the signing page refuses', () => {
  test('changes nothing but the note of it, and the next one is tried', () => {
    const account = createScriptWorld();
    const script = acting({ does: 'opens', afterMs: 120 * SECOND }, signsAfter(10));
    const id = createScripted(account, script, { signatureUrlTimeToLive: 'PT2M' });
    const before = describeSession(read(account, id));
    account.advance(120 * SECOND);
    expect(read(account, id).scripted).toMatchObject({
      does: 'opens',
      refused: 'the signature URL has expired',
    });
    account.advance(10 * SECOND);
    expect(read(account, id).scripted).toMatchObject({
      does: 'signs',
      refused: 'the signature URL has expired',
    });
    expect(describeSession(read(account, id))).toEqual(before);
  });

  test('because the tester was there before ends the script', () => {
    const account = createScriptWorld();
    const id = createScripted(account, acting(signsAfter(10), signsAfter(10)));
    actOnSession(account, id, { kind: 'reject', reason: 'Too dear' });
    account.advance(10 * SECOND);
    const scripted = {
      does: 'signs',
      atMs: NOW_MS + 10 * SECOND,
      refused: 'the session is REJECTED, which is final',
    };
    expect(read(account, id)).toMatchObject({ state: 'REJECTED', scripted });
    account.advance(60 * SECOND);
    expect(read(account, id).scripted).toEqual(scripted);
    expect(account.sign.nextDueAtMs).toBeUndefined();
  });

  test('because the due date has come is noted on the expired session', () => {
    const account = createScriptWorld();
    const id = createScripted(account, acting(signsAfter(60)), { dueDate: '2030-01-01T00:01:00Z' });
    account.advance(60 * SECOND);
    expect(read(account, id)).toMatchObject({
      state: 'EXPIRED',
      scripted: { refused: 'the session is EXPIRED, which is final' },
    });
  });

  test('is none on a session that is gone', () => {
    const account = createScriptWorld();
    const id = createScripted(account, acting(signsAfter(60)));
    account.sign.apply([{ remove: 'sessions', id }]);
    account.advance(60 * SECOND);
    expect(account.sign.tables.sessions.has(id)).toBe(false);
  });
});

describe('a script on a session that is BLOCKED', () => {
  test('begins when the last of its predecessors is signed', () => {
    const account = createScriptWorld();
    const first = createScripted(account, acting(signsAfter(100)));
    const second = createScripted(account, undefined);
    const last = createScripted(account, acting(signsAfter(30)), { subsequentTo: [first, second] });
    account.advance(100 * SECOND);
    expect([read(account, first).state, read(account, last).state]).toEqual(['SIGNED', 'BLOCKED']);
    account.advance(900 * SECOND);
    actOnSession(account, second, { kind: 'sign' });
    account.advance(30 * SECOND - 1);
    expect(read(account, last).state).toBe('READY');
    account.advance(1);
    expect(read(account, last).state).toBe('SIGNED');
  });

  test('runs through a whole chain in one stroke, each at its own instant', () => {
    const account = createScriptWorld();
    const script = acting(signsAfter(60));
    const ids: string[] = [];
    for (let place = 0; place < 4; place += 1) {
      ids.push(createScripted(account, script, place === 0 ? {} : { subsequentTo: [ids[place - 1] ?? ''] }));
    }
    account.advance(86_400 * SECOND);
    expect(ids.map((id) => read(account, id).output.userInfo?.signingTime)).toEqual([
      '2030-01-01T00:01:00Z',
      '2030-01-01T00:02:00Z',
      '2030-01-01T00:03:00Z',
      '2030-01-01T00:04:00Z',
    ]);
  });

  test('never begins behind a rejection', () => {
    const account = createScriptWorld();
    const first = createScripted(account, acting({ does: 'rejects', afterMs: 0 }));
    const last = createScripted(account, acting(signsAfter(0)), { subsequentTo: [first] });
    account.advance(3_600 * SECOND);
    expect(read(account, last)).toMatchObject({ state: 'BLOCKED', scripted: undefined });
  });
});

test('a script is chosen by the place among all sessions the account has had', () => {
  const account = createScriptWorld();
  const asked: number[] = [];
  const choose = (ordinal: number) => {
    asked.push(ordinal);
    return ordinal === 2 ? acting(signsAfter(0)) : undefined;
  };
  const [, second, third] = [
    ...createSessions(account, choose, [{}, {}]),
    ...createSessions(account, choose, [{}]),
  ];
  expect(asked).toEqual([0, 1, 2]);
  expect([second, third].map((id) => read(account, id ?? '').state)).toEqual(['READY', 'SIGNED']);
});

test('a reply never shows the script', () => {
  const account = createScriptWorld();
  const scripted = createScripted(account, acting({ does: 'opens', afterMs: 0 }));
  const plain = createScripted(account, undefined);
  const membersOf = (id: string) => Object.keys(describeSession(read(account, id)));
  expect(membersOf(scripted)).toEqual(membersOf(plain));
});

describe('a package under a script', () => {
  const signed = (packaging: SignerScript['packaging']): SignerScript => ({
    acts: [signsAfter(0)],
    packaging,
  });

  test.for([
    ['comes when the script says nothing', undefined, 1, 'signs', undefined],
    ['fails when it would be ready, which is noted', 'fails', 0, 'packages', 'the packaging failed'],
    ['never comes', 'never', 0, 'signs', undefined],
  ] as const)('%s', ([, packaging, count, does, refused]) => {
    const account = createScriptWorld();
    const id = createScripted(account, signed(packaging), { packageTo: ['PADES_CONTAINER'] });
    account.advance(2_000);
    expect(read(account, id).state).toBe('SIGNED');
    expect(read(account, id).output.packages).toHaveLength(count);
    expect(read(account, id).scripted).toMatchObject({ does, refused });
  });

  test.for([
    [undefined, 1],
    ['fails', 0],
    ['never', 0],
  ] as const)('of its collection goes with it: %s', ([packaging, count]) => {
    const account = createScriptWorld();
    account.sign.apply([collectionOf({ packageTo: ['PADES_CONTAINER'] })]);
    const ids = createSessions(account, (ordinal) => signed(ordinal === 1 ? packaging : undefined), [{}, {}]);
    account.advance(3_600 * SECOND);
    expect(ids.map((id) => read(account, id).state)).toEqual(['SIGNED', 'SIGNED']);
    expect(account.sign.tables.collections.get('collection')?.packages).toHaveLength(count);
  });
});
