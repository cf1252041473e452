import { describe, expect, test } from 'vitest';
import { actAsSigner, type SignerAct } from '../../../src/mock/apis/sign/signer.ts';
import type { Session, SessionRequest } from '../../../src/mock/apis/sign/state.ts';
import {
  awaitedBy,
  collectionOf,
  createWorld,
  DAY_MS,
  documentOf,
  KARI,
  later,
  NOW_MS,
  requestOf,
  scheduledIn,
  sessionIn,
  sessionOf,
  statesIn,
  stored,
  usedBy,
  type World,
} from './sign-world.ts';

const SIGN: SignerAct = { kind: 'sign', person: KARI };
const ACTS: readonly SignerAct[] = [{ kind: 'open' }, SIGN, { kind: 'reject' }, { kind: 'cancel' }];

function worldWith(session: Session, world: World = createWorld()): World {
  world.put(documentOf(), collectionOf(), usedBy(['session']), stored(session));
  return world;
}

function act(session: Session, what: SignerAct, world = worldWith(session)) {
  const outcome = actAsSigner(session, what, world);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome;
}

function refusal(session: Session, what: SignerAct = SIGN, world = worldWith(session)): string | undefined {
  const outcome = actAsSigner(session, what, world);
  return outcome.kind === 'refused' ? outcome.reason : undefined;
}

const withRequest = (change: Partial<SessionRequest>): Session => sessionOf({ request: requestOf(change) });

describe('a signer', () => {
  test.for([
    ['open', 'READY'],
    ['cancel', 'READY'],
    ['sign', 'SIGNED'],
    ['reject', 'REJECTED'],
  ] as const)('who does %s leaves the session %s', ([kind, state]) => {
    const what = ACTS.find((candidate) => candidate.kind === kind) ?? SIGN;
    const outcome = act(sessionOf(), what);
    expect([outcome.state, sessionIn(outcome.changes).state]).toEqual([state, state]);
    expect(sessionIn(outcome.changes).openedAtMs).toBe(NOW_MS);
  });

  test('keeps the instant at which the page was first opened', () => {
    const session = sessionOf({ openedAtMs: NOW_MS - 5 });
    for (const what of ACTS) expect(sessionIn(act(session, what).changes).openedAtMs).toBe(NOW_MS - 5);
  });

  test('who rejects may say why', () => {
    expect(sessionIn(act(sessionOf(), { kind: 'reject', reason: 'Too dear' }).changes).rejectReason).toBe(
      'Too dear',
    );
    expect(sessionIn(act(sessionOf(), { kind: 'reject' }).changes).rejectReason).toBeUndefined();
  });

  test.for(['BLOCKED', 'SIGNED', 'REJECTED', 'EXPIRED'] as const)(
    'can do nothing while the session is %s',
    (state) => {
      for (const what of ACTS) expect(refusal(sessionOf({ state }), what)).toContain(state);
    },
  );

  test('comes too late once the signature URL has expired, unless the page was open by then', () => {
    const session = sessionOf({ signatureUrlExpiresAtMs: NOW_MS });
    expect(refusal(session)).toBe('the signature URL has expired');
    expect(refusal({ ...session, signatureUrlExpiresAtMs: NOW_MS + 1 })).toBeUndefined();
    expect(refusal({ ...session, openedAtMs: NOW_MS - 1 })).toBeUndefined();
  });

  test('comes too late after the due date, on an account whose sessions do not expire', () => {
    const session = sessionOf({ dueAtMs: NOW_MS, openedAtMs: NOW_MS - 1 });
    const world = worldWith(session, createWorld({ sessionsExpire: false }));
    expect(refusal(session, SIGN, world)).toBe('the due date of the session has passed');
    expect(refusal({ ...session, dueAtMs: NOW_MS + 1 }, SIGN, world)).toBeUndefined();
  });

  test('changes nothing in the world by asking', () => {
    const session = sessionOf();
    const world = worldWith(session);
    const before = JSON.stringify([...world.tables.sessions, ...world.tables.documents]);
    for (const what of ACTS) actAsSigner(session, what, world);
    expect(JSON.stringify([...world.tables.sessions, ...world.tables.documents])).toBe(before);
  });
});

describe('a validated signer', () => {
  const validated = (nationalIdentificationNumber: string) =>
    withRequest({
      signer: { nationalIdentificationNumber, validations: ['NATIONAL_IDENTIFICATION_NUMBER'] },
    });

  test('is the person named, blanks and hyphens aside', () => {
    expect(refusal(validated(KARI.nin))).toBeUndefined();
    expect(refusal(validated('010580 12345'))).toBeUndefined();
    expect(refusal(validated('010580-12345'))).toBeUndefined();
  });

  test('is refused as another person, yet may reject', () => {
    expect(refusal(validated('31129912345'))).toContain('national identification number');
    expect(refusal(validated('31129912345'), { kind: 'reject' })).toBeUndefined();
  });

  test('is anybody, when the session only names a number', () => {
    expect(refusal(withRequest({ signer: { nationalIdentificationNumber: '31129912345' } }))).toBeUndefined();
  });
});

