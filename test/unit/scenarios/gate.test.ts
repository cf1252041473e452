import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleDefinition } from '../../../src/mock/scenarios/definition.ts';
import { consult } from '../../../src/mock/scenarios/gate.ts';
import type { GateRequest } from '../../../src/mock/scenarios/request.ts';
import { compileScenario } from '../../../src/mock/scenarios/scenario.ts';
import { ScenarioRun } from '../../../src/mock/scenarios/scenario-run.ts';
import { tellTrace } from '../../../src/mock/scenarios/verdict.ts';

const START = Date.UTC(2030, 0, 5, 2);

/** Rules at work from the start, and requests put to them. */
function play(rules: readonly RuleDefinition[], seed = 1) {
  const run = new ScenarioRun([compileScenario({ name: 'played', summary: 'x', rules })], seed, START);
  return (given: Partial<GateRequest> = {}) =>
    consult([run], {
      operationId: 'getSigningSession',
      path: '/sign/signing-sessions/s1',
      entity: 's1',
      clientId: 'one',
      nowMs: START,
      headers: {},
      query: {},
      body: undefined,
      eids: [],
      ...given,
    });
}

const FAIL = { reply: { status: 503 } } as const;
const isAnswered = ({ answer }: ReturnType<ReturnType<typeof play>>) => answer !== undefined;

describe('a rule', () => {
  test('is for every request when it has no condition', () => {
    expect(isAnswered(play([FAIL])())).toBe(true);
  });

  test.each<
    [what: string, when: RuleDefinition['when'], fits: Partial<GateRequest>, not: Partial<GateRequest>]
  >([
    ['an operation', { operation: 'getDocument' }, { operationId: 'getDocument' }, {}],
    ['a group', { group: 'status' }, {}, { operationId: 'getDocument' }],
    ['a path', { path: '/sign/*/s1' }, {}, { path: '/sign/signing-sessions/s2' }],
    ['a client', { client: 'one' }, {}, { clientId: 'other' }],
    ['an entity', { entity: 's1' }, {}, { entity: 's2' }],
    ['a time from', { after: 'PT1M' }, { nowMs: START + 60_000 }, { nowMs: START + 59_999 }],
    ['a time until', { before: 'PT1M' }, { nowMs: START + 59_999 }, { nowMs: START + 60_000 }],
    ['a schedule', { during: { days: ['Sat'], from: '02:00' } }, {}, { nowMs: START - 1 }],
    ['a header, whatever its case', { header: { 'X-Trace': 'on' } }, { headers: { 'x-trace': 'on' } }, {}],
    ['a query parameter', { query: { limit: 5 } }, { query: { limit: '5' } }, { query: { limit: '6' } }],
    [
      'a member of the body',
      { body: { '0.title': { contains: 'Lease' } } },
      { body: [{ title: 'My Lease' }] },
      { body: [{ title: 'x' }] },
    ],
    [
      'a member that is there',
      { body: { input: { present: true } } },
      { body: { input: null } },
      { body: {} },
    ],
    ['an eID', { eid: 'nbid' }, { eids: ['sbid', 'nbid'] }, { eids: ['sbid'] }],
  ])('looks at %s', (_what, when, fits, not) => {
    const ask = play([{ when: when ?? {}, ...FAIL }]);
    expect(isAnswered(ask(fits))).toBe(true);
    expect(isAnswered(ask(not))).toBe(false);
  });

  test('asks for all that its condition has', () => {
    const ask = play([{ when: { client: 'one', entity: 's1' }, ...FAIL }]);
    expect([ask(), ask({ entity: 's2' }), ask({ clientId: 'x' })].map(isAnswered)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('calls', () => {
  const fires = (call: number | string, times = 7) => {
    const ask = play([{ when: { group: 'status', call }, ...FAIL }]);
    return Array.from({ length: times }, (_, index) => (isAnswered(ask()) ? index + 1 : 0)).filter(Boolean);
  };

  test('are counted from 1', () => {
    expect([fires(2), fires('2..3'), fires('5..'), fires('every 3')]).toEqual([
      [2],
      [2, 3],
      [5, 6, 7],
      [3, 6],
    ]);
  });

  test('are counted for each entity, each client, or all together', () => {
    const counted = (per: 'account' | 'entity' | 'client') => {
      const ask = play([{ when: { group: 'status', call: 2, per }, ...FAIL }]);
      const asked = [ask(), ask({ entity: 's2' }), ask(), ask({ clientId: 'other' })];
      return asked.map(isAnswered);
    };
    expect(counted('account')).toEqual([false, true, false, false]);
    expect(counted('entity')).toEqual([false, false, true, false]);
    expect(counted('client')).toEqual([false, true, false, false]);
  });

  test('that do not meet the condition are not counted', () => {
    const ask = play([{ when: { client: 'one', call: 2 }, ...FAIL }]);
    expect([ask(), ask({ clientId: 'x' }), ask()].map(isAnswered)).toEqual([false, false, true]);
  });

  test('are counted also where an earlier rule answers', () => {
    const ask = play([
      { when: { group: 'status', call: 1 }, reply: { status: 500 } },
      { when: { group: 'status', call: 2 }, reply: { status: 503 } },
    ]);
    expect([ask(), ask()].map(({ answer }) => (answer?.kind === 'reply' ? answer.status : 0))).toEqual([
      500, 503,
    ]);
  });
});

describe('chance', () => {
  const course = (seed: number, probability: number) => {
    const ask = play([{ when: { group: 'status', probability }, ...FAIL }], seed);
    return Array.from({ length: 400 }, () => isAnswered(ask()));
  };

  test('goes by the seed alone', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0.01, max: 1, noNaN: true }), (seed, probability) => {
        expect(course(seed, probability)).toEqual(course(seed, probability));
      }),
      { numRuns: 20 },
    );
  });

  test('has about the share that was asked for', () => {
    for (const seed of [1, 2, 3]) {
      const hits = course(seed, 0.25).filter(Boolean).length;
      expect(hits).toBeGreaterThan(60);
      expect(hits).toBeLessThan(140);
    }
    expect(course(1, 1).every(Boolean)).toBe(true);
  });

  test('draws a delay within its range, both ends included', () => {
    const ask = play([{ delay: 'PT1S..PT1.003S' }]);
    const drawn = Array.from({ length: 200 }, () => ask().delays[0]?.durationMs);
    expect(new Set(drawn)).toEqual(new Set([1_000, 1_001, 1_002, 1_003]));
  });
});

