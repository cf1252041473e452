import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';

describe('a signing session', () => {
  test('is READY when nobody has to sign before', async ({ account }) => {
    const session = await account.createSession();
    expect(session.lifecycle).toEqual({ state: 'READY', stateIsFinal: false });
  });

  test('has a signature URL whose uuid is not its id', async ({ account }) => {
    const { id, signatureUrl } = await account.createSession();
    const uuid = new URL(signatureUrl).searchParams.get('sessionId');
    expect(uuid).toMatch(/^[0-9a-f-]{36}$/);
    expect(uuid).not.toBe(id);
  });

  test('is SIGNED, final and has a result for each signed document once its signer has signed', async ({
    account,
  }) => {
    const { id } = await account.createSession();
    await account.sign(id);
    const session = await account.getSession(id);
    expect(session.lifecycle).toEqual({ state: 'SIGNED', stateIsFinal: true });
    expect(session.output.signatures).toHaveLength(1);
  });
});
