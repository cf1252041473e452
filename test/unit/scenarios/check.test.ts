import { describe, expect, test } from 'vitest';
import { findScenarioProblems } from '../../../src/mock/scenarios/check.ts';

/** The problems of a scenario with these members, a line each. */
function problemsOf(members: object): readonly string[] {
  return findScenarioProblems({ name: 'tried', summary: 'It is tried.', ...members }).map(
    ({ name, reason }) => `${name} ${reason}`,
  );
}

const withRules = (...rules: object[]) => problemsOf({ rules });
const withWhen = (when: object) => withRules({ when, delay: 'PT1S' });

describe('a scenario', () => {
  test('of rules, timelines, latencies, outages and changes is taken', () => {
    expect(
      problemsOf({
        modes: [1, 58],
        sources: ['S0'],
        expects: {
          client: 'Waits.',
          task: 'listFlows',
          ends: 'listed',
          replies: { listWorkflows: [200, 'none'] },
        },
        settings: { requestsPerMinute: 5 },
        client: { status: 'pending', activeAfter: 'PT5M', revoke: ['Flow Viewer'] },
        rules: [
          {
            note: 'why',
            when: { operation: ['getDocument', 'uploadDocument'], call: '2..3' },
            reply: { status: 503 },
          },
          { when: { group: 'token', probability: 0.5 }, reply: { status: 400, error: 'invalid_client' } },
          { when: { path: '/mint/**', after: 'PT1M', before: 'PT2M' }, bandwidth: { bytesPerSecond: 10 } },
          {
            delay: { for: 'PT1S..PT2S', on: 'wire' },
            cut: { afterBytes: 0, by: 'reset' },
            set: { settings: { monthlyQuota: 0 } },
          },
        ],
        latency: { list: 'PT1S..PT2S', eID: 'PT5S', on: 'clock' },
        outages: [
          { eid: 'nbid', during: { days: ['Sat'], from: '01:00', to: '05:00' } },
          { availability: 0.95 },
        ],
        mint: {
          timeline: [
            { activity: 'A', takes: 'PT1S' },
            { activity: 'B', person: 'completes', after: 'PT1S' },
            { ends: 'Faulted' },
          ],
        },
        signers: [
          {
            sessions: 1,
            timeline: [{ does: 'signs', nationalNumber: 'wrong' }, { does: 'signs' }],
            packaging: 'fails',
          },
          { timeline: [{ does: 'rejects', reason: 'no' }] },
        ],
      }),
    ).toEqual([]);
  });

  test.each(['issueToken', 'executeFlow', 'startApiInstance', 'createSigningSessions', 'merchantSign'])(
    'may look into the body of %s',
    (operation) => {
      expect(withWhen({ operation, body: { scope: 'sign' } })).toEqual([]);
    },
  );

  test.each<[what: string, value: unknown, problem: RegExp]>([
    ['no mapping', 7, /must be/],
    ['a list', [], /must be/],
    ['without a name', { summary: 'x', rules: [] }, /name is required/],
    ['with an unknown member', { name: 'a', summary: 'x', rule: [] }, /rule is not known/],
    [
      'with a name that is a path',
      { name: '../a', summary: 'x', rules: [] },
      /name has the wrong form: Lower-case words with hyphens/,
    ],
  ])('%s is refused', (_what, value, problem) => {
    const [first] = findScenarioProblems(value);
    expect(`${first?.name} ${first?.reason}`).toMatch(problem);
  });

  test('that does nothing is refused', () => {
    const nothing =
      'the scenario does nothing: write rules, outages, latency, mint, signers, settings or client';
    expect(problemsOf({})).toEqual([nothing]);
    expect(problemsOf({ rules: [], expects: { client: 'Waits.' } })).toEqual([nothing]);
  });

  test('that expects replies of an operation there is not is refused', () => {
    expect(
      problemsOf({
        settings: { monthlyQuota: 1 },
        expects: { client: 'x', replies: { getInstance: [200] } },
      }),
    ).toEqual([
      expect.stringMatching(/^expects\.replies\.getInstance is not an operation; did you mean \w+\?$/),
    ]);
  });
});