describe('several rules', () => {
  test('that answer: the first one does, and none after it fires', () => {
    const verdict = play([{ delay: 'PT1S' }, FAIL, { close: {} }, { delay: 'PT9S' }])();
    expect(verdict.answer).toMatchObject({ kind: 'reply', status: 503 });
    expect(verdict.delays).toEqual([{ durationMs: 1_000, on: undefined }]);
    expect(verdict.trace.fired).toHaveLength(2);
  });

  test('that delay add up, and of two shapes the earlier one counts', () => {
    const verdict = play([
      { delay: 'PT1S', cut: { afterBytes: 5 } },
      { delay: { for: 'PT2S', on: 'wire' }, cut: { afterBytes: 9 }, bandwidth: { bytesPerSecond: 10 } },
    ])();
    expect(verdict.delays).toEqual([
      { durationMs: 1_000, on: undefined },
      { durationMs: 2_000, on: 'wire' },
    ]);
    expect(verdict.shape).toEqual({ cut: { afterBytes: 5, by: 'close' }, bytesPerSecond: 10 });
  });

  test('that change something are all heard, in their order', () => {
    const [one, two] = [{ settings: { monthlyQuota: 1 } }, { client: { tokenLifetimeSeconds: 9 } }];
    expect(play([{ set: one }, { set: two }])().changes).toEqual([one, two]);
  });
});

describe('the trace', () => {
  test('says what fired, and with which call', () => {
    const ask = play([{ when: { group: 'status' }, ...FAIL }]);
    ask();
    expect(ask().trace).toEqual({ fired: ['played rule 1, call 2: the answer is 503 service_unavailable'] });
  });

  test('says which rule came nearest, and what kept it', () => {
    const ask = play([
      { when: { client: 'x', entity: 'y' }, ...FAIL },
      { when: { client: 'one', entity: 'y' }, ...FAIL },
    ]);
    expect(tellTrace(ask().trace)).toEqual({
      fired: [],
      nearest: 'played rule 2: it requires that the entity is y',
    });
  });

  test.each<[what: string, when: NonNullable<RuleDefinition['when']>, told: string]>([
    ['a header', { header: { Authorization: { contains: 'hunter2' } } }, 'header authorization'],
    ['a parameter', { query: { code: 'hunter2' } }, 'query parameter code'],
    ['a body', { body: { client_secret: 'hunter2' } }, 'client_secret of the body'],
  ])('does not tell the secret that %s must have', (_what, when, told) => {
    expect(tellTrace(play([{ when, ...FAIL }])().trace).nearest).toBe(
      `played rule 1: it requires that ${told} has the value in the scenario`,
    );
  });

  test('says that only the number of the call, or chance, kept it', () => {
    expect(tellTrace(play([{ when: { group: 'status', call: 5 }, ...FAIL }])().trace).nearest).toBe(
      'played rule 1: this is call 1, it fires on call 5',
    );
    expect(
      tellTrace(play([{ when: { group: 'status', probability: 0.000_001 }, ...FAIL }])().trace).nearest,
    ).toBe('played rule 1: chance did not pick call 1');
  });
});
