/** One real call to the simulator: what was sent, and what came back. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** Bodies to send in turn; all are answered alike. Empty for a call without a body. */
  readonly requestBodies: readonly string[];
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The calls that are measured. */
export interface Scene {
  readonly issueToken: Exchange;
  readonly getSession: Exchange;
  readonly createSession: Exchange;
  /** Headers of a call to an API. */
  readonly authorised: Readonly<Record<string, string>>;
}

/** As many as there are agreements to sign: nobody puts thousands of sessions into one collection. */
const COLLECTIONS = 400;

const CREDENTIALS = { client_id: 'sandbox-round-apple-123', client_secret: 'fakeCl13n7S3Cr3T1234567890' };

/** Makes each of the measured calls once, on a simulator that has been given something to answer about. */
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
  for (let index = 0; index < COLLECTIONS; index += 1) {
    requestBodies.push(await prepareSession(origin, authorised));
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

/** Uploads a document into a collection of its own, and gives the body that asks for a session over them. */
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
  if (!response.ok) throw new Error(`${request.method} ${request.path} was answered ${response.status}: ${text}`);
  return { ...request, status: response.status, headers: Object.fromEntries(response.headers), body: text };
}