describe('a rule that can never fire is refused', () => {
  test.each<[what: string, when: object, problem: RegExp]>([
    [
      'an operation there is not',
      { operation: 'getInstance' },
      /operation is not an operation: getInstance; did you mean get\w+\?/,
    ],
    [
      'one of several that there is not',
      { operation: ['getDocument', 'x'] },
      /operation\[1\] is not an operation: x/,
    ],
    ['a path of no operation', { path: '/sign/nothing' }, /path matches no operation/],
    [
      'operation and group without anything in common',
      { operation: 'getDocument', group: 'token' },
      /have no operation in common/,
    ],
    ['an entity where the path has none', { group: 'list', entity: 'x' }, /entity can never hold: the path/],
    [
      'calls counted for an entity that there is not',
      { group: 'list', call: 2, per: 'entity' },
      /per cannot be entity/,
    ],
    ['a body where there is none', { operation: 'getDocument', body: { a: 1 } }, /body can never hold/],
    ['calls in the wrong order', { call: '3..2' }, /call can never hold: 3\.\.2; write it as/],
    ['a count without calls', { per: 'client', group: 'list' }, /per only works with `call`: write that too/],
    ['an end before its beginning', { after: 'PT2M', before: 'PT1M' }, /before can never hold/],
    ['an end at its beginning', { after: 'PT1M', before: 'PT1M' }, /before can never hold/],
    [
      'an eID where none is needed',
      { group: 'token', eid: 'nbid' },
      /eid can never hold: the operation needs/,
    ],
    ['a schedule without time', { during: { from: '05:00', to: '05:00' } }, /during is empty/],
  ])('%s', (_what, when, problem) => {
    const problems = withWhen(when);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^rules\[0\]\.when\./.test(problems[0] ?? '') ? problem : /rules\[0\]\.when can never hold/,
    );
    expect(problems[0]).toMatch(problem);
  });

  test('one behind another that answers all its requests', () => {
    expect(
      withRules(
        { when: { group: 'list' }, reply: { status: 503 } },
        { when: { operation: 'listFlows' }, delay: 'PT1S' },
      ),
    ).toEqual(['rules[1] can never fire: rule 1 answers every such request']);
    expect(withRules({ hang: {} }, { when: { group: 'token' }, delay: 'PT1S' })).toHaveLength(1);
  });

  test.each<[what: string, earlier: object, later: object]>([
    ['the same condition', { group: 'list', client: 'a' }, { group: 'list', client: 'a' }],
    ['a part of the condition', { client: 'a' }, { group: 'execute', client: 'a', call: 2, body: { a: 1 } }],
    ['the same call', { group: 'status', call: 2 }, { group: 'status', call: '2' }],
    ['one of the calls', { group: 'status', call: '2..5' }, { group: 'status', call: 3, probability: 0.5 }],
    ['some of the calls', { call: '2..' }, { call: 'every 4' }],
    ['every so many of the calls', { call: 'every 2' }, { call: 'every 6' }],
    ['a value of the body', { body: { a: 'x' } }, { operation: 'executeFlow', body: { a: 'x' } }],
  ])('one behind another that answers %s', (_what, earlier, later) => {
    expect(withRules({ when: earlier, reset: {} }, { when: later, delay: 'PT1S' })).toEqual([
      'rules[1] can never fire: rule 1 answers every such request',
    ]);
  });

  test.each<[what: string, earlier: object, later: object]>([
    ['counts other requests', { group: 'status', call: 3 }, { operation: 'getFlowInstance', call: 3 }],
    ['counts them otherwise', { group: 'status', call: 3 }, { group: 'status', call: 3, per: 'entity' }],
    ['answers other calls', { call: '2..3' }, { call: '3..4' }],
    ['answers every second call', { call: 'every 2' }, { call: '2..3' }],
    ['answers another value', { body: { a: 'x' } }, { body: { a: 'y' } }],
    ['asks for more', { body: { a: 'x' }, client: 'a' }, { body: { a: 'x' } }],
  ])('but not where the earlier one %s', (_what, earlier, later) => {
    expect(withRules({ when: earlier, reset: {} }, { when: later, delay: 'PT1S' })).toEqual([]);
  });

  test.each<[what: string, earlier: object, later: object]>([
    [
      'answers only some calls',
      { when: { group: 'list', call: 1 }, reset: {} },
      { when: { group: 'list' }, close: {} },
    ],
    [
      'answers only at times',
      { when: { group: 'list', probability: 0.5 }, reset: {} },
      { when: { group: 'list' }, close: {} },
    ],
    [
      'answers other operations',
      { when: { group: 'token' }, reset: {} },
      { when: { group: 'list' }, close: {} },
    ],
    [
      'answers only some of them',
      { when: { operation: 'listFlows' }, reset: {} },
      { when: { group: 'list' }, close: {} },
    ],
    ['only delays', { when: { group: 'list' }, delay: 'PT1S' }, { when: { group: 'list' }, close: {} }],
    ['goes by a path', { when: { path: '/mint/flows' }, reset: {} }, { when: { group: 'list' }, close: {} }],
  ])('but not where the earlier one %s', (_what, earlier, later) => {
    expect(withRules(earlier, later)).toEqual([]);
  });
});

