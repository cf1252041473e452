import { describe, expect } from 'vitest';
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
    const { signatureUrl } = await account.createSession();
    const reply = await submit(actUrl(account, signatureUrl, 'sign'));
    expect([reply.status, reply.text.includes('You have signed.')]).toEqual([200, true]);
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

  test('says why a step cannot be completed once its link has expired', async ({ account }) => {
    const { workflowUrl } = await suspend(account, { workflowUrlTtl: 60 });
    await account.control('POST', '/clock/advance', { by: 'PT1M' });
    const reply = await submit(`${workflowUrl}/complete`);
    expect(reply.text).toContain('the workflow URL has expired');
  });
});
