import { DAY_MS } from '../../wire/duration.ts';
import { formatInstant } from '../../wire/instant.ts';
import { describeClient } from '../accounts/clients.ts';
import { assertTellable, invalid, readDuration, readInstant } from '../accounts/definition-values.ts';
import { describeSettings } from '../accounts/settings.ts';
import type { ControlCall, ControlHandler, ControlSchemas } from './handler.ts';

const MAX_ADVANCE_DAYS = 3_650;

/** The account named in a call's path. */
export function accountOf({ registry, path }: Pick<ControlCall, 'registry' | 'path'>) {
  return registry.get(path.accountId ?? '');
}

export const getServerInfo: ControlHandler = ({ server }) => ({ status: 200, body: server });

export const listAccounts: ControlHandler = ({ registry }) => ({
  status: 200,
  body: {
    items: registry.list().map(({ id, token }) => ({ id, clientIds: [...token.tables.clients.keys()] })),
  },
});

export const createAccount: ControlHandler<ControlSchemas['AccountDefinition'] | undefined> = ({
  registry,
  body,
}) => ({
  status: 201,
  body: registry.create(body).describe(),
});

export const getAccount: ControlHandler = (call) => ({ status: 200, body: accountOf(call).describe() });

export const deleteAccount: ControlHandler = ({ registry, path }) => {
  registry.delete(path.accountId ?? '');
  return { status: 204 };
};

export const resetAccount: ControlHandler = ({ registry, path }) => {
  registry.reset(path.accountId ?? '');
  return { status: 204 };
};

export const getSettings: ControlHandler = (call) => ({
  status: 200,
  body: describeSettings(accountOf(call).settings),
});

export const updateSettings: ControlHandler<ControlSchemas['SettingsPatch']> = (call) => {
  const account = accountOf(call);
  account.updateSettings(call.body);
  return { status: 200, body: describeSettings(account.settings) };
};

export const createClient: ControlHandler<ControlSchemas['ClientDefinition'] | undefined> = (call) => ({
  status: 201,
  body: describeClient(call.registry.createClient(accountOf(call), call.body ?? {})),
});

export const updateClient: ControlHandler<ControlSchemas['ClientPatch']> = (call) => {
  const client = call.registry.updateClient(accountOf(call), call.path.clientId ?? '', call.body);
  return { status: 200, body: describeClient(client) };
};

export const getClock: ControlHandler = (call) => ({ status: 200, body: accountOf(call).describeClock() });

export const setClock: ControlHandler<ControlSchemas['ClockSetting']> = (call) => {
  const account = accountOf(call);
  const { mode, now } = call.body;
  const nowMs = now === undefined ? undefined : readInstant('now', now);
  account.clock.set({ mode, ...(nowMs === undefined ? {} : { nowMs }) });
  account.arrive();
  return { status: 200, body: account.describeClock() };
};

/** Moves the clock forward; everything that falls due on the way happens, in time order, before the reply. */
export const advanceClock: ControlHandler<ControlSchemas['ClockAdvance']> = (call) => {
  const account = accountOf(call);
  const durationMs = readDuration('by', call.body.by);
  if (durationMs > MAX_ADVANCE_DAYS * DAY_MS) {
    throw invalid(
      'by',
      `must be at most P${MAX_ADVANCE_DAYS}D; the clock shows ${formatInstant(account.clock.nowMs())}`,
    );
  }
  assertTellable('by', account.clock.nowMs() + durationMs);
  account.advance(durationMs);
  return { status: 200, body: account.describeClock() };
};
