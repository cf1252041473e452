import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import { activitiesOf, expectRefusal, flow, read, type Schemas, start } from './mint-fixtures.ts';

const TYPED = flow('typed', {
  inputs: [
    { name: 'email', required: true },
    { name: 'age', type: 'number', required: true },
    { name: 'consent', type: 'boolean' },
  ],
});

/** The three ways to start an instance of a flow. */
const ways = (id: string) => [
  `/mint/flows/${id}/execute`,
  `/flows/${id}/execute`,
  `/api/flows/${id}/instances`,
];

const INVALID = { status: 422, code: 'workflow_validation_failed' } as const;

describe('starting an instance', () => {
  test('answers with the id, the workflow URL and its end, in that order', async ({ account }) => {
    const { status, json } = await account.call<Schemas['ExecuteResult']>(
      'POST',
      '/mint/flows/kyc-onboarding-nbid/execute',
      { json: { input: { email: 'tenant@example.org' } } },
    );
    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(['id', 'workflowUrl', 'workflowUrlExpiresAt']);
    expect(json.id).toMatch(/^[0-9a-f]{32}$/);
    expect(json.workflowUrl).toMatch(new RegExp(`^${account.origin}/_mock/journeys/[0-9a-f-]{36}$`));
    expect(json.workflowUrlExpiresAt).toBe('2030-01-02T00:00:00Z');
    expect(json.workflowUrl).not.toContain(json.id);
  });

  test('gives no workflow URL when nobody is asked anything', async ({ createAccount }) => {
    const account = createAccount({ flows: [flow('robot', { steps: [{ name: 'Work', takes: 'PT1S' }] })] });
    expect(await start(account, 'robot', { workflowUrlTtl: 60 })).toMatchObject({
      workflowUrl: null,
      workflowUrlExpiresAt: null,
    });
  });

  test.for([
    [60, '2030-01-01T00:01:00Z'],
    [1, '2030-01-01T00:00:01Z'],
    [31_536_000, '2031-01-01T00:00:00Z'],
    [null, '2030-01-02T00:00:00Z'],
  ] as const)(
    'lets the workflow URL live for a workflowUrlTtl of %s',
    async ([workflowUrlTtl, end], { account }) => {
      const { workflowUrlExpiresAt } = await start(account, 'identify-sbid', { workflowUrlTtl });
      expect(workflowUrlExpiresAt).toBe(end);
    },
  );

  test.for([0, -1, 1.5, '60', true])(
    'refuses a workflowUrlTtl of %j',
    async (workflowUrlTtl, { account }) => {
      for (const path of ways('identify-sbid')) {
        const refused = { status: 400, code: 'invalid_request_parameter', names: 'workflowUrlTtl' };
        await expectRefusal(account, refused, 'POST', path, { json: { workflowUrlTtl } });
      }
    },
  );

  test.for([31_536_001, 253_402_300_800, Number.MAX_SAFE_INTEGER])(
    'refuses a workflowUrlTtl of %s, which is more than a year',
    async (workflowUrlTtl, { account }) => {
      const refused = { status: 400, code: 'invalid_request_parameter', names: 'workflowUrlTtl' };
      await expectRefusal(account, refused, 'POST', '/mint/flows/identify-sbid/execute', {
        json: { workflowUrlTtl },
      });
    },
  );

  test('takes null for both members, and under /api no body at all', async ({ account }) => {
    await start(account, 'identify-sbid', { input: null, workflowUrlTtl: null });
    expect((await account.call('POST', '/api/flows/identify-sbid/instances')).status).toBe(200);
  });

  test('keeps to the version that was published last, not to a newer draft', async ({ account }) => {
    const { version } = await start(account, 'kyc-onboarding-nbid', { input: { email: 'a@b.example' } });
    expect(version).toBe(1);
  });

  test('goes by the newest of several published versions', async ({ createAccount }) => {
    const steps = (name: string) => ({ steps: [{ name, takes: 'PT1H' }] });
    const versions = [steps('first'), steps('second'), { ...steps('third'), published: false }];
    const account = createAccount({ flows: [{ id: 'many', versions }] });
    const { id, version } = await start(account, 'many');
    expect(version).toBe(2);
    expect(await activitiesOf(account, id)).toEqual(['second: Running']);
  });

  test('ignores inputs that the flow does not declare', async ({ account }) => {
    const { id } = await start(account, 'identify-sbid', { input: { anything: { goes: [1] } }, more: true });
    expect((await read(account, id)).status).toBe('Running');
  });
});

