import { describe, expect } from 'vitest';
import { test } from '../../src/testing/vitest/index.ts';

test.override('accountOptions', { clock: { mode: 'frozen', now: '2030-01-01T00:00:00Z' } });

const BUSY_ONCE = {
  name: 'busy-once',
  summary: 'The first list is refused.',
  rules: [{ when: { group: 'list' as const, call: 1 }, reply: { status: 503 } }],
};

describe('playing', () => {
  test('begins anew each time: calls are counted from 1', async ({ account }) => {
    for (let plays = 0; plays < 2; plays += 1) {
      await account.play(BUSY_ONCE);
      await account.client.mint.flows.list();
      await account.client.mint.flows.list();
    }
    const lists = await account.requests({ operationId: 'listWorkflows' });
    expect(lists.map(({ status }) => status)).toEqual([503, 200, 200, 503, 200, 200]);
  });

  test('tells what plays, since when and what it does', async ({ account }) => {
    expect(await account.play(['signer-rejects', BUSY_ONCE])).toEqual({
      names: ['signer-rejects', 'busy-once'],
      since: '2030-01-01T00:00:00Z',
      story: [
        'Each signer rejects with the reason "The rent is not what we agreed on." after 2 minutes.',
        'busy-once rule 1: on call 1 of the operations of group list, the answer is 503 service_unavailable.',
      ],
    });
  });

  test('changes settings and clients only as long as it lasts', async ({ account }) => {
    const before = await account.settings();
    await account.play([
      { name: 'strict', summary: 'x', settings: { requestsPerMinute: 5 } },
      'client-disabled',
      'flow-viewer-only',
    ]);
    expect(await account.settings()).toEqual({ ...before, requestsPerMinute: 5 });
    await expect(account.client.mint.execute('identify-sbid')).rejects.toMatchObject({ status: 403 });
    await account.stopScenario();
    expect(await account.settings()).toEqual(before);
    const { instanceId } = await account.client.mint
      .execute('identify-sbid')
      .catch(() => ({ instanceId: '' }));
    // The old token keeps what it was issued with; a new one has all the permissions again.
    expect(instanceId).toBe('');
    await account.reset();
    expect((await account.client.mint.execute('identify-sbid')).instanceId).toMatch(/^[0-9a-f]{32}$/);
  });

  test('keeps a change that somebody makes meanwhile', async ({ account }) => {
    await account.play({ name: 'strict', summary: 'x', settings: { requestsPerMinute: 5 } });
    await account.updateSettings({ packagingDelay: 'PT9S' });
    await account.stopScenario();
    expect(await account.settings()).toMatchObject({ packagingDelay: 'PT9S', requestsPerMinute: null });
  });

  test('lets the earlier of two scenarios win where they disagree', async ({ account }) => {
    const first = {
      name: 'first',
      summary: 'x',
      settings: { requestsPerMinute: 5 },
      rules: [{ when: { group: 'list' as const }, reply: { status: 404 } }],
    };
    const second = {
      name: 'second',
      summary: 'x',
      settings: { requestsPerMinute: 9 },
      rules: [{ when: { group: 'list' as const }, reply: { status: 410 } }],
    };
    await account.play([first, second]);
    expect(await account.settings()).toMatchObject({ requestsPerMinute: 5 });
    await expect(account.client.mint.flows.list()).rejects.toMatchObject({ status: 404 });
  });

  test('lets the earlier of two rules win that change the same on one call', async ({ account }) => {
    const limit = (name: string, requestsPerMinute: number) => ({
      name,
      summary: 'x',
      rules: [{ when: { group: 'list' as const }, set: { settings: { requestsPerMinute } } }],
    });
    await account.play([limit('first', 5), limit('second', 9)]);
    await account.client.mint.flows.list();
    expect(await account.settings()).toMatchObject({ requestsPerMinute: 5 });
  });

  test('is begun anew by a reset of an account that was created with it', async ({ mock }) => {
    const account = await mock.account({ scenario: BUSY_ONCE });
    await account.client.mint.flows.list();
    await account.reset();
    await account.client.mint.flows.list();
    const lists = await account.requests({ operationId: 'listWorkflows' });
    expect(lists.map(({ status }) => status)).toEqual([503, 200]);
  });

  test('refuses a scenario that there is not, and goes on with the one that plays', async ({ account }) => {
    await account.play(BUSY_ONCE);
    await expect(account.play('busy')).rejects.toMatchObject({ code: 'SIM_UNKNOWN_SCENARIO' });
    // A rule that does nothing has no type: it is what is to be refused.
    await expect(account.play({ name: 'x', summary: 'x', rules: [{}] } as never)).rejects.toMatchObject({
      code: 'SIM_INVALID_INPUT',
    });
    await expect(account.play([BUSY_ONCE, BUSY_ONCE])).rejects.toThrow('is listed twice');
    await account.client.mint.flows.list();
    expect((await account.requests({ operationId: 'listWorkflows' }))[0]?.status).toBe(503);
  });
});

