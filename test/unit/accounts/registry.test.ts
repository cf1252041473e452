import { describe, expect, test } from 'vitest';
import type { AccountDefinition } from '../../../src/mock/accounts/account.ts';
import {
  AccountRegistry,
  DEFAULT_ACCOUNT_ID,
  DEFAULT_CREDENTIALS,
} from '../../../src/mock/accounts/registry.ts';
import type { SimulatorErrorCode } from '../../../src/mock/kernel/simulator-error.ts';
import { SURROUNDINGS } from './surroundings.ts';

function createRegistry(definition?: AccountDefinition): AccountRegistry {
  return new AccountRegistry(SURROUNDINGS, definition);
}

const refusal = (code: SimulatorErrorCode) => expect.objectContaining({ code });

describe('a registry', () => {
  test('starts with the default account and the documented credentials', () => {
    const registry = createRegistry();
    expect(registry.list().map(({ id }) => id)).toEqual([DEFAULT_ACCOUNT_ID]);
    expect(registry.default.describe().credentials).toEqual(DEFAULT_CREDENTIALS);
    expect(registry.ownerOf([DEFAULT_CREDENTIALS.clientId])).toBe(registry.default);
  });

  test('gives the default account what its definition says, but its id', () => {
    const registry = createRegistry({ id: 'mine', seed: 9 });
    expect([registry.default.id, registry.default.seed]).toEqual(['default', 9]);
  });

  test('refuses an account id that is taken', () => {
    const registry = createRegistry();
    registry.create({ id: 'a' });
    expect(() => registry.create({ id: 'a' })).toThrow(refusal('SIM_ACCOUNT_EXISTS'));
    expect(() => registry.create({ id: 'default' })).toThrow(refusal('SIM_ACCOUNT_EXISTS'));
  });

  test('refuses a client id that is taken anywhere, and leaves nothing behind', () => {
    const registry = createRegistry();
    const definition = {
      id: 'a',
      clients: [{ clientId: 'mine' }, { clientId: DEFAULT_CREDENTIALS.clientId }],
    };
    expect(() => registry.create(definition)).toThrow(refusal('SIM_CLIENT_EXISTS'));
    expect(registry.size).toBe(1);
    expect(registry.ownerOf(['mine'])).toBe(registry.default);
    const account = registry.create({ id: 'a', clients: [{ clientId: 'mine' }] });
    expect(() => registry.createClient(account, { clientId: 'mine' })).toThrow(refusal('SIM_CLIENT_EXISTS'));
  });

  test('refuses an account that names one client twice', () => {
    const clients = [
      { clientId: 'mine', secrets: ['first'] },
      { clientId: 'mine', secrets: ['second'] },
    ];
    expect(() => createRegistry().create({ clients })).toThrow(refusal('SIM_CLIENT_EXISTS'));
  });

  test('makes a thousand accounts without being told anything about them', () => {
    const registry = createRegistry();
    for (let made = 0; made < 1_000; made += 1) registry.create();
    expect(registry.size).toBe(1_001);
  });

  test('gives each of fifty clients of an account an id of its own', () => {
    const clients = Array.from({ length: 50 }, () => ({}));
    for (let seed = 1; seed <= 100; seed += 1) {
      const account = createRegistry().create({ id: 'many', seed, clients });
      expect(account.token.tables.clients.size).toBe(50);
    }
  });

  test('makes different ids for accounts whose id and seed both differ', () => {
    const registry = createRegistry();
    const one = registry.create({ id: 'a', seed: 0, clients: [{ clientId: 'one' }] });
    const other = registry.create({ id: 'b', seed: 3, clients: [{ clientId: 'other' }] });
    expect(one.signIds.uuid()).not.toBe(other.signIds.uuid());
  });

  test('refuses an account whose clock starts at no instant', () => {
    const clock = { mode: 'frozen', now: 'tomorrow' } as const;
    expect(() => createRegistry().create({ clock })).toThrow(refusal('SIM_INVALID_INPUT'));
  });

  test('refuses a pending client that does not say until when, and a packaging delay that is none', () => {
    const registry = createRegistry();
    expect(() => registry.create({ clients: [{ status: 'pending' }] })).toThrow(refusal('SIM_INVALID_INPUT'));
    expect(() => registry.create({ settings: { packagingDelay: '2s' } })).toThrow(
      refusal('SIM_INVALID_INPUT'),
    );
    expect(registry.size).toBe(1);
  });
});

