import { describe, expect, test } from 'vitest';
import type { Account, AccountDefinition } from '../../../src/mock/accounts/account.ts';
import { AccountRegistry } from '../../../src/mock/accounts/registry.ts';
import { actOnSession, type SignerWish } from '../../../src/mock/accounts/signer.ts';
import type { SessionRequest } from '../../../src/mock/apis/sign/state.ts';
import { requestOf, sessionOf, stored } from '../sign/sign-world.ts';
import { SURROUNDINGS } from './surroundings.ts';

/** An account with the sessions `s0`, `s1` and so on, and nobody's hand on them yet. */
function accountWith(
  sessions: readonly Partial<SessionRequest>[],
  definition: AccountDefinition = {},
): Account {
  const account = new AccountRegistry(SURROUNDINGS).create(definition);
  const changes = sessions.map((request, index) =>
    stored(sessionOf({ id: `s${index}`, ordinal: index, request: requestOf({ documents: [], ...request }) })),
  );
  account.sign.apply(changes);
  return account;
}

function signAs(
  account: Account,
  sessionId: string,
  input: Omit<SignerWish & { kind: 'sign' }, 'kind'> = {},
) {
  actOnSession(account, sessionId, { ...input, kind: 'sign' });
  return account.sign.tables.sessions.get(sessionId)?.output.userInfo;
}

describe('the person who signs', () => {
  test('is the same in two accounts of one seed, session by session', () => {
    const people = ['one', 'other'].map((id) => {
      const account = accountWith([{}, {}], { id, seed: 7 });
      return [signAs(account, 's0'), signAs(account, 's1')];
    });
    expect(people[0]).toEqual(people[1]);
    expect(people[0]?.[0]?.nin).not.toBe(people[0]?.[1]?.nin);
  });

  test('does not depend on who signs first', () => {
    const [inOrder, reversed] = [accountWith([{}, {}]), accountWith([{}, {}])];
    signAs(inOrder, 's0');
    expect(signAs(inOrder, 's1')).toEqual(signAs(reversed, 's1'));
  });

  test('is another for another seed', () => {
    const nins = [1, 2].map((seed) => signAs(accountWith([{}], { seed }), 's0')?.nin);
    expect(nins[0]).not.toBe(nins[1]);
  });

  test('stays the same when an earlier session has been deleted', () => {
    const [whole, thinned] = [accountWith([{}, {}]), accountWith([{}, {}])];
    thinned.sign.apply([{ remove: 'sessions', id: 's0' }]);
    expect(signAs(thinned, 's1')).toEqual(signAs(whole, 's1'));
  });

  test('has the number that the session names', () => {
    const account = accountWith([{ signer: { nationalIdentificationNumber: '01058012345' } }]);
    expect(signAs(account, 's0')?.nin).toBe('01058012345');
  });

  test('is the one described, and made up for the rest', () => {
    const made = signAs(accountWith([{}]), 's0');
    const given = signAs(accountWith([{}]), 's0', { person: { firstName: 'Ola', nin: '1' } });
    expect(given).toEqual({ ...made, firstName: 'Ola', fullName: `Ola ${made?.lastName}`, nin: '1' });
    expect(signAs(accountWith([{}]), 's0', { person: { fullName: 'A B' } })?.fullName).toBe('A B');
  });
});

describe('an act on a session', () => {
  test('tells the new state, where the signer goes, and what happened', () => {
    const redirectSettings = {
      success: 'https://a.example/',
      cancel: 'https://a.example/later',
      error: 'https://a.example/x',
      reject: 'https://a.example/no',
    };
    const account = accountWith([{ redirectSettings }]);
    expect(actOnSession(account, 's0', { kind: 'open' })).toMatchObject({
      state: 'READY',
      redirectUrl: null,
    });
    expect(actOnSession(account, 's0', { kind: 'cancel' })).toMatchObject({
      sessionId: 's0',
      state: 'READY',
      redirectUrl: 'https://a.example/later?sessionId=s0',
    });
    expect(actOnSession(account, 's0', { kind: 'sign' })).toMatchObject({
      state: 'SIGNED',
      reason: 'the signer signed',
    });
  });

  test('is refused on a session that is unknown or over', () => {
    const account = accountWith([{}]);
    const open = (id: string) => () => actOnSession(account, id, { kind: 'open' });
    expect(open('nobody')).toThrow(expect.objectContaining({ code: 'SIM_UNKNOWN_SESSION' }));
    actOnSession(account, 's0', { kind: 'reject', reason: 'Too dear' });
    expect(account.sign.tables.sessions.get('s0')?.rejectReason).toBe('Too dear');
    expect(open('s0')).toThrow(expect.objectContaining({ code: 'SIM_SIGNER_REFUSED' }));
  });
});
