import type { components } from '../../wire/generated/control.ts';
import { formatInstant } from '../../wire/instant.ts';
import type { ApiClient } from '../apis/token/client.ts';
import type { Ids } from '../kernel/ids.ts';
import type { ClientChange } from '../scenarios/definition.ts';
import { invalid, readDuration, readInstant } from './definition-values.ts';

type Schemas = components['schemas'];

const ADJECTIVES = [
  'bright',
  'calm',
  'eager',
  'gentle',
  'happy',
  'proud',
  'quick',
  'round',
  'silent',
  'warm',
];
const NOUNS = ['apple', 'boat', 'cloud', 'forest', 'hat', 'lamp', 'mountain', 'pencil', 'river', 'window'];

/** Makes a client id in the vendor's form: environment, adjective, noun, number [NET]. */
function createClientId(ids: Ids): string {
  const number = 100 + ids.below(900);
  return `sandbox-${ids.pick(ADJECTIVES)}-${ids.pick(NOUNS)}-${number}`;
}

/** There are only ninety thousand such ids, so on a busy server one may be taken. */
function createFreeClientId(ids: Ids, isTaken: (clientId: string) => boolean): string {
  for (;;) {
    const clientId = createClientId(ids);
    if (!isTaken(clientId)) return clientId;
  }
}

/**
 * Makes the clients of an account. A generated client id differs from all others on the server and in this
 * account.
 *
 * @throws SimulatorError as {@link createApiClient}.
 */
export function createApiClients(
  definitions: readonly Schemas['ClientDefinition'][],
  ids: Ids,
  isTaken: (clientId: string) => boolean,
): readonly ApiClient[] {
  const own = new Set(definitions.flatMap(({ clientId }) => clientId ?? []));
  return definitions.map((definition) => {
    const client = createApiClient(definition, ids, (clientId) => own.has(clientId) || isTaken(clientId));
    own.add(client.clientId);
    return client;
  });
}

/**
 * Makes an API client from its definition; what is left out gets a default: ids and secrets are generated,
 * everything is allowed.
 *
 * @throws SimulatorError `SIM_INVALID_INPUT` when a pending client does not say from when it is active.
 */
export function createApiClient(
  definition: Schemas['ClientDefinition'],
  ids: Ids,
  isTaken: (clientId: string) => boolean,
): ApiClient {
  return checkClient({
    clientId: definition.clientId ?? createFreeClientId(ids, isTaken),
    secrets: definition.secrets ?? [ids.alphanumeric(26)],
    permissions: definition.permissions ?? [
      'Signature API',
      'Flow Editor',
      'Flow Viewer',
      'Flow Instance Download',
    ],
    scopes: definition.scopes ?? ['signicat-api'],
    tokenLifetimeSeconds: definition.tokenLifetimeSeconds,
    status: definition.status ?? 'active',
    activeFromMs: readActiveFrom(definition.activeFrom),
  });
}

/**
 * The client, changed by the given members of `patch`; a list replaces the old one.
 *
 * @throws SimulatorError `SIM_INVALID_INPUT` as {@link createApiClient}.
 */
export function patchApiClient(client: ApiClient, patch: Schemas['ClientPatch']): ApiClient {
  return checkClient({
    clientId: client.clientId,
    secrets: patch.secrets ?? client.secrets,
    permissions: patch.permissions ?? client.permissions,
    scopes: patch.scopes ?? client.scopes,
    tokenLifetimeSeconds: patch.tokenLifetimeSeconds ?? client.tokenLifetimeSeconds,
    status: patch.status ?? client.status,
    activeFromMs: readActiveFrom(patch.activeFrom) ?? client.activeFromMs,
  });
}

/** The client as a scenario changes it from now on. Tokens already issued keep their permissions. */
export function changeClient(client: ApiClient, change: ClientChange, nowMs: number): ApiClient {
  const { revoke = [], grant = [], activeAfter } = change;
  const kept = client.permissions.filter((permission) => !revoke.includes(permission));
  return {
    ...client,
    permissions: [...new Set([...kept, ...grant])],
    tokenLifetimeSeconds: change.tokenLifetimeSeconds ?? client.tokenLifetimeSeconds,
    status: change.status ?? client.status,
    activeFromMs:
      activeAfter === undefined ? client.activeFromMs : nowMs + readDuration('activeAfter', activeAfter),
  };
}

/** Describes a client for the control API, including its secrets, which exist only for tests. */
export function describeClient(client: ApiClient): Schemas['Client'] {
  return {
    clientId: client.clientId,
    secrets: client.secrets,
    permissions: client.permissions,
    scopes: client.scopes,
    tokenLifetimeSeconds: client.tokenLifetimeSeconds ?? null,
    status: client.status,
    ...(client.activeFromMs === undefined ? {} : { activeFrom: formatInstant(client.activeFromMs) }),
  };
}

function checkClient(client: ApiClient): ApiClient {
  if (client.status !== 'pending' || client.activeFromMs !== undefined) return client;
  throw invalid('activeFrom', 'is required for status pending: the instant from which the client works');
}

function readActiveFrom(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readInstant('activeFrom', text);
}
