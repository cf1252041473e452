import type { ApiClient } from '../apis/token/client.ts';
import { createIds, type Ids } from '../kernel/ids.ts';
import { createRandom } from '../kernel/random.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import { Account, type AccountDefinition, type Surroundings } from './account.ts';
import { createApiClient, patchApiClient } from './clients.ts';
import { invalid } from './definition-values.ts';

type ClientDefinition = Parameters<typeof createApiClient>[0];
type ClientPatch = Parameters<typeof patchApiClient>[1];

/** The id of the account that exists without any set-up. */
export const DEFAULT_ACCOUNT_ID = 'default';

/** The default account's credentials, as the vendor's own documentation prints them [S2]. */
export const DEFAULT_CREDENTIALS = {
  clientId: 'sandbox-round-apple-123',
  clientSecret: 'fakeCl13n7S3Cr3T1234567890',
} as const;

const DEFAULT_DEFINITION: AccountDefinition = {
  clients: [
    {
      clientId: DEFAULT_CREDENTIALS.clientId,
      secrets: [DEFAULT_CREDENTIALS.clientSecret],
      scopes: ['signicat-api', 'document_read', 'document_write', 'document_file', 'event', 'identify'],
    },
  ],
};

/** All accounts of a server; finds the account that a request belongs to. */
export class AccountRegistry {
  readonly #surroundings: Surroundings;
  readonly #accounts = new Map<string, Account>();
  /** Client ids are unique across the server: a token request says nothing else about its account. */
  readonly #byClientId = new Map<string, Account>();
  readonly #ids: Ids;
  readonly #isTaken = (clientId: string): boolean => this.#byClientId.has(clientId);

  constructor(surroundings: Omit<Surroundings, 'isTaken'>, definition: AccountDefinition = {}) {
    this.#surroundings = { ...surroundings, isTaken: this.#isTaken };
    this.#ids = createIds(createRandom(surroundings.defaultSeed, 'accounts'));
    this.create({ ...DEFAULT_DEFINITION, ...definition, id: DEFAULT_ACCOUNT_ID });
  }

  /** The account that exists without any set-up; requests that name no account are counted as its own. */
  get default(): Account {
    return this.get(DEFAULT_ACCOUNT_ID);
  }

  /** How many accounts there are, including the default one. */
  get size(): number {
    return this.#accounts.size;
  }