describe('a redirect', () => {
  const redirectSettings = {
    success: 'https://shop.example/ok?order=1',
    reject: 'https://shop.example/no',
    cancel: 'myapp:later',
    error: 'https://shop.example/error',
  };

  test('goes where each act ends, with the reference and the session id', () => {
    const session = withRequest({ redirectSettings, externalReference: 'a b&c' });
    expect(act(session, SIGN).redirectUrl).toBe(
      'https://shop.example/ok?order=1&externalReference=a+b%26c&sessionId=session',
    );
    expect(act(session, { kind: 'reject' }).redirectUrl).toMatch(/^https:\/\/shop\.example\/no\?/);
    expect(act(session, { kind: 'cancel' }).redirectUrl).toMatch(/^myapp:later\?/);
    expect(act(session, { kind: 'open' }).redirectUrl).toBeUndefined();
  });

  test('goes nowhere when the session names no place', () => {
    for (const what of ACTS) expect(act(sessionOf(), what).redirectUrl).toBeUndefined();
  });
});

describe('a signature', () => {
  test('has a result for each document to be signed, and none for one to be read', () => {
    const document = { documentCollectionId: 'collection', documentId: 'document' };
    const session = withRequest({
      documents: [
        { ...document, action: 'SIGN' },
        { ...document, action: 'VIEW' },
      ],
    });
    const { changes } = act(session, SIGN);
    const { signatures } = sessionIn(changes).output;
    expect(signatures).toHaveLength(1);
    expect(changes).toContainEqual(
      expect.objectContaining({ put: 'documents', id: signatures[0]?.resultDocumentId }),
    );
  });

  test('tells who signed and when: the attributes asked for, or all of them', () => {
    const infoOf = (change: Partial<SessionRequest>) =>
      sessionIn(act(withRequest(change), SIGN).changes).output.userInfo;
    const { country: _country, ...person } = KARI;
    expect(infoOf({})).toEqual({ signingTime: '2030-01-01T00:00:00Z', ...person });
    const [setup] = requestOf().signingSetup;
    if (setup === undefined) throw new Error('no set-up');
    expect(infoOf({ signingSetup: [{ ...setup, requestedAttributes: ['firstName'] }] })).toEqual({
      signingTime: '2030-01-01T00:00:00Z',
      firstName: 'Kari',
    });
    expect(
      infoOf({ signer: { restrictUse: [{ parameter: 'NIN', restriction: 'NO_USE' }] } }),
    ).not.toHaveProperty('nin');
  });

  test('readies the successors whose predecessors are all signed now, and no others', () => {
    const session = sessionOf();
    const behind = (...subsequentTo: string[]) => requestOf({ subsequentTo });
    const world = worldWith(session);
    world.put(awaitedBy(['free', 'waiting', 'gone', 'done']));
    world.put(
      stored(sessionOf({ id: 'other' })),
      stored(sessionOf({ id: 'free', state: 'BLOCKED', request: behind('session') })),
      stored(sessionOf({ id: 'waiting', state: 'BLOCKED', request: behind('session', 'other') })),
      stored(sessionOf({ id: 'done', state: 'EXPIRED', request: behind('session') })),
    );
    expect(statesIn(act(session, SIGN, world).changes)).toEqual({ session: 'SIGNED', free: 'READY' });
    expect(statesIn(act(session, { kind: 'reject' }, world).changes)).toEqual({ session: 'REJECTED' });
  });

  test('has the package of its session, and of a collection that it completes, made after the delay', () => {
    const session = withRequest({ packageTo: ['PADES_CONTAINER'] });
    const world = createWorld({ packagingDelayMs: 7_000 });
    world.put(documentOf(), stored(session));
    world.put(collectionOf({ packageTo: ['PADES_CONTAINER'] }), usedBy(['session', 'other']));
    world.put(stored(sessionOf({ id: 'other' })));
    const kinds = () => scheduledIn(act(session, SIGN, later(world, DAY_MS)).changes);
    const atMs = NOW_MS + DAY_MS + 7_000;
    expect(kinds()).toEqual([{ atMs, work: { kind: 'packageSession', sessionId: 'session' } }]);
    world.put(stored(sessionOf({ id: 'other', state: 'SIGNED' })));
    expect(kinds()[1]).toEqual({ atMs, work: { kind: 'packageCollection', collectionId: 'collection' } });
  });
});