describe('while an eID is out', () => {
  const OUT = {
    name: 'out',
    summary: 'Swedish BankID is out for an hour.',
    outages: [{ eid: 'sbid', during: { from: '00:00', to: '01:00' } }],
  };

  test('the person of a flow that needs it cannot complete the step, and can afterwards', async ({
    account,
  }) => {
    const { instanceId } = await account.client.mint.execute('identify-sbid');
    await account.clock.advance('PT10S');
    await account.play(OUT);
    await expect(account.person.completeStep(instanceId)).rejects.toMatchObject({
      code: 'SIM_PERSON_REFUSED',
      message: 'The person cannot complete: in a scenario, the eID sbid is down.',
    });
    await account.clock.advance('PT1H');
    await account.person.completeStep(instanceId);
  });

  test('its name is read in any letter case', async ({ account }) => {
    const { instanceId } = await account.client.mint.execute('identify-sbid');
    await account.clock.advance('PT10S');
    await account.play({ name: 'out', summary: 'Swedish BankID is out.', outages: [{ eid: 'SBID' }] });
    await expect(account.client.mint.execute('identify-sbid')).rejects.toMatchObject({
      cause: { status: 503 },
    });
    await expect(account.person.completeStep(instanceId)).rejects.toMatchObject({
      code: 'SIM_PERSON_REFUSED',
    });
  });

  test('a signer cannot sign with it, but with another, and can reject', async ({ account }) => {
    const text = Buffer.from('I agree.');
    const { documentId } = await account.client.sign.documents.upload(text, { contentType: 'text/plain' });
    const { id: documentCollectionId } = await account.client.sign.collections.create({
      documents: [{ documentId }],
    });
    const identityProviders = [{ idpName: 'sbid' }, { idpName: 'nbid' }];
    const request = {
      title: 'Consent',
      documents: [{ action: 'SIGN', documentCollectionId, documentId }],
      signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders }],
    } as const;
    const [one, two] = await account.client.sign.sessions.create([request, request]);
    await account.play(OUT);
    const [first, second] = [one?.id ?? '', two?.id ?? ''];
    await expect(account.signer.sign(first)).rejects.toMatchObject({
      code: 'SIM_SIGNER_REFUSED',
      message: 'The signer cannot sign: in a scenario, the eID sbid is down.',
    });
    expect(await account.signer.sign(first, { idp: 'nbid' })).toMatchObject({ state: 'SIGNED' });
    expect(await account.signer.reject(second)).toMatchObject({ state: 'REJECTED' });
  });
});

describe('person-walks-away', () => {
  test('leaves the instance Suspended for ever', async ({ account }) => {
    await account.play('person-walks-away');
    const { instanceId } = await account.client.mint.execute('identify-sbid');
    await account.clock.advance('P365D');
    expect(await account.client.mint.instances.get(instanceId)).toMatchObject({ status: 'Suspended' });
  });
});

describe('a flow that has the name of a scenario', () => {
  test('plays it for its own instances, and for no others', async ({ mock }) => {
    const steps = [{ name: 'Work', takes: 'PT2M' }];
    const account = await mock.account({
      clock: { mode: 'frozen', now: '2030-01-01T00:00:00Z' },
      flows: [
        { id: 'rate-limited-while-polling', versions: [{ steps }] },
        { id: 'plain', versions: [{ steps }] },
        { id: 'other', name: 'faulted-without-details', versions: [{ steps }] },
      ],
    });
    const outcomes = await Promise.all(
      ['rate-limited-while-polling', 'plain', 'other'].map(async (flowId) => {
        const { instanceId } = await account.client.mint.execute(flowId);
        return (await account.client.mint.waitForCompletion(instanceId)).outcome;
      }),
    );
    expect(outcomes).toEqual(['finished', 'finished', 'faulted']);
    const refused = await account.requests({ status: 429 });
    expect(new Set(refused.map(({ path }) => path)).size).toBe(1);
    expect(refused).toHaveLength(2);
  });
});

describe('the journal', () => {
  test('says for each request which rule fired, or which came nearest and what kept it', async ({
    account,
  }) => {
    await account.play({
      name: 'picky',
      summary: 'x',
      rules: [
        { when: { group: 'list', query: { search: 'BankID' }, call: 2 }, reply: { status: 404 } },
        { when: { operation: 'getSigningSession' }, delay: 'PT1S' },
      ],
    });
    const { flows } = account.client.mint;
    await flows.list();
    await flows.list({ search: 'BankID' });
    await flows.list({ search: 'BankID' }).catch(() => {});
    const lines = await account.requests({ operationId: 'listWorkflows' });
    expect(lines.map(({ scenario }) => scenario)).toEqual([
      { fired: [], nearest: 'picky rule 1: it requires that query parameter search is "BankID"' },
      { fired: [], nearest: 'picky rule 1: this is call 1, it fires on call 2' },
      { fired: ['picky rule 1, call 2: the answer is 404 not_found'] },
    ]);
    const [token] = await account.requests({ operationId: 'issueToken' });
    expect(token).not.toHaveProperty('scenario');
  });
});
