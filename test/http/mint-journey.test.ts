import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import { act, activitiesOf, download, flow, read, type Schemas, start } from './mint-fixtures.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

describe('an instance on its way', () => {
  test('runs, waits for the person, runs again and finishes, each at its instant', async ({ account }) => {
    const { id } = await start(account, 'identify-sbid');
    expect(await activitiesOf(account, id)).toEqual(['Start: Running']);
    account.account.advance(999);
    expect((await read(account, id)).status).toBe('Running');
    account.account.advance(1);
    expect((await read(account, id)).status).toBe('Suspended');
    expect(await activitiesOf(account, id)).toEqual(['Start: Finished', 'Swedish BankID: Suspended']);
    account.account.advance(9_000);
    expect((await act(account, id, 'complete')).json).toEqual({ instanceId: id, status: 'Running' });
    expect(await activitiesOf(account, id)).toEqual([
      'Start: Finished',
      'Swedish BankID: Finished',
      'Collect result: Running',
    ]);
    account.account.advance(10_000);
    const finished = await read(account, id);
    expect(finished).toMatchObject({ status: 'Finished', finishedAt: '2030-01-01T00:00:15Z', fault: null });
    expect(Object.keys(finished)).toEqual([
      'id',
      'flowId',
      'definitionId',
      'version',
      'status',
      'createdAt',
      'finishedAt',
      'workflowUrl',
      'workflowUrlExpiresAt',
      'fault',
      'files',
    ]);
  });

  test('has no files, no end and no fault before its end', async ({ account }) => {
    const { id } = await start(account, 'identify-sbid');
    account.account.advance(1_000);
    expect(await read(account, id)).toMatchObject({ finishedAt: null, fault: null, files: [] });
  });

  test('says in its activities when each step began and ended', async ({ account }) => {
    const { id } = await start(account, 'identify-sbid');
    account.account.advance(5_000);
    await act(account, id, 'complete');
    account.account.advance(DAY_MS);
    const path = `/mint/flows/instances/${id}/activities`;
    const { items } = (await account.call<Schemas['ActivityList']>('GET', path)).json;
    expect(items.map(({ type, startedAt, finishedAt }) => [type, startedAt, finishedAt])).toEqual([
      ['Start', '2030-01-01T00:00:00Z', '2030-01-01T00:00:01Z'],
      ['Authentication', '2030-01-01T00:00:01Z', '2030-01-01T00:00:05Z'],
      ['DocumentGeneration', '2030-01-01T00:00:05Z', '2030-01-01T00:00:10Z'],
    ]);
    expect(new Set(items.map(({ id: step }) => step)).size).toBe(3);
  });

  test('tells a short step from a long one by its activities while it is Running all along', async ({
    createAccount,
  }) => {
    const steps = [
      { name: 'Ask the register', takes: 'PT1M' },
      { name: 'Wait for the bank', takes: 'PT1H' },
    ];
    const account = createAccount({ flows: [flow('slow', { steps })] });
    const { id } = await start(account, 'slow');
    account.account.advance(2 * MINUTE_MS);
    expect((await read(account, id)).status).toBe('Running');
    expect(await activitiesOf(account, id)).toEqual([
      'Ask the register: Finished',
      'Wait for the bank: Running',
    ]);
  });

  test('waits once for each step that waits for the person', async ({ account }) => {
    const { id } = await start(account, 'document-verification', { input: { email: 'a@b.example' } });
    account.account.advance(1_000);
    expect((await act(account, id, 'complete')).json.status).toBe('Suspended');
    expect((await activitiesOf(account, id)).at(-1)).toBe('Compare face: Suspended');
    expect((await act(account, id, 'complete')).json.status).toBe('Running');
    account.account.advance(20_000);
    expect((await read(account, id)).status).toBe('Finished');
  });

  test('finishes at once when no step takes time', async ({ createAccount }) => {
    const account = createAccount({
      flows: [flow('empty'), flow('instant', { steps: [{ name: 'a' }, { name: 'b' }] })],
    });
    expect(await start(account, 'empty')).toMatchObject({
      status: 'Finished',
      finishedAt: '2030-01-01T00:00:00Z',
      files: [],
    });
    const { id } = await start(account, 'instant');
    expect(await activitiesOf(account, id)).toEqual(['a: Finished', 'b: Finished']);
  });

  test('is Faulted when a step fails, with the text that tells nothing', async ({ createAccount }) => {
    const steps = [{ name: 'Try', takes: 'PT3S', faults: true }, { name: 'Never' }];
    const files = [{ name: 'never.pdf' }];
    const account = createAccount({ flows: [flow('doomed', { steps, files })] });
    const { id } = await start(account, 'doomed');
    expect((await read(account, id)).status).toBe('Running');
    account.account.advance(MINUTE_MS);
    expect(await read(account, id)).toMatchObject({
      status: 'Faulted',
      fault: 'Workflow execution failed',
      finishedAt: '2030-01-01T00:00:03Z',
      files: [],
    });
    expect(await activitiesOf(account, id)).toEqual(['Try: Faulted']);
    const api = (await account.call<Schemas['ApiInstance']>('GET', `/api/instances/${id}`)).json;
    expect(api.fault).toBe('Workflow execution failed');
  });

  test('is Faulted after the person acted when their step fails, if a flow may have such a step', async ({
    account,
  }) => {
    const steps = [{ name: 'Face does not match', waitsForPerson: true, faults: true }];
    if ((await account.control('POST', '/flows', flow('mismatch', { steps }))).status === 400) return;
    const { id } = await start(account, 'mismatch');
    await act(account, id, 'complete');
    expect((await read(account, id)).status).toBe('Faulted');
  });

  test('stays Suspended when the person walks away, and is Cancelled after a day', async ({ account }) => {
    const { id } = await start(account, 'identify-sbid');
    account.account.advance(DAY_MS - 1);
    expect((await read(account, id)).status).toBe('Suspended');
    account.account.advance(1);
    expect(await read(account, id)).toMatchObject({
      status: 'Cancelled',
      finishedAt: '2030-01-02T00:00:00Z',
      fault: null,
    });
    expect(await activitiesOf(account, id)).toEqual(['Start: Finished', 'Swedish BankID: Cancelled']);
  });

  test('is Cancelled from Running as well, and after the time the account is set to', async ({
    createAccount,
  }) => {
    const flows = [flow('endless', { steps: [{ name: 'Work', takes: 'P300D' }] })];
    const account = createAccount({ flows, settings: { mintActiveTimeout: 'PT2H' } });
    const { id } = await start(account, 'endless');
    account.account.advance(7 * DAY_MS);
    expect(await read(account, id)).toMatchObject({
      status: 'Cancelled',
      finishedAt: '2030-01-01T02:00:00Z',
    });
  });

  test('never changes again once it is final', async ({ account }) => {
    const { id } = await start(account, 'identify-sbid');
    account.account.advance(1_000);
    await act(account, id, 'complete');
    account.account.advance(5_000);
    const finished = await read(account, id);
    for (const what of ['complete', 'fault', 'cancel'] as const) {
      const reply = await act(account, id, what);
      expect([reply.status, reply.json.code]).toEqual([409, 'SIM_PERSON_REFUSED']);
    }
    account.account.advance(20 * DAY_MS);
    expect(await read(account, id)).toEqual(finished);
  });
});

