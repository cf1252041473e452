import { describe, expect } from 'vitest';
import { renderJourneyPage } from '../../src/mock/console/journey-page.ts';
import { test } from '../support/simulator-test.ts';
import type { TestAccount } from '../support/test-account.ts';

const SETUP = {
  redirectSettings: {
    success: 'https://app.example/done?step=1',
    cancel: 'https://app.example/later',
    reject: 'https://app.example/no',
  },
  externalReference: 'order 7',
};

async function submit(url: string, body = '') {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const reply = await fetch(url, { method: 'POST', redirect: 'manual', headers, body });
  return { status: reply.status, location: reply.headers.get('location'), text: await reply.text() };
}

function actUrl({ origin }: TestAccount, signatureUrl: string, act: string): string {
  return `${origin}/_mock/signers/${new URL(signatureUrl).searchParams.get('sessionId')}/${act}`;
}

describe('the page behind a signature URL', () => {
  test('shows what is to be signed, with every text escaped, and opens the session', async ({ account }) => {
    const session = await account.createSession({
      title: '<script>x</script>',
      signText: 'I "agree" & sign',
    });
    const reply = await fetch(session.signatureUrl);
    const text = await reply.text();
    expect(reply.status).toBe(200);
    expect(text).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(text).toContain('I &quot;agree&quot; &amp; sign');
    expect(text).not.toContain('<script>');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('signs, and sends the signer to the success URL with reference and session', async ({ account }) => {
    const { id, signatureUrl } = await account.createSession(SETUP);
    const reply = await submit(actUrl(account, signatureUrl, 'sign'));
    const location = new URL(reply.location ?? '');
    expect(reply.status).toBe(303);
    expect(location.origin + location.pathname).toBe('https://app.example/done');
    expect(Object.fromEntries(location.searchParams)).toEqual({
      step: '1',
      externalReference: 'order 7',
      sessionId: id,
    });
    expect((await account.getSession(id)).lifecycle.state).toBe('SIGNED');
  });

  test('rejects for good, with the reason kept inside', async ({ account }) => {
    const { id, signatureUrl } = await account.createSession(SETUP);
    const reply = await submit(actUrl(account, signatureUrl, 'reject'), 'reason=Too+expensive');
    expect(reply.location).toContain('https://app.example/no');
    expect((await account.getSession(id)).lifecycle).toEqual({ state: 'REJECTED', stateIsFinal: true });
    expect(account.account.sign.tables.sessions.get(id)?.rejectReason).toBe('Too expensive');
  });

  test('cancels without an end: the session stays READY', async ({ account }) => {
    const { id, signatureUrl } = await account.createSession(SETUP);
    const reply = await submit(actUrl(account, signatureUrl, 'cancel'));
    expect(reply.location).toContain('https://app.example/later');
    expect((await account.getSession(id)).lifecycle.state).toBe('READY');
  });

  test('tells what happened where the session names no redirect', async ({ account }) => {
    for (const [act, told] of [
      ['sign', 'You have signed.'],
      ['reject', 'You have rejected the document.'],
      ['cancel', 'You have cancelled. You can still sign.'],
    ] as const) {
      const { signatureUrl } = await account.createSession();
      const { status, location } = await submit(actUrl(account, signatureUrl, act));
      expect(status).toBe(303);
      const page = await (await fetch(new URL(location ?? '', account.origin))).text();
      expect(page).toContain(told);
      expect(page.includes('<form')).toBe(act === 'cancel');
    }
  });

  test('is where the address of an act leads, when it is opened again', async ({ account }) => {
    const { signatureUrl } = await account.createSession();
    const reply = await fetch(actUrl(account, signatureUrl, 'sign'));
    expect([reply.status, reply.url]).toEqual([200, signatureUrl]);
  });

  test('tells a signer whose turn has not come to wait for the others', async ({ account }) => {
    const { id } = await account.createSession();
    const { signatureUrl } = await account.createSession({ subsequentTo: [id] });
    const page = await (await fetch(signatureUrl)).text();
    expect(page).toContain('Others have to sign first.');
    expect(page).not.toContain('<form');
  });

  test('says that the link has expired, and offers nothing to do', async ({ account }) => {
    const { signatureUrl } = await account.createSession({ signatureUrlTTL: 5 });
    await account.control('POST', '/clock/advance', { by: 'PT5M' });
    const text = await (await fetch(signatureUrl)).text();
    expect(text).toContain('the signature URL has expired');
    expect(text).not.toContain('<form');
  });

  test('is 404 for a link that nothing is behind', async ({ simulator }) => {
    const reply = await fetch(`${simulator.origin}/sign/?sessionId=nobody`);
    expect(reply.status).toBe(404);
  });
});

describe('the page behind a workflow URL', () => {
  async function suspend(account: TestAccount, extra = {}) {
    const path = '/mint/flows/identify-sbid/execute';
    const { json } = await account.call<{ id: string; workflowUrl: string }>('POST', path, { json: extra });
    await account.control('POST', '/clock/advance', { by: 'PT1S' });
    return json;
  }

  test('completes the waiting step and shows where the journey stands then', async ({ account }) => {
    const { id, workflowUrl } = await suspend(account);
    expect(await (await fetch(workflowUrl)).text()).toContain('Complete: Swedish BankID');
    const reply = await submit(`${workflowUrl}/complete`);
    expect([reply.status, reply.location]).toEqual([303, new URL(workflowUrl).pathname]);
    expect(await (await fetch(workflowUrl)).text()).toContain('Collect result');
    expect(account.account.mint.tables.instances.get(id)?.status).toBe('Running');
  });

  test('says what the person has to do, or that there is nothing to do', async ({ account }) => {
    const { id, workflowUrl } = await suspend(account);
    const page = async () => (await fetch(workflowUrl)).text();
    await submit(`${workflowUrl}/complete`);
    expect(await page()).toContain('The account&#39;s clock is frozen. Advance it, then reload this page.');
    await account.control('POST', `/instances/${id}/fault`);
    expect(await page()).toContain('This journey has failed.');
  });

  test('loads itself again while the next step is being prepared', async ({ account }) => {
    const { id, workflowUrl } = await suspend(account);
    const instance = account.account.mint.tables.instances.get(id);
    if (instance === undefined) throw new Error('There is no instance.');
    const running = { ...instance, status: 'Running' } as const;
    expect(renderJourneyPage(running, { flow: undefined, isFrozen: false })).toContain(
      '<meta http-equiv="refresh" content="1">',
    );
    expect(renderJourneyPage(running, { flow: undefined, isFrozen: true })).not.toContain('refresh');
    expect((await fetch(`${workflowUrl}/complete`)).url).toBe(workflowUrl);
  });

  test('says why a step cannot be completed once its link has expired', async ({ account }) => {
    const { workflowUrl } = await suspend(account, { workflowUrlTtl: 60 });
    await account.control('POST', '/clock/advance', { by: 'PT1M' });
    const reply = await submit(`${workflowUrl}/complete`);
    expect(reply.text).toContain('the workflow URL has expired');
  });
});
