import type { Permission } from '../../../testing/index.ts';
import type { components } from '../../../wire/generated/control.ts';
import type { ProviderState } from '../provider-state.ts';

type Scope = components['schemas']['Scope'];

/** States of who asks, and of what they may do. */
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
        says: 'the scopes it may ask for, with blanks between them; `signicat-api` if left out',
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
    says: 'The API client has all permissions but one, and its token is as new as that.',
    parameters: [
      {
        name: 'permission',
        required: true,
        says: 'the one it lacks, as the vendor spells it: `Signature API`',
      },
    ],
    async setUp(scene, { permission = '' }) {
      const { control, credentials } = scene.account;
      const { clients } = await control('getAccount');
      const permissions = clients
        .flatMap((client) => client.permissions)
        .filter((one) => one !== (permission as Permission));
      await control('updateClient', { path: { clientId: credentials.clientId }, body: { permissions } });
      await scene.renewToken();
    },
  },
  {
    name: 'the access token has expired',
    says: 'The token that the request shows was good, and has run out.',
    parameters: [],
    async setUp({ account }) {
      await account.clock.advance('PT1H');
    },
  },
  {
    name: 'the access token is not known',
    says: "The pact's own token is sent as it stands; nobody has issued it.",
    parameters: [],
    async setUp(scene) {
      scene.forgetToken();
    },
  },
];