describe('the person', () => {
  test('can do nothing before a step waits, nor twice', async ({ account }) => {
    const { id } = await start(account, 'identify-sbid');
    expect((await act(account, id, 'complete')).status).toBe(409);
    account.account.advance(1_000);
    expect((await act(account, id, 'complete')).status).toBe(200);
    expect((await act(account, id, 'complete')).status).toBe(409);
    expect((await read(account, id)).status).toBe('Running');
  });

  test('comes too late from the very instant at which the workflow URL ends', async ({ account }) => {
    const instances = [
      await start(account, 'identify-sbid', { workflowUrlTtl: 60 }),
      await start(account, 'identify-sbid', { workflowUrlTtl: 60 }),
    ] as const;
    account.account.advance(59_999);
    expect((await act(account, instances[0].id, 'complete')).status).toBe(200);
    account.account.advance(1);
    expect((await act(account, instances[1].id, 'complete')).json.code).toBe('SIM_PERSON_REFUSED');
    expect((await read(account, instances[1].id)).status).toBe('Suspended');
  });

  test('is not needed for the tester to let an instance fail or be cancelled', async ({ account }) => {
    const [failing, cancelled] = [
      await start(account, 'identify-sbid'),
      await start(account, 'identify-sbid'),
    ];
    expect((await act(account, failing.id, 'fault')).json.status).toBe('Faulted');
    account.account.advance(1_000);
    expect((await act(account, cancelled.id, 'cancel')).json.status).toBe('Cancelled');
    account.account.advance(DAY_MS);
    expect((await read(account, failing.id)).fault).toBe('Workflow execution failed');
    expect((await read(account, cancelled.id)).finishedAt).toBe('2030-01-01T00:00:01Z');
  });

  test('is unknown at an instance that is not there', async ({ account }) => {
    const reply = await act(account, '0'.repeat(32), 'complete');
    expect([reply.status, reply.json.code]).toEqual([404, 'SIM_UNKNOWN_INSTANCE']);
  });
});

test('thirty minutes of polling, a late person and thirty days pass without anybody waiting', async ({
  account,
}) => {
  const { id } = await start(account, 'kyc-onboarding-nbid', { input: { email: 'a@b.example' } });
  const seen: string[] = [];
  for (let poll = 0; poll < 60; poll += 1) {
    seen.push((await read(account, id)).status);
    await account.control('POST', '/clock/advance', { by: 'PT30S' });
  }
  expect(seen).toEqual(['Running', ...Array(59).fill('Suspended')]);
  await act(account, id, 'complete');
  await account.control('POST', '/clock/advance', { by: 'PT5S' });
  const { status, files } = await read(account, id);
  expect(status).toBe('Finished');
  const path = `/mint/flows/instances/${id}/files/${files[0]?.referenceId}/download`;
  expect((await download(account, path)).bytes.byteLength).toBe(120_000);
  await account.control('POST', '/clock/advance', { by: 'P29DT23H59M59S' });
  expect((await download(account, path)).status).toBe(200);
  await account.control('POST', '/clock/advance', { by: 'PT1S' });
  expect((await download(account, path)).status).toBe(404);
  expect(await read(account, id)).toMatchObject({ status: 'Finished', files: [] });
});
