/** What came back from a real call to the simulator. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One real call to the simulator: what was sent, and what came back. */
export interface Exchange extends Reply {
  readonly method: string;
  readonly path: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** Bodies to send in turn; all get the same kind of reply. Empty for a call without a body. */
  readonly requestBodies: readonly string[];
}

/** The calls that are measured. */
export interface Scene {
  readonly issueToken: Exchange;
  readonly getSession: Exchange;
  readonly createSession: Exchange;
  /** Headers of a call to an API. */
  readonly authorised: Readonly<Record<string, string>>;
}

/** What came back from each of the measured calls. */
export type Replies = Readonly<Record<'issueToken' | 'getSession' | 'createSession', Reply>>;

/** Many, as in real use: a collection has a handful of sessions, not thousands. */
const COLLECTIONS = 2_000;

/** How many of them are made concurrently. */
const BATCH = 20;

const CREDENTIALS = { client_id: 'sandbox-round-apple-123', client_secret: 'fakeCl13n7S3Cr3T1234567890' };

/** Makes each of the measured calls once, on a simulator that first gets the data they need. */
export async function playScene(origin: string): Promise<Scene> {
  const form = { grant_type: 'client_credentials', scope: 'signicat-api', ...CREDENTIALS };
  const issueToken = await call(origin, {
    method: 'POST',
    path: '/auth/open/connect/token',
    requestHeaders: { 'content-type': 'application/x-www-form-urlencoded' },
    requestBodies: [new URLSearchParams(form).toString()],
  });
  const authorised = { authorization: `Bearer ${JSON.parse(issueToken.body).access_token}` };
  const requestBodies: string[] = [];
  while (requestBodies.length < COLLECTIONS) {
    const batch = Array.from({ length: BATCH }, () => prepareSession(origin, authorised));
    requestBodies.push(...(await Promise.all(batch)));
  }
  const createSession = await call(origin, {
    method: 'POST',
    path: '/sign/signing-sessions',
    requestHeaders: { ...authorised, 'content-type': 'application/json' },
    requestBodies,
  });
  const getSession = await call(origin, {
    method: 'GET',
    path: `/sign/signing-sessions/${JSON.parse(createSession.body)[0].id}`,
    requestHeaders: authorised,
    requestBodies: [],
  });
  return { issueToken, getSession, createSession, authorised };
}

/**
 * The replies of a scene, which are all a baseline needs; the request bodies would be too long to pass as an
 * argument.
 */
export function repliesOf({ getSession, createSession, issueToken }: Scene): Replies {
  return {
    getSession: replyOf(getSession),
    createSession: replyOf(createSession),
    issueToken: replyOf(issueToken),
  };
}

function replyOf({ status, headers, body }: Exchange): Reply {
  return { status, headers, body };
}

/** Uploads a document into a collection of its own and returns the body that asks for a session on them. */
async function prepareSession(origin: string, authorised: Readonly<Record<string, string>>): Promise<string> {
  const uploaded = await call(origin, {
    method: 'POST',
    path: '/sign/documents',
    requestHeaders: { ...authorised, 'content-type': 'text/plain' },
    requestBodies: ['I agree.'],
  });
  const { documentId } = JSON.parse(uploaded.body);
  const collected = await call(origin, {
    method: 'POST',
    path: '/sign/document-collections',
    requestHeaders: { ...authorised, 'content-type': 'application/json' },
    requestBodies: [JSON.stringify({ documents: [{ documentId }] })],
  });
  return JSON.stringify([
    {
      title: 'Rental agreement',
      documents: [{ documentCollectionId: JSON.parse(collected.body).id, documentId, action: 'SIGN' }],
      signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders: [{ idpName: 'nbid' }] }],
    },
  ]);
}

async function call(
  origin: string,
  request: Pick<Exchange, 'method' | 'path' | 'requestHeaders' | 'requestBodies'>,
): Promise<Exchange> {
  const [body] = request.requestBodies;
  const response = await fetch(origin + request.path, {
    method: request.method,
    headers: request.requestHeaders,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`${request.method} ${request.path} was answered with ${response.status}: ${text}`);
  return { ...request, status: response.status, headers: Object.fromEntries(response.headers), body: text };
}