describe('what a rule does', () => {
  test.each<[what: string, rule: object, problem: string]>([
    ['nothing', {}, 'rules[0]'],
    [
      'two answers',
      { reset: {}, close: {} },
      'rules[0].close cannot be combined with reset: a request has only one answer',
    ],
    [
      'a shape without a reply',
      { hang: {}, cut: { afterBytes: 1 } },
      'rules[0].cut has no effect: hang sends no reply',
    ],
    [
      'a status that HTTP does not have',
      { reply: { status: 299 } },
      'rules[0].reply.status is not an HTTP status: 299',
    ],
    [
      'two bodies',
      { reply: { status: 400, text: 'a', html: 'b' } },
      'rules[0].reply.html cannot be combined with text: a reply has only one body',
    ],
    [
      'a body where there can be none',
      { reply: { status: 204, text: 'a' } },
      'rules[0].reply.text cannot be sent: a reply with status 204 has no body',
    ],
    [
      'an error that is a success',
      { reply: { status: 200, code: 'conflict' } },
      'rules[0].reply.status must be 400 or more when the body is an error',
    ],
    [
      'an OAuth error elsewhere',
      { reply: { status: 400, error: 'invalid_scope' } },
      'rules[0].reply.error only works for the token endpoints: name one as `operation`, or write `group: token`',
    ],
    [
      'a wait in parts of a second',
      { reply: { status: 429, retryAfter: 'PT0.5S' } },
      'rules[0].reply.retryAfter must be an ISO 8601 duration in whole seconds, such as PT2S',
    ],
    [
      'a delay in other units',
      { delay: '2s' },
      'rules[0].delay has the wrong form: How long the reply is held back: `PT2S`, `PT1S..PT3S`',
    ],
    ['a delay without a unit', { delay: 5 }, 'rules[0].delay has the wrong form: How long'],
    [
      'a call between two',
      { when: { call: 1.5 }, delay: 'PT1S' },
      'rules[0].when.call has the wrong form: Which calls, counted from 1: `2`, `2..3`, `4..` or `every 5`',
    ],
    [
      'a range the wrong way round',
      { delay: 'PT3S..PT1S' },
      'rules[0].delay must be a duration such as PT2S, or two in order such as PT1S..PT3S, of at most P3650D',
    ],
    ['a delay that outlives the clock', { delay: 'P9999Y' }, 'rules[0].delay must be a duration such as'],
    [
      'a header that there cannot be',
      { when: { header: { 'x nobody': 'a' } }, delay: 'PT1S' },
      'rules[0].when.header.x nobody can never hold: no header can have this name',
    ],
    [
      'a member that was meant otherwise',
      { when: { operaton: 'getDocument' }, delay: 'PT1S' },
      'rules[0].when.operaton is not known; did you mean operation? known members are ',
    ],
    [
      'a length of its own for the reply',
      { reply: { status: 200, headers: { 'Content-Length': '5' }, text: 'longer than five' } },
      'rules[0].reply.headers.Content-Length cannot be set: it marks where the reply ends; see cut',
    ],
    ['a pause that is none', { slowHeaders: 'PT' }, 'rules[0].slowHeaders must be a duration such as PT0.1S'],
    [
      'a pending client without an end',
      { set: { client: { status: 'pending' } } },
      'rules[0].set.client.activeAfter is required for status pending',
    ],
  ])('is refused: %s', (_what, rule, problem) => {
    expect(withRules(rule)).toEqual([expect.stringContaining(problem)]);
  });
});