describe('an account that is deleted', () => {
  test('is gone, and its client ids are free', () => {
    const registry = createRegistry();
    registry.create({ id: 'a', clients: [{ clientId: 'one' }, { clientId: 'two' }] });
    registry.delete('a');
    expect(() => registry.get('a')).toThrow(refusal('SIM_UNKNOWN_ACCOUNT'));
    expect(registry.ownerOf(['two'])).toBe(registry.default);
    expect(registry.create({ id: 'a', clients: [{ clientId: 'two' }] }).id).toBe('a');
  });

  test('is neither the default one nor one that never was', () => {
    const registry = createRegistry();
    expect(() => registry.delete('default')).toThrow(refusal('SIM_DEFAULT_ACCOUNT_KEPT'));
    expect(() => registry.delete('nobody')).toThrow(refusal('SIM_UNKNOWN_ACCOUNT'));
    expect(registry.default.id).toBe('default');
  });
});

describe('an account that is reset', () => {
  test('is as it was created: clock, clients, settings, state, journal and the ids to come', () => {
    const registry = createRegistry();
    const account = registry.create({ id: 'a', settings: { packagingDelay: 'PT9S' } });
    const before = account.describe();
    const firstIds = [account.signIds.uuid(), account.traces.hex32(), account.tokenIds.hex32()];
    account.advance(1_000_000);
    account.updateSettings({ packagingDelay: 'PT1S', acceptMultipartUploads: true });
    registry.updateClient(account, before.credentials.clientId, { status: 'disabled' });
    registry.createClient(account, { clientId: 'added' });
    account.sign.apply([{ put: 'signatureUrls', id: 'x', entity: 'y' }]);
    registry.reset('a');
    expect(account.describe()).toEqual(before);
    expect(account.sign.tables.signatureUrls.size).toBe(0);
    expect([account.signIds.uuid(), account.traces.hex32(), account.tokenIds.hex32()]).toEqual(firstIds);
    expect(registry.ownerOf(['added'])).toBe(registry.default);
    expect(registry.ownerOf([before.credentials.clientId])).toBe(account);
  });

  test('leaves the others as they are', () => {
    const registry = createRegistry();
    const other = registry.create({ id: 'b' });
    other.advance(5_000);
    registry.reset('default');
    expect(other.describeClock().now).toBe('2030-01-01T00:00:05Z');
    expect(registry.ownerOf([other.describe().credentials.clientId])).toBe(other);
  });
});

describe('the credentials of an account', () => {
  test('are those of its first client as they are now', () => {
    const registry = createRegistry();
    const account = registry.create({ clients: [{ clientId: 'mine', secrets: ['old'] }] });
    registry.updateClient(account, 'mine', { secrets: ['new'] });
    expect(account.describe().credentials).toEqual({ clientId: 'mine', clientSecret: 'new' });
  });

  test('are made up in the vendor form, the same for the same seed and id', () => {
    const [one, other] = [createRegistry(), createRegistry()].map((registry) =>
      registry.create({ id: 'a' }).describe(),
    );
    expect(one?.credentials).toEqual(other?.credentials);
    expect(one?.credentials.clientId).toMatch(/^sandbox-[a-z]+-[a-z]+-\d{3}$/);
    expect(one?.credentials.clientSecret).toMatch(/^[A-Za-z0-9]{26}$/);
  });
});

test('a client that is changed keeps what the change leaves out', () => {
  const registry = createRegistry();
  const account = registry.create({
    clients: [{ clientId: 'mine', secrets: ['s'], tokenLifetimeSeconds: 45 }],
  });
  const client = registry.updateClient(account, 'mine', { permissions: [] });
  expect(client).toMatchObject({
    secrets: ['s'],
    tokenLifetimeSeconds: 45,
    permissions: [],
    status: 'active',
  });
  expect(() => registry.updateClient(account, 'nobody', {})).toThrow(refusal('SIM_UNKNOWN_CLIENT'));
});