  /** Closes all accounts. */
  close(): void {
    for (const account of this.#accounts.values()) account.close();
  }

  /** All accounts, in the order they were created. */
  list(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  /**
   * The account with that id.
   *
   * @throws SimulatorError `SIM_UNKNOWN_ACCOUNT` when there is none.
   */
  get(id: string): Account {
    const account = this.#accounts.get(id);
    if (account !== undefined) return account;
    throw new SimulatorError(
      'SIM_UNKNOWN_ACCOUNT',
      `There is no account ${JSON.stringify(id)}. GET /_mock/v1/accounts lists the accounts.`,
    );
  }

  /**
   * The account that a request belongs to, by the client ids it may name. If none of them exists, the default
   * account, which is where a lone developer looks.
   */
  ownerOf(clientIds: readonly (string | undefined)[]): Account {
    for (const clientId of clientIds) {
      const owner = clientId === undefined ? undefined : this.#byClientId.get(clientId);
      if (owner !== undefined) return owner;
    }
    return this.default;
  }

  /**
   * Creates an account, with generated credentials unless the definition has some.
   *
   * @throws SimulatorError `SIM_ACCOUNT_EXISTS`, `SIM_CLIENT_EXISTS` when an id is taken, `SIM_INVALID_INPUT`
   * when the definition contradicts itself.
   */
  create(definition: AccountDefinition = {}): Account {
    const id = definition.id ?? this.#freeId();
    if (this.#accounts.has(id)) {
      throw new SimulatorError('SIM_ACCOUNT_EXISTS', `There is already an account ${id}. Choose another id.`);
    }
    if (definition.clients?.length === 0)
      throw invalid('clients', 'must hold at least one client, or be left out');
    const repeated = findRepeated((definition.clients ?? []).map(({ clientId }) => clientId));
    if (repeated !== undefined) {
      throw new SimulatorError(
        'SIM_CLIENT_EXISTS',
        `The definition contains client ${repeated} twice. Choose another id.`,
      );
    }
    const account = new Account(id, definition, this.#surroundings);
    const clientIds = [...account.token.tables.clients.keys()];
    for (const clientId of clientIds) this.#assertFree(clientId);
    this.#accounts.set(id, account);
    for (const clientId of clientIds) this.#byClientId.set(clientId, account);
    return account;
  }

  /**
   * Removes an account with everything in it; its clients' tokens are refused from then on.
   *
   * @throws SimulatorError `SIM_UNKNOWN_ACCOUNT`; `SIM_DEFAULT_ACCOUNT_KEPT` for the default account.
   */
  delete(id: string): void {
    const account = this.get(id);
    if (id === DEFAULT_ACCOUNT_ID) {
      throw new SimulatorError(
        'SIM_DEFAULT_ACCOUNT_KEPT',
        'The account default cannot be deleted. Reset it with POST /_mock/v1/accounts/default/reset.',
      );
    }
    this.#accounts.delete(id);
    account.close();
    this.#forgetClients(account);
  }

  /** Restores the account to what it was when it was created; clients added since are gone. */
  reset(id: string): void {
    const account = this.get(id);
    this.#forgetClients(account);
    account.reset();
    for (const clientId of account.token.tables.clients.keys()) this.#byClientId.set(clientId, account);
  }

  /**
   * Adds an API client to an account; what the definition leaves out is generated.
   *
   * @throws SimulatorError `SIM_CLIENT_EXISTS` when the client id is taken.
   */
  createClient(account: Account, definition: ClientDefinition): ApiClient {
    const client = createApiClient(definition, account.tokenIds, this.#isTaken);
    this.#assertFree(client.clientId);
    account.token.apply([{ put: 'clients', id: client.clientId, entity: client }]);
    this.#byClientId.set(client.clientId, account);
    return client;
  }

  /**
   * Changes an API client. Tokens already issued keep their permissions.
   *
   * @throws SimulatorError `SIM_UNKNOWN_CLIENT` when the account has no client with that id.
   */
  updateClient(account: Account, clientId: string, patch: ClientPatch): ApiClient {
    const client = account.token.tables.clients.get(clientId);
    if (client === undefined) {
      throw new SimulatorError(
        'SIM_UNKNOWN_CLIENT',
        `Account ${account.id} has no client ${JSON.stringify(clientId)}. GET /_mock/v1/accounts/${account.id} lists them.`,
      );
    }
    const patched = patchApiClient(client, patch);
    account.token.apply([{ put: 'clients', id: clientId, entity: patched }]);
    account.stage.noteClientUpdate(clientId, (own) => patchApiClient(own, patch));
    return patched;
  }

  #forgetClients(account: Account): void {
    for (const [clientId, owner] of this.#byClientId) {
      if (owner === account) this.#byClientId.delete(clientId);
    }
  }

  #assertFree(clientId: string): void {
    const owner = this.#byClientId.get(clientId);
    if (owner === undefined) return;
    throw new SimulatorError(
      'SIM_CLIENT_EXISTS',
      `Client ${clientId} already belongs to account ${owner.id}. Client ids are unique on a server: choose another.`,
    );
  }

  #freeId(): string {
    for (;;) {
      const id = `account-${this.#ids.alphanumeric(8).toLowerCase()}`;
      if (!this.#accounts.has(id)) return id;
    }
  }
}

function findRepeated(ids: readonly (string | undefined)[]): string | undefined {
  return ids.find((id, index) => id !== undefined && ids.indexOf(id) !== index);
}