describe('latencies, outages and timelines', () => {
  test.each<[what: string, members: object, problem: RegExp]>([
    [
      'a pending client without an end',
      { client: { status: 'pending' } },
      /^client\.activeAfter is required for status pending/,
    ],
    [
      'an end of nothing',
      { client: { activeAfter: 'PT5M' } },
      /^client\.activeAfter only works with status pending: write that too/,
    ],
    [
      'a permission both given and taken',
      { client: { revoke: ['Flow Viewer', 'Flow Editor'], grant: ['Flow Editor'] } },
      /^client\.grant cannot contain Flow Editor, which revoke takes away/,
    ],
    ['a latency that is none', { latency: { list: 'PT5S..PT1S' } }, /^latency\.list must be a duration/],
    [
      'an outage that never comes',
      { outages: [{ during: { from: '05:00', to: '01:00' } }] },
      /^outages\[0\]\.during is empty/,
    ],
    [
      'an end that is not the last',
      { mint: { timeline: [{ ends: 'Faulted' }, { activity: 'A', takes: 'PT1S' }] } },
      /^mint\.timeline\[0\]\.ends must be the last/,
    ],
    [
      'an end that is a step too',
      { mint: { timeline: [{ activity: 'A', takes: 'PT1S', ends: 'Faulted' }] } },
      /^mint\.timeline\[0\] must be either a step or the end/,
    ],
    [
      'a step without a name',
      { mint: { timeline: [{ takes: 'PT1S' }] } },
      /^mint\.timeline\[0\] must have an activity/,
    ],
    [
      'a step that neither takes time nor waits',
      { mint: { timeline: [{ activity: 'A' }] } },
      /^mint\.timeline\[0\] must either take its time/,
    ],
    [
      'a time for someone who walks away',
      { mint: { timeline: [{ activity: 'A', person: 'walksAway', after: 'PT1S' }] } },
      /after only works for a person who completes/,
    ],
    [
      'a person beside a timeline',
      { mint: { person: { does: 'completes' }, timeline: [{ activity: 'A', takes: 'PT1S' }] } },
      /^mint\.person cannot be combined with timeline/,
    ],
    [
      'files that are never there',
      { mint: { timeline: [{ ends: 'Faulted' }], files: [{ name: 'a' }] } },
      /^mint\.files never exist/,
    ],
    ['a signer who does nothing', { signers: [{ timeline: [] }] }, /^signers\[0\] does nothing/],
    [
      'an act after the last',
      { signers: [{ timeline: [{ does: 'signs' }, { does: 'opens' }] }] },
      /^signers\[0\]\.timeline\[1\] never happens/,
    ],
    [
      'a reason for a signature',
      { signers: [{ timeline: [{ does: 'signs', reason: 'x' }] }] },
      /reason only works for a rejection/,
    ],
    [
      'a number for a rejection',
      { signers: [{ timeline: [{ does: 'rejects', nationalNumber: 'wrong' }] }] },
      /nationalNumber only works for a signature/,
    ],
    [
      'a signer behind one who plays for all',
      { signers: [{ timeline: [{ does: 'opens' }] }, { timeline: [{ does: 'opens' }] }] },
      /^signers\[1\] is never played/,
    ],
  ])('%s is refused', (_what, members, problem) => {
    const problems = problemsOf(members);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n')).toMatch(problem);
  });
});

test('what is wrong with a megabyte of values is told by the first of it', () => {
  expect(problemsOf({ rules: Array(300_000).fill(1) })).toEqual(['rules must NOT have more than 100 items']);
  const members = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`k${index}`, 1]));
  expect(problemsOf(members)).toEqual([expect.stringMatching(/^k0 is not known; /)]);
});
