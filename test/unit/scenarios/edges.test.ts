import { expect, test } from 'vitest';
import { findScenarioProblems } from '../../../src/mock/scenarios/check.ts';
import { readChoice } from '../../../src/mock/scenarios/choice.ts';
import type { RuleDefinition, ScenarioDefinition } from '../../../src/mock/scenarios/definition.ts';
import { readDurationRange } from '../../../src/mock/scenarios/duration-range.ts';
import { consult } from '../../../src/mock/scenarios/gate.ts';
import { isEidDown } from '../../../src/mock/scenarios/outage.ts';
import { operationsAt } from '../../../src/mock/scenarios/path-pattern.ts';
import type { GateRequest } from '../../../src/mock/scenarios/request.ts';
import { compileReply } from '../../../src/mock/scenarios/rule-compiler.ts';
import { compileScenario } from '../../../src/mock/scenarios/scenario.ts';
import { ScenarioRun } from '../../../src/mock/scenarios/scenario-run.ts';
import { tellTrace } from '../../../src/mock/scenarios/verdict.ts';

const START = Date.UTC(2030, 0, 5, 2);
function playAll(definition: Partial<ScenarioDefinition>, seed = 1) {
  const run = new ScenarioRun(
    [compileScenario({ name: 'played', summary: 'x', ...definition })],
    seed,
    START,
  );
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
const play = (rules: readonly RuleDefinition[]) => playAll({ rules });
const isAnswered = ({ answer }: ReturnType<ReturnType<typeof play>>) => answer !== undefined;
const FAIL = { reply: { status: 503 } } as const;
const problemsOf = (members: object) =>
  findScenarioProblems({ name: 'tried', summary: 'It is tried.', ...members }).map(
    ({ name, reason }) => `${name} ${reason}`,
  );
const withRules = (...rules: object[]) => problemsOf({ rules });

test('calls are counted for each entity on its own, in whatever order they come', () => {
  const ask = play([{ when: { group: 'status', call: 3, per: 'entity' }, ...FAIL }]);
  const asked = ['s1', 's2', 's2', 's1', 's2', 's1'].map((entity) => ask({ entity }));
  expect(asked.map(isAnswered)).toEqual([false, false, false, false, true, true]);
});

test('a rule behind one that answers up to the very same call is told never to fire', () => {
  expect(withRules({ when: { call: '1..3' }, ...FAIL }, { when: { call: '2..3' }, delay: 'PT1S' })).toEqual([
    'rules[1] can never fire: rule 1 answers every such request',
  ]);
});

test('a reply of status 304 with a body is refused', () => {
  expect(withRules({ reply: { status: 304, text: 'x' } })).toEqual([
    expect.stringMatching(/reply\.text cannot be sent: a reply with status 304/),
  ]);
});

test('an OAuth error with a status of success is refused', () => {
  expect(withRules({ when: { group: 'token' }, reply: { status: 200, error: 'invalid_client' } })).toEqual([
    expect.stringMatching(/reply\.status must be 400 or more/),
  ]);
});

test('an OAuth error is refused where one of the operations is no token endpoint', () => {
  expect(
    withRules({
      when: { operation: ['issueToken', 'getDocument'] },
      reply: { status: 400, error: 'invalid_client' },
    }),
  ).toEqual([expect.stringMatching(/reply\.error only works for the token endpoints/)]);
});

test('an account plays twenty scenarios, and no twenty-first', () => {
  const scenarios = Array.from({ length: 21 }, (_, index) => ({
    name: `one-${index}`,
    summary: 'x',
    settings: { monthlyQuota: 1 },
  }));
  expect(readChoice(scenarios.slice(1))).toHaveLength(20);
  expect(() => readChoice(scenarios)).toThrow('at most 20 scenarios');
});

test.each<[when: NonNullable<RuleDefinition['when']>, told: string]>([
  [
    { body: { 'login.client_secret': 's3cret' } },
    'login.client_secret of the body has the value in the scenario',
  ],
  [{ query: { Client_Secret: 's3cret' } }, 'query parameter Client_Secret has the value in the scenario'],
])('a wanted secret is not told, wherever it stands: %j', (when, told) => {
  expect(tellTrace(play([{ when, ...FAIL }])().trace).nearest).toBe(
    `played rule 1: it requires that ${told}`,
  );
});

test('ten years are the longest duration', () => {
  expect([readDurationRange('P3650D'), readDurationRange('P3651D')]).toEqual([
    { fromMs: 315_360_000_000, toMs: 315_360_000_000 },
    undefined,
  ]);
});

test('of two rules that came equally near the first is told', () => {
  const trace = play([
    { when: { client: 'x' }, ...FAIL },
    { when: { client: 'y' }, ...FAIL },
  ])().trace;
  expect(tellTrace(trace).nearest).toBe('played rule 1: it requires that the client is x');
});

test('of two rules that only the number of the call keeps the first is told', () => {
  const trace = play([
    { when: { call: 5 }, ...FAIL },
    { when: { call: 6 }, ...FAIL },
  ])().trace;
  expect(tellTrace(trace).nearest).toBe('played rule 1: this is call 1, it fires on call 5');
});

test('an outage of a share of the requests keeps no person from acting', () => {
  expect(isEidDown([{ eid: 'nbid', availability: 0.5 }], 'nbid', START)).toBe(false);
  expect(isEidDown([{ eid: 'nbid' }], 'nbid', START)).toBe(true);
});

test('an outage says when to come back where it is written so', () => {
  const { answer } = playAll({ outages: [{ retryAfter: 'PT30S' }] })();
  expect(answer).toMatchObject({ status: 503, retryAfter: { seconds: 30 } });
});

test('a path that ends with a slash means no operation with an id', () => {
  expect(operationsAt('/sign/documents/')).toEqual([]);
});

test('a made-up 401 has the challenge of the vendor with an error object only, and where the rule has no other', () => {
  expect(compileReply({ status: 401, text: 'no' }).headers).toEqual({});
  expect(compileReply({ status: 401, headers: { 'WWW-Authenticate': 'Bearer error="x"' } }).headers).toEqual({
    'WWW-Authenticate': 'Bearer error="x"',
  });
});

test('a garbled reply has sixteen wrong bytes from the first one on, unless the rule says otherwise', () => {
  expect(play([{ garble: {} }])().shape).toEqual({ garble: { afterBytes: 0, bytes: 16 } });
});

test('a latency of the eID is what steps of instances take after their person', () => {
  const { mint } = compileScenario({ name: 'slow', summary: 'x', latency: { eID: 'PT5S' } });
  expect(mint).toEqual({ eidMs: { fromMs: 5_000, toMs: 5_000 } });
});

test('a latency passes on the clock or the wire, as it is written', () => {
  for (const on of ['clock', 'wire'] as const) {
    const { delays } = playAll({ latency: { status: 'PT2S', on } })();
    expect(delays).toEqual([{ durationMs: 2_000, on }]);
  }
});

test('a signer signs with the eID of the timeline', () => {
  const { signers } = compileScenario({
    name: 's',
    summary: 'x',
    signers: [{ timeline: [{ does: 'signs', eId: 'sbid' }] }],
  });
  expect(signers[0]?.script.acts).toMatchObject([{ does: 'signs', eId: 'sbid' }]);
});
