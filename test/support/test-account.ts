import { readFile } from 'node:fs/promises';
import type { Account, Simulator } from '../../src/mock/index.ts';
import type { components } from '../../src/wire/generated/sign.ts';
import { carried } from './carried.ts';

type Schemas = components['schemas'];

/** A reply as it came over the wire. */
export interface Reply<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body parsed, when it is JSON; `undefined` otherwise. */
  readonly json: Body;
}

/** What a call sends beside method and path. */
export interface CallOptions {
  readonly json?: unknown;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another token than the account's; `null` sends none. */
  readonly token?: string | null;
}

/** One account on the test's simulator, and the ways to call it over HTTP. */
export interface TestAccount {
  readonly account: Account;
  readonly id: string;
  /** Where the simulator listens, as its replies name it. */
  readonly origin: string;
  /** Where calls are to be sent; see {@link carried}. */
  readonly baseUrl: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  /** Fetches a token and keeps it until the account's clock has passed its end. */
  token(): Promise<string>;
  /** Fetches a new token. */
  freshToken(): Promise<string>;
  /** Calls an API with the account's token. */
  call<Body = never>(method: string, path: string, options?: CallOptions): Promise<Reply<Body>>;
  /** Calls the control API below this account. */
  control<Body = never>(method: string, path: string, json?: unknown): Promise<Reply<Body>>;
  uploadPdf(): Promise<string>;
  uploadText(text?: string): Promise<string>;
  createCollection(documentIds: readonly string[], extra?: object): Promise<Schemas['DocumentCollection']>;
  /** Creates one session over a fresh document in a fresh collection. */
  createSession(extra?: object): Promise<Schemas['SigningSession']>;
  getSession(sessionId: string): Promise<Schemas['SigningSession']>;
  sign(sessionId: string, input?: object): Promise<Reply>;
}

const TOKEN_LIFE_MS = 600_000;

const pdf = await readFile(new URL('./rental-agreement.pdf', import.meta.url));

/** Makes the ways to call one account; the calls go to `baseUrl`. */
export function createCaller(
  { origin }: Simulator,
  account: Account,
  baseUrl: string = carried(origin),
): TestAccount {
  const { credentials } = account.describe();
  let kept: { readonly token: Promise<string>; readonly endsAtMs: number } | undefined;

  const send = async <Body>(
    method: string,
    path: string,
    init: CallOptions & { authorization?: string | undefined },
  ) => {
    const isJson = init.json !== undefined;
    const body = isJson ? JSON.stringify(init.json) : init.body;
    const response = await fetch(baseUrl + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(isJson ? { 'content-type': 'application/json' } : {}),
        ...(init.authorization === undefined ? {} : { authorization: init.authorization }),
        ...init.headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const parsed = (response.headers.get('content-type') ?? '').includes('json')
      ? JSON.parse(text)
      : undefined;
    return { status: response.status, headers: response.headers, text, json: parsed } as Reply<Body>;
  };

  const caller: TestAccount = {
    account,
    id: account.id,
    origin,
    baseUrl,
    credentials,
    token() {
      const nowMs = account.clock.nowMs();
      if (kept === undefined || nowMs >= kept.endsAtMs) {
        kept = { token: caller.freshToken(), endsAtMs: nowMs + TOKEN_LIFE_MS };
      }
      return kept.token;
    },
    async freshToken() {
      const form = new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'signicat-api',
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret,
      });
      const reply = await send<{ access_token: string }>('POST', '/auth/open/connect/token', {
        body: form.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      return reply.json.access_token;
    },
    async call(method, path, options = {}) {
      const token = options.token === undefined ? await caller.token() : options.token;
      return send(method, path, {
        ...options,
        authorization: token === null ? undefined : `Bearer ${token}`,
      });
    },
    control: (method, path, json) => send(method, `/_mock/v1/accounts/${account.id}${path}`, { json }),
    async uploadPdf() {
      const options = { body: pdf, headers: { 'content-type': 'application/pdf' } };
      return (await caller.call<Schemas['DocumentUpload']>('POST', '/sign/documents', options)).json
        .documentId;
    },
    async uploadText(text = 'I agree.') {
      const options = { body: text, headers: { 'content-type': 'text/plain' } };
      return (await caller.call<Schemas['DocumentUpload']>('POST', '/sign/documents', options)).json
        .documentId;
    },
    async createCollection(documentIds, extra = {}) {
      const json = { documents: documentIds.map((documentId) => ({ documentId })), ...extra };
      return (
        await caller.call<Schemas['DocumentCollection']>('POST', '/sign/document-collections', { json })
      ).json;
    },
    async createSession(extra = {}) {
      const documentId = await caller.uploadPdf();
      const { id } = await caller.createCollection([documentId]);
      const json = [{ ...sessionRequest(id, documentId), ...extra }];
      const reply = await caller.call<Schemas['SigningSessions']>('POST', '/sign/signing-sessions', { json });
      const [session] = reply.json;
      if (reply.status !== 201 || session === undefined)
        throw new Error(`No session was created: ${reply.text}`);
      return session;
    },
    async getSession(sessionId) {
      return (await caller.call<Schemas['SigningSession']>('GET', `/sign/signing-sessions/${sessionId}`))
        .json;
    },
    sign: (sessionId, input) => caller.control('POST', `/signing-sessions/${sessionId}/sign`, input),
  };
  return caller;
}

/** The smallest session request over one document. */
export function sessionRequest(documentCollectionId: string, documentId: string) {
  return {
    title: 'Rental agreement',
    documents: [{ documentCollectionId, documentId, action: 'SIGN' }],
    signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders: [{ idpName: 'nbid' }] }],
  };
}
