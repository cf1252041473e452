import type { Reply, TestAccount } from '../../support/test-account.ts';
import type { BaseRequest, Builder } from './base-request.ts';

const JSON_TYPE = 'application/json';
const CLOCK = { mode: 'frozen', now: '2030-01-10T00:00:00Z' };
const SCENARIO = 'rate-limited-while-polling';

const CLIENT = {
  secrets: ['a-secret'],
  permissions: ['Signature API'],
  scopes: ['signicat-api'],
  tokenLifetimeSeconds: 600,
  status: 'active',
  activeFrom: '2030-01-10T00:00:00Z',
};

const SETTINGS = {
  acceptMultipartUploads: false,
  uploadLimitBytes: 1000,
  packagingDelay: 'PT2S',
  sessionsExpire: true,
  identityProviders: ['nbid'],
  basicRefusalStatus: 400,
  mintValidationStatus: 422,
  mintActiveTimeout: 'P1D',
  mintInstancesExpire: false,
  requestsPerMinute: 100,
  burstPerSecond: 10,
  downloadUnits: 5,
  monthlyQuota: 1000,
  retryAfter: 'seconds',
  callbackHosts: ['rent.example.org'],
};

const FLOW = {
  id: 'boundary',
  definitionId: 'boundary-definition',
  name: 'Boundary',
  description: 'A flow at the boundary.',
  expectedEid: 'sbid',
  versions: [
    {
      published: true,
      inputs: [{ name: 'email', type: 'string', required: false }],
      steps: [{ name: 'Login', type: 'Authentication', takes: 'PT1S', waitsForPerson: false, faults: false }],
      files: [{ name: 'result.pdf', contentType: 'application/pdf', size: 1000 }],
      callback: { url: 'http://127.0.0.1:9/', body: '{}' },
    },
  ],
};

/** A right request to every operation of the control API that takes something, with every member that the document lists. */
export const CONTROL_REQUESTS: Readonly<Record<string, Builder>> = {
  getFidelity: () => ({
    query: { api: 'sign', tier: 'exact', basis: 'documented', operation: 'getDocument', point: 'C22' },
  }),
  createAccount: (account) => ({
    after: (reply) => removeMade(account, reply),
    bodies: {
      [JSON_TYPE]: {
        id: 'boundary-account',
        seed: 1,
        clock: CLOCK,
        clients: [{ clientId: 'boundary-client', ...CLIENT }],
        settings: SETTINGS,
        flows: [FLOW],
        scenario: [SCENARIO],
      },
    },
  }),
  getAccount: onAccount,
  deleteAccount: async (account) => ({ ...onAccount(await otherAccount(account)), once: true }),
  resetAccount: onAccount,
  getSettings: onAccount,
  updateSettings: withBody(SETTINGS),
  createClient: async (account) => {
    const { id } = await otherAccount(account);
    return { ...onAccount({ id }), bodies: { [JSON_TYPE]: { clientId: id, ...CLIENT } }, once: true };
  },
  updateClient: (account) => ({
    path: { accountId: account.id, clientId: account.credentials.clientId },
    bodies: { [JSON_TYPE]: CLIENT },
  }),
  getClock: onAccount,
  setClock: withBody(CLOCK),
  advanceClock: withBody({ by: 'PT1S' }),
  getJournal: (account) => ({
    ...onAccount(account),
    query: {
      operationId: 'issueToken',
      method: 'POST',
      path: '/auth/',
      status: '2xx',
      clientId: account.credentials.clientId,
      after: '0',
      limit: '10',
    },
  }),
  clearJournal: onAccount,
  openSession: withSession(),
  signSession: withSession({
    idp: 'nbid',
    person: {
      fullName: 'Per Testeson',
      firstName: 'Per',
      lastName: 'Testeson',
      dateOfBirth: '1990-10-27',
      nin: '27109012345',
    },
  }),
  rejectSession: withSession({ reason: 'Too dear.' }),
  cancelSession: withSession(),
  completeInstanceStep: withInstance,
  faultInstance: withInstance,
  cancelInstance: withInstance,
  listCatalogueFlows: onAccount,
  addCatalogueFlow: async (account) => ({
    ...onAccount(await otherAccount(account)),
    bodies: { [JSON_TYPE]: FLOW },
    once: true,
  }),
  getUsage: onAccount,
  listCallbacks: onAccount,
  getShippedScenario: () => ({ path: { scenarioName: SCENARIO } }),
  getScenario: onAccount,
  playScenario: withBody([SCENARIO]),
  stopScenario: onAccount,
};

function onAccount({ id }: { readonly id: string }): BaseRequest {
  return { path: { accountId: id } };
}

function withBody(json: object): Builder {
  return (account) => ({ ...onAccount(account), bodies: { [JSON_TYPE]: json } });
}

/** A session can be signed once. */
function withSession(json?: object): Builder {
  return async (account) => ({
    path: { accountId: account.id, sessionId: (await account.createSession()).id },
    ...(json === undefined ? {} : { bodies: { [JSON_TYPE]: json } }),
    once: true,
  });
}

/** An instance that waits for its person, which it does once. */
async function withInstance(account: TestAccount): Promise<BaseRequest> {
  const flow = { id: 'waiting', versions: [{ steps: [{ name: 'Login', waitsForPerson: true }] }] };
  await account.control('POST', '/flows', flow);
  const started = await account.call<{ id: string }>('POST', '/mint/flows/waiting/execute', { json: {} });
  return { path: { accountId: account.id, instanceId: started.json.id }, once: true };
}

async function otherAccount(account: TestAccount): Promise<{ readonly id: string }> {
  return (await account.call<{ id: string }>('POST', '/_mock/v1/accounts', { token: null, json: {} })).json;
}

/** Ids of accounts and clients are unique in the server, so a made account goes away again. */
async function removeMade(account: TestAccount, reply: Reply<unknown>): Promise<void> {
  const { id } = reply.json as { readonly id: string };
  await account.call('DELETE', `/_mock/v1/accounts/${id}`, { token: null });
}