describe('the input of a flow', () => {
  test('is refused with 422 and every name that is missing or has the wrong type', async ({
    createAccount,
  }) => {
    const account = createAccount({ flows: [TYPED] });
    for (const path of ways('typed')) {
      const problem = await expectRefusal(account, INVALID, 'POST', path, {
        json: { input: { age: '33', consent: 'yes' } },
      });
      expect(problem.invalidParams).toEqual([
        { name: 'input.email', reason: 'is required' },
        { name: 'input.age', reason: 'must be number' },
        { name: 'input.consent', reason: 'must be boolean' },
      ]);
    }
  });

  test.for([
    ['no input', {}],
    ['a null input', { input: null }],
    ['a required one that is null', { input: { email: null, age: 3 } }],
    ['one in another letter case', { input: { Email: 'a', age: 3 } }],
  ])('is refused with %s', async ([, json], { createAccount }) => {
    const account = createAccount({ flows: [TYPED] });
    await expectRefusal(account, { ...INVALID, names: 'input.email' }, 'POST', '/flows/typed/execute', {
      json,
    });
  });

  test('is not taken from what every object inherits', async ({ createAccount }) => {
    const inputs = [{ name: 'toString', required: true }];
    const account = createAccount({ flows: [flow('odd', { inputs })] });
    const json = { input: {} };
    await expectRefusal(account, { ...INVALID, names: 'input.toString' }, 'POST', '/mint/flows/odd/execute', {
      json,
    });
  });

  test('may leave out what is optional, or send null for it', async ({ createAccount }) => {
    const account = createAccount({ flows: [TYPED] });
    const given = { email: '', age: 0 };
    expect((await start(account, 'typed', { input: given })).status).toBe('Finished');
    expect((await start(account, 'typed', { input: { ...given, consent: null } })).status).toBe('Finished');
  });

  test('is refused as the generic table has it when the account is set so', async ({ createAccount }) => {
    const account = createAccount({ flows: [TYPED], settings: { mintValidationStatus: 400 } });
    const refused = { status: 400, code: 'invalid_request_parameter', names: 'input.email' };
    await expectRefusal(account, refused, 'POST', '/mint/flows/typed/execute', { json: {} });
  });

  test.for([
    ['a list as input', { input: ['a'] }],
    ['a text as input', { input: 'a@b.example' }],
    ['a list as body', []],
    ['null as body', null],
  ])('is refused as out of contract with %s', async ([, json], { account }) => {
    for (const path of ways('identify-sbid')) {
      await expectRefusal(account, { status: 400, code: 'invalid_request_parameter' }, 'POST', path, {
        json,
      });
    }
  });
});

describe('what cannot be started', () => {
  test('is a flow nobody published: 409', async ({ account }) => {
    for (const path of ways('credit-check-draft')) {
      await expectRefusal(account, { status: 409, code: 'conflict', names: 'draft' }, 'POST', path, {
        json: {},
      });
    }
  });

  test('is a flow by its definition id: 404, and the journal tells the mistake', async ({ account }) => {
    const { items } = (
      await account.control<{ items: { id: string; definitionId: string }[] }>('GET', '/flows')
    ).json;
    const { definitionId = '' } = items.find(({ id }) => id === 'identify-sbid') ?? {};
    for (const path of ways(definitionId)) {
      await expectRefusal(account, { status: 404, code: 'flow_not_found' }, 'POST', path, { json: {} });
      expect(account.account.journal.lines().at(-1)?.reason).toContain('definition id of flow identify-sbid');
    }
  });

  test('is a flow that is not there: 404', async ({ account }) => {
    for (const id of ['nothing', 'IDENTIFY-SBID', '%20', '..%2Fidentify-sbid', '__proto__']) {
      for (const path of ways(id)) {
        await expectRefusal(account, { status: 404, code: 'flow_not_found' }, 'POST', path, { json: {} });
      }
    }
  });

  test('is checked for the flow before its input', async ({ account }) => {
    const json = { input: { email: 7 } };
    await expectRefusal(account, { status: 404, code: 'flow_not_found' }, 'POST', ways('nothing')[0] ?? '', {
      json,
    });
    await expectRefusal(
      account,
      { status: 409, code: 'conflict' },
      'POST',
      ways('credit-check-draft')[0] ?? '',
      { json },
    );
  });

  test('is a form, a text, or under /mint and the host root nothing: 415', async ({ account }) => {
    const refused = { status: 415, code: 'unsupported_media_type' };
    for (const path of ways('identify-sbid')) {
      for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
        const options = { body: 'input=1', headers: { 'content-type': type } };
        await expectRefusal(account, refused, 'POST', path, options);
      }
    }
    for (const path of ways('identify-sbid').slice(0, 2)) await expectRefusal(account, refused, 'POST', path);
  });

  test('is half a JSON text: 400', async ({ account }) => {
    const options = { body: '{"input":', headers: { 'content-type': 'application/json' } };
    for (const path of ways('identify-sbid')) {
      await expectRefusal(account, { status: 400, code: 'bad_request' }, 'POST', path, options);
    }
  });
});
