import type { Permission } from '../../../testing/index.ts';
import type { components } from '../../../wire/generated/control.ts';
import type { ProviderState } from '../provider-state.ts';

type Scope = components['schemas']['Scope'];

const PERMISSIONS: readonly Permission[] = [
  'Signature API',
  'Flow Editor',
  'Flow Viewer',
  'Flow Instance Download',
];

/** States of the caller: who it is, and what it may do. */
export const accessStates: readonly ProviderState[] = [
  {
    name: 'an API client',
    says: 'There is an API client with this id and this secret.',
    parameters: [
      { name: 'clientId', required: true, says: 'its id' },
      { name: 'clientSecret', required: true, says: 'its secret' },
      {
        name: 'status',
        values: ['active', 'disabled', 'unverified'],
        says: 'its status; `active` if left out',
      },
      {
        name: 'scope',
        says: 'the scopes it may ask for, separated by spaces; `signicat-api` if left out',
      },
    ],
    async setUp({ account }, { clientId = '', clientSecret = '', status = 'active', scope }) {
      const scopes = scope === undefined ? {} : { scopes: scope.split(' ') as Scope[] };
      const body = { clientId, secrets: [clientSecret], status: status as 'active', ...scopes };
      await account.control('createClient', { body });
    },
  },
  {
    name: 'a permission is missing',
    says: 'The API client lacks this permission, and has a token issued since.',
    parameters: [
      {
        name: 'permission',
        required: true,
        values: PERMISSIONS,
        says: 'the permission it lacks',
      },
    ],
    async setUp(scene, { permission }) {
      const { control, credentials } = scene.account;
      const { clients } = await control('getAccount');
      const { clientId } = credentials;
      const own = clients.find((client) => client.clientId === clientId)?.permissions ?? [];
      const permissions = own.filter((one) => one !== permission);
      await control('updateClient', { path: { clientId }, body: { permissions } });
      await scene.renewToken();
    },
  },
  {
    name: 'the access token has expired',
    says: 'The token in the request was valid, and has expired.',
    parameters: [],
    async setUp({ account }) {
      await account.clock.advance('PT1H');
    },
  },
  {
    name: 'the access token is not known',
    says: "The pact's own token is sent unchanged; it was never issued.",
    parameters: [],
    async setUp(scene) {
      scene.forgetToken();
    },
  },
];
