import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';

const NOBODY = '3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60';
const ACTS = ['open', 'sign', 'reject', 'cancel'] as const;

interface Result {
  readonly state: string;
  readonly redirectUrl: string | null;
  readonly reason: string;
  readonly code: string;
  readonly detail: string;
  readonly invalidParams: readonly { readonly name: string }[];
}

describe('the signer', () => {
  test.for([
    ['open', 'READY'],
    ['cancel', 'READY'],
    ['sign', 'SIGNED'],
    ['reject', 'REJECTED'],
  ] as const)('who does %s leaves the session %s', async ([act, state], { account }) => {
    const { id } = await account.createSession();
    const reply = await account.control<Result>('POST', `/signing-sessions/${id}/${act}`);
    expect(reply.json).toEqual({
      sessionId: id,
      state,
      redirectUrl: null,
      reason: expect.stringContaining('signer'),
    });
    expect((await account.getSession(id)).lifecycle.state).toBe(state);
  });

  test('is sent on to where the session says', async ({ account }) => {
    const to = (name: string) => `https://shop.example/${name}`;
    const redirectSettings = { success: to('ok'), cancel: to('later'), error: to('error'), reject: to('no') };
    const { id } = await account.createSession({ redirectSettings, externalReference: 'order-17' });
    const act = async (name: string) =>
      (await account.control<Result>('POST', `/signing-sessions/${id}/${name}`)).json.redirectUrl;
    expect(await act('cancel')).toBe(`https://shop.example/later?externalReference=order-17&sessionId=${id}`);
    expect(await act('sign')).toBe(`https://shop.example/ok?externalReference=order-17&sessionId=${id}`);
  });

  test('is the person described', async ({ account }) => {
    const { id } = await account.createSession();
    const person = {
      fullName: 'Per Testeson',
      firstName: 'Per',
      lastName: 'Testeson',
      dateOfBirth: '1990-10-27',
      nin: '199010270537',
    };
    expect((await account.sign(id, { idp: 'nbid', person })).status).toBe(200);
    expect((await account.getSession(id)).output.userInfo).toMatchObject(person);
  });

  test('cannot act on a session that is BLOCKED or over, and is told why', async ({ account }) => {
    const first = await account.createSession();
    const second = await account.createSession({ subsequentTo: [first.id] });
    for (const act of ACTS) {
      const reply = await account.control<Result>('POST', `/signing-sessions/${second.id}/${act}`);
      expect([reply.status, reply.json.code]).toEqual([409, 'SIM_SIGNER_REFUSED']);
      expect(reply.json.detail).toContain('BLOCKED');
    }
    await account.sign(first.id);
    for (const act of ACTS) {
      const reply = await account.control<Result>('POST', `/signing-sessions/${first.id}/${act}`);
      expect([reply.status, reply.json.code]).toEqual([409, 'SIM_SIGNER_REFUSED']);
    }
  });

  test('cannot act on a session that does not exist, nor on the uuid of a signature URL', async ({
    account,
  }) => {
    const { signatureUrl } = await account.createSession();
    const uuid = new URL(signatureUrl).searchParams.get('sessionId') ?? '';
    for (const act of ACTS) {
      for (const id of [NOBODY, uuid]) {
        const reply = await account.control<Result>('POST', `/signing-sessions/${id}/${act}`);
        expect([reply.status, reply.json.code]).toEqual([404, 'SIM_UNKNOWN_SESSION']);
      }
      const odd = await account.control<Result>('POST', `/signing-sessions/17/${act}`);
      expect([odd.status, odd.json.invalidParams[0]?.name]).toEqual([400, 'sessionId']);
    }
  });

  test.for([
    ['sign', { persona: {} }, 'persona'],
    ['sign', { person: { name: 'Per' } }, 'person.name'],
    ['sign', { person: { dateOfBirth: '27.10.1990' } }, 'person.dateOfBirth'],
    ['sign', { idp: '' }, 'idp'],
    ['reject', { why: 'x' }, 'why'],
    ['reject', { reason: 'x'.repeat(2_049) }, 'reason'],
  ] as const)('is not understood: %s %j', async ([act, json, name], { account }) => {
    const { id } = await account.createSession();
    const reply = await account.control<Result>('POST', `/signing-sessions/${id}/${act}`, json);
    expect([reply.status, reply.json.invalidParams.map((param) => param.name)]).toEqual([400, [name]]);
    expect((await account.getSession(id)).lifecycle.state).toBe('READY');
  });

  test('may give a reason of 2048 letters', async ({ account }) => {
    const { id } = await account.createSession();
    const reply = await account.control('POST', `/signing-sessions/${id}/reject`, {
      reason: 'x'.repeat(2_048),
    });
    expect(reply.status).toBe(200);
  });
});
