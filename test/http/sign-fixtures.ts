import { expect } from 'vitest';
import type { components } from '../../src/wire/generated/sign.ts';
import { type CallOptions, type Reply, sessionRequest, type TestAccount } from '../support/test-account.ts';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];
export type SigningSession = Schemas['SigningSession'];

/** A well-formed uuid that nothing has. */
export const UNKNOWN_ID = '11111111-2222-4333-8444-555555555555';

/** Everything the Sign API of an account holds, as a text to compare. */
export function stateOf({ account }: TestAccount): string {
  return JSON.stringify(Object.entries(account.sign.tables).map(([kind, map]) => [kind, [...map]]));
}

/** What a refusal must look like. */
export interface Expected {
  readonly status: number;
  readonly code: string;
  /** The parameter that the detail names. */
  readonly names: string;
}

/** Makes a call, and asserts that it was refused as expected and has changed nothing. */
export async function expectRefusal(
  account: TestAccount,
  { status, code, names }: Expected,
  call: () => Promise<Reply<Problem>>,
): Promise<Problem> {
  const before = stateOf(account);
  const reply = await call();
  expect(reply.json).toMatchObject({ status, code });
  expect(reply.status).toBe(status);
  expect(reply.json.detail).toContain(names);
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  expect(reply.json.traceId).toBe(reply.headers.get('x-trace-id'));
  expect(stateOf(account)).toBe(before);
  return reply.json;
}

export interface Material {
  readonly documentId: string;
  readonly collectionId: string;
  readonly request: ReturnType<typeof sessionRequest>;
}

/** A PDF in a collection, and the smallest session request over it. */
export async function preparePdf(account: TestAccount, extra: object = {}): Promise<Material> {
  const documentId = await account.uploadPdf();
  const { id } = await account.createCollection([documentId], extra);
  return { documentId, collectionId: id, request: sessionRequest(id, documentId) };
}

/** A text in a collection, and the smallest session request over it. */
export async function prepareText(account: TestAccount, extra: object = {}): Promise<Material> {
  const documentId = await account.uploadText();
  const { id } = await account.createCollection([documentId], extra);
  return { documentId, collectionId: id, request: sessionRequest(id, documentId) };
}

export const PKI = (vendor: string, extra: object = {}): object => ({
  signingSetup: [{ signingFlow: 'PKISIGNING', vendor, ...extra }],
});

/** Asks for sessions. */
export function post<Body = Problem>(account: TestAccount, json: unknown): Promise<Reply<Body>> {
  return account.call<Body>('POST', '/sign/signing-sessions', { json });
}

/** Creates sessions over what is there already. */
export async function create(account: TestAccount, ...json: readonly object[]): Promise<SigningSession[]> {
  const reply = await post<SigningSession[]>(account, json);
  expect(reply.status, reply.text).toBe(201);
  return reply.json;
}

/** Creates one session over what is there already. */
export async function createOne(account: TestAccount, json: object): Promise<SigningSession> {
  const [session] = await create(account, json);
  if (session === undefined) throw new Error('No session was created.');
  return session;
}

/** Moves the account's clock. */
export async function advance(account: TestAccount, by: string): Promise<void> {
  const reply = await account.control('POST', '/clock/advance', { by });
  expect(reply.status, reply.text).toBe(200);
}

/** Asks for something, and gives its JSON. */
export async function get<Body>(account: TestAccount, path: string, options?: CallOptions): Promise<Body> {
  return (await account.call<Body>('GET', `/sign${path}`, options)).json;
}

/** What the signer's acts answer. */
export interface SignerResult {
  readonly state: string;
  readonly redirectUrl: string | null;
}

/** Does what the signer does. */
export function act(
  account: TestAccount,
  sessionId: string,
  what: 'open' | 'sign' | 'reject' | 'cancel',
  input?: object,
): Promise<Reply<SignerResult & Problem>> {
  return account.control('POST', `/signing-sessions/${sessionId}/${what}`, input);
}

/** The bytes of a document. */
export async function download(account: TestAccount, documentId: string): Promise<Uint8Array> {
  const reply = await fetch(`${account.baseUrl}/sign/documents/${documentId}`, {
    headers: { authorization: `Bearer ${await account.token()}` },
  });
  expect(reply.status).toBe(200);
  return new Uint8Array(await reply.arrayBuffer());
}
