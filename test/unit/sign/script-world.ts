import type { Account, AccountDefinition } from '../../../src/mock/accounts/account.ts';
import { AccountRegistry } from '../../../src/mock/accounts/registry.ts';
import { createSigningSessions } from '../../../src/mock/apis/sign/create-sessions.ts';
import type { SignerScript } from '../../../src/mock/apis/sign/script.ts';
import type { Session, SessionRequest, SignCall } from '../../../src/mock/apis/sign/state.ts';
import { SURROUNDINGS } from '../accounts/surroundings.ts';
import { collectionOf, documentOf, requestOf } from './sign-world.ts';

/** An account with one document in one collection, without a server around it. */
export function createScriptWorld(definition: AccountDefinition = {}): Account {
  const account = new AccountRegistry(SURROUNDINGS).create(definition);
  account.sign.apply([documentOf(), collectionOf()]);
  return account;
}

/** Creates a session whose signer plays a script, and gives its id. */
export function createScripted(
  account: Account,
  script: SignerScript | undefined,
  request: Partial<SessionRequest> = {},
): string {
  const [id] = createSessions(account, () => script, [request]);
  if (id === undefined) throw new Error('No session was created.');
  return id;
}

/** Creates sessions without any HTTP, and gives their ids. */
export function createSessions(
  account: Account,
  script: SignCall['script'],
  requests: readonly Partial<SessionRequest>[],
): readonly string[] {
  const outcome = createSigningSessions({
    tables: account.sign.tables,
    settings: account.settings,
    nowMs: account.arrive(),
    ids: account.signIds,
    seed: account.seed,
    origin: 'http://127.0.0.1:4010',
    input: { path: {}, query: {}, body: requests.map(requestOf) },
    script,
  });
  if (outcome.kind !== 'reply' || outcome.body.kind !== 'json') {
    throw new Error('detail' in outcome ? outcome.detail : 'No session was created.');
  }
  account.sign.apply(outcome.changes);
  return (outcome.body.value as readonly { readonly id: string }[]).map(({ id }) => id);
}

/** A session as it is now, after whatever has fallen due. */
export function read(account: Account, id: string): Session {
  account.arrive();
  const session = account.sign.tables.sessions.get(id);
  if (session === undefined) throw new Error(`There is no session ${id}.`);
  return session;
}
