import { basic } from '../../support/token-request.ts';
import type { BaseRequest, Builder } from './base-request.ts';

const FORM = 'application/x-www-form-urlencoded';

function form(fields: Readonly<Record<string, string>>): Required<Pick<BaseRequest, 'bodies'>> {
  const rest = {
    code: 'c',
    redirect_uri: 'https://rent.example.org/',
    refresh_token: 'r',
    code_verifier: 'v',
  };
  return { bodies: { [FORM]: { grant_type: 'client_credentials', ...fields, ...rest } } };
}

/** A right request to every token endpoint. */
export const TOKEN_REQUESTS: Readonly<Record<string, Builder>> = {
  issueToken: ({ credentials }) =>
    form({ scope: 'signicat-api', client_id: credentials.clientId, client_secret: credentials.clientSecret }),
  issueTokenForMint: ({ credentials }) =>
    form({ scope: 'signicat-api', client_id: credentials.clientId, client_secret: credentials.clientSecret }),
  issueLegacyToken: async (account) => {
    const { clientId, clientSecret } = account.credentials;
    await account.control('PATCH', `/clients/${clientId}`, { scopes: ['document_read'] });
    return {
      ...form({ scope: 'document_read', client_id: clientId, client_secret: clientSecret }),
      authorization: basic(account.credentials),
    };
  },
};
