import { type Contract, type Given, json } from './contract.ts';
import { integer, matching } from './matching.ts';

/** The client that the runner creates for these contracts has these credentials. */
export const CREDENTIALS = { clientId: 'sandbox-calm-river-201', clientSecret: 'fakeRiverS3Cr3T' };

const FORM =
  'grant_type=client_credentials&scope=signicat-api&client_id=sandbox-calm-river-201&client_secret=fakeRiverS3Cr3T';

const TOKEN = { access_token: matching('^[^ ]+$', 'an.access.token'), expires_in: integer(600) };

interface Endpoint {
  readonly operation: string;
  readonly path: string;
  readonly name: string;
}

const CURRENT = { operation: 'issueToken', path: '/auth/open/connect/token', name: 'a token' };
const OF_MINT_GUIDE = {
  operation: 'issueTokenForMint',
  path: '/auth/token',
  name: 'a token, as a guide to Mint has it',
};
const LEGACY = { operation: 'issueLegacyToken', path: '/oauth/connect/token', name: 'a legacy token' };

function granted({ operation, path, name }: Endpoint): Contract {
  return {
    operation,
    description: `a request for ${name}`,
    given: [['an API client', CREDENTIALS]],
    request: { method: 'POST', path, form: FORM },
    reply: json(200, TOKEN),
    call: (client) => client.accessToken(),
    gives: { value: 'an.access.token' },
  };
}

/** The client reads `error`, and takes 400 and 401 alike [Q1]. */
function refused(
  { operation, path, name }: Endpoint,
  why: string,
  error: string,
  status: number,
  given: Given,
): Contract {
  return {
    operation,
    description: `a request for ${name} ${why}`,
    given,
    request: { method: 'POST', path, form: FORM },
    reply: json(status, { error }),
    call: (client) => client.accessToken(),
    gives: { error: { code: 'CLIENT_OAUTH_REFUSED', error, status } },
  };
}

/** What the client needs of the token endpoints. */
export const tokenContracts: readonly Contract[] = [
  granted(CURRENT),
  refused(CURRENT, 'with a wrong secret', 'invalid_client', 400, [
    ['an API client', { ...CREDENTIALS, clientSecret: 'fakeOtherS3Cr3T' }],
  ]),
  refused(CURRENT, 'by a client that is not verified', 'unauthorized_client', 400, [
    ['an API client', { ...CREDENTIALS, status: 'unverified' }],
  ]),
  refused(CURRENT, 'for a scope that the client may not have', 'invalid_scope', 400, [
    ['an API client', { ...CREDENTIALS, scope: 'document_read' }],
  ]),
  granted(OF_MINT_GUIDE),
  refused(OF_MINT_GUIDE, 'with a wrong secret', 'invalid_client', 400, [
    ['an API client', { ...CREDENTIALS, clientSecret: 'fakeOtherS3Cr3T' }],
  ]),
  refused(LEGACY, 'without HTTP Basic', 'invalid_client', 400, [['an API client', CREDENTIALS]]),
];
