import { describe, expect } from 'vitest';
import { LEDGER } from '../../../src/mock/ledger.ts';
import { ALL_PROBES } from '../../../src/verify/live/probes/all-probes.ts';
import { isAlarming } from '../../../src/verify/live/report.ts';
import { TEST_NOW } from '../../support/simulator-test.ts';
import { belongings, disagreeing, doings, test } from './live-test.ts';

const NOTHING = { documents: 0, collections: 0, sessions: 0, instances: 0 };
const MAKING = ['uploadDocument', 'createDocumentCollection', 'createSigningSessions', 'executeFlow'];

describe('the simulator held against itself', () => {
  test('agrees in everything that reads and refusals show', async ({ verify, simulator }) => {
    const run = await verify();
    expect(disagreeing(run)).toEqual({});
    expect(run.report.faults).toEqual([]);
    expect(isAlarming(run.report, true)).toBe(false);
    expect(run.report.entries.filter(({ verdict }) => verdict === 'agrees').length).toBeGreaterThan(60);
    expect(belongings(simulator)).toEqual(NOTHING);
  });

  test('is not written to, and executes nothing, unless that is allowed', async ({ verify, simulator }) => {
    await verify();
    const done = doings(simulator).filter(({ status }) => status !== null && status < 300);
    expect(done.filter(({ operation = '' }) => MAKING.includes(operation))).toEqual([]);
    expect(done.filter(({ operation = '' }) => /^(?:update|delete|package)/.test(operation))).toEqual([]);
  });

  test('agrees in everything that writes show, and is left as it was', async ({ verify, simulator }) => {
    const run = await verify({ allowWrites: true });
    expect(disagreeing(run)).toEqual({});
    expect(run.report).toMatchObject({ faults: [], left: [], doubtful: [], started: [] });
    expect(isAlarming(run.report, true)).toBe(false);
    const made = doings(simulator).filter(
      ({ operation, status }) => operation === 'uploadDocument' && status === 200,
    );
    expect(made).toHaveLength(1);
    expect(belongings(simulator)).toEqual(NOTHING);
  });

  test('executes the flow that is named, once, and says which instance that made', async ({
    verify,
    simulator,
  }) => {
    const run = await verify({ executableFlowId: 'identify-sbid' });
    expect(disagreeing(run)).toEqual({});
    expect(belongings(simulator)).toEqual({ ...NOTHING, instances: 1 });
    expect(run.report.started).toMatchObject([{ what: 'flow instance' }]);
    const executions = doings(simulator).filter(({ operation }) => operation === 'executeFlow');
    expect(executions.map(({ status }) => status)).toEqual([404, 200]);
  });

  test('takes a flow that there is not for a slip, and no contradiction', async ({ verify }) => {
    const run = await verify({ executableFlowId: 'identify-sbdi' });
    expect(disagreeing(run)).toEqual({});
    expect(isAlarming(run.report, true)).toBe(false);
  });

  test('knows the tokens of production from those of the sandbox', async ({ verify, simulator }) => {
    const credentials = { clientId: 'production-brave-heron-41', clientSecret: 'fakeS3Cr3T' };
    const clients = [{ clientId: credentials.clientId, secrets: [credentials.clientSecret] }];
    simulator.accounts.create({ clock: { mode: 'frozen', now: TEST_NOW }, clients });
    expect(disagreeing(await verify({ credentials }))).toEqual({});
  });

  test('gets documents and sessions that say what they are, and tell nobody of themselves', async ({
    bend,
    verify,
  }) => {
    const sent: string[] = [];
    const { origin } = await bend(({ line, body }) => {
      if (/^POST \/sign\//.test(line)) sent.push(body);
    });
    const { report } = await verify({ origin, allowWrites: true });
    const sessions = sent.filter((body) => body.includes('signingSetup'));
    expect(sessions.length).toBeGreaterThan(10);
    expect(sessions.filter((body) => !body.includes(report.run))).toEqual([]);
    expect(sent.filter((body) => /"(?:signer|notifications|email|mobile)"/.test(body))).toEqual([]);
    expect(sent.filter((body) => /^Made by signimock verify/.test(body)).length).toBeGreaterThan(1);
  });
});

describe('the probes', () => {
  test('have ids of their own, and look at entries that there are', () => {
    const ids = ALL_PROBES.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const entries = ALL_PROBES.flatMap(({ observes }) => Object.keys(observes));
    expect(entries.filter((entry) => LEDGER.find(entry) === undefined)).toEqual([]);
  });

  test('of a kind that is always played could make nothing even if they were taken', () => {
    const harmless = ALL_PROBES.filter(({ kind }) => kind === 'read' || kind === 'refusal');
    const posts = harmless
      .map(({ id, request }) => ({ id, ...request(ANY_FACTS) }))
      .filter(({ method, path }) => method !== 'GET' && !path.includes('/token'));
    // Nothing in the list, no list, or an id that nothing has.
    const isEmpty = ({ body }: { readonly body?: string }) => body === '[]' || body === '[';
    const isAboutNothing = ({ path }: { readonly path: string }) => /no-such-thing|5160a0d5/.test(path);
    expect(posts.length).toBeGreaterThan(8);
    expect(posts.filter((post) => !isEmpty(post) && !isAboutNothing(post))).toEqual([]);
  });
});

const ANY_FACTS = {
  credentials: { clientId: 'id', clientSecret: 'secret' },
  run: 'signimock verify',
  startedAtMs: 0,
  executableFlowId: 'flow',
  has: () => true,
  get: () => 'something',
  learn: () => {},
  values: () => [],
};
