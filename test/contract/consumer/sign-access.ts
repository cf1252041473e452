import { AUTHORIZED, type Contract, type Given, problem, refusal } from './contract.ts';
import { matching } from './matching.ts';
import { SESSION } from './sign-sessions.ts';

const REQUEST = { method: 'GET', path: `/sign/signing-sessions/${SESSION}`, headers: AUTHORIZED };
const OPERATION = 'getSigningSession';
const read: Contract['call'] = ({ sign }) => sign.sessions.get(SESSION);

function refused(
  description: string,
  given: Given,
  reply: Contract['reply'],
  gives: Contract['gives'],
): Contract {
  return { operation: OPERATION, description, given, request: REQUEST, reply, call: read, gives };
}

/** What the client needs of refusals that any call to Sign or Mint may meet. */
export const accessContracts: readonly Contract[] = [
  refused(
    'a read with a token that has expired',
    [['the access token has expired']],
    problem(401, 'invalid_token'),
    refusal(401, 'invalid_token'),
  ),
  refused(
    'a read with a token that nobody has issued',
    [['the access token is not known']],
    problem(401, 'invalid_token'),
    refusal(401, 'invalid_token'),
  ),
  refused(
    'a read without the permission',
    [['a permission is missing', { permission: 'Signature API' }]],
    problem(403, 'missing_permission'),
    refusal(403, 'missing_permission'),
  ),
  refused(
    'a read above the limit',
    [['the request limit is reached', { retryAfter: 7 }]],
    {
      ...problem(429, 'too_many_requests'),
      headers: { ...problem(429, '').headers, 'Retry-After': matching('^\\d+$', '7') },
    },
    { error: { code: 'CLIENT_RATE_LIMITED', operation: OPERATION } },
  ),
  refused(
    'a read of a service that is unavailable',
    [['the service is unavailable']],
    problem(503, 'service_unavailable'),
    refusal(503, 'service_unavailable'),
  ),
];
