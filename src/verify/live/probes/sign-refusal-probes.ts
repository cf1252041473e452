import { header, STATUS } from '../look.ts';
import type { Probe } from '../probe.ts';
import { REFUSED, SIGN_REFUSAL, SIGN_VALIDATION } from './looks.ts';

const SESSIONS = '/sign/signing-sessions';
const JSON_TYPE = { 'content-type': 'application/json' } as const;

/**
 * Requests to create signing sessions that could create none even if they were accepted: the list is empty, or is not a list.
 * Everything else that should be refused is among the writes.
 */
export const signRefusalProbes: readonly Probe[] = [
  {
    id: 'sign.anonymous',
    says: 'Lists signing sessions without a token.',
    kind: 'refusal',
    request: () => ({ method: 'GET', path: `${SESSIONS}?limit=1`, withToken: false }),
    observes: {
      ...SIGN_REFUSAL,
      'token.bearer.refused': REFUSED,
      'token.bearer.refusal-form': [header('www-authenticate'), header('content-type')],
    },
  },
  {
    id: 'sign.garbage-token',
    says: 'Lists signing sessions with an invalid token.',
    kind: 'refusal',
    request: () => ({
      method: 'GET',
      path: `${SESSIONS}?limit=1`,
      headers: { authorization: 'Bearer not-a-token' },
      withToken: false,
    }),
    observes: {
      ...SIGN_REFUSAL,
      'token.bearer.refused': REFUSED,
      'token.bearer.refusal-form': [header('www-authenticate'), header('content-type')],
    },
  },
  {
    id: 'sign.no-sessions',
    says: 'Creates signing sessions from an empty array.',
    kind: 'refusal',
    request: () => ({ method: 'POST', path: SESSIONS, headers: JSON_TYPE, body: '[]' }),
    observes: { ...SIGN_VALIDATION, 'sign.requests.bare-object': REFUSED },
  },
  {
    id: 'sign.malformed-json',
    says: 'Creates signing sessions from half an array.',
    kind: 'refusal',
    request: () => ({ method: 'POST', path: SESSIONS, headers: JSON_TYPE, body: '[' }),
    observes: { ...SIGN_REFUSAL, 'sign.errors.malformed': REFUSED },
  },
  {
    id: 'sign.wrong-media-type',
    says: 'Creates signing sessions from an empty array that is sent as plain text.',
    kind: 'refusal',
    request: () => ({
      method: 'POST',
      path: SESSIONS,
      headers: { 'content-type': 'text/plain' },
      body: '[]',
    }),
    observes: { ...SIGN_REFUSAL, 'sign.errors.media-type': REFUSED },
  },
  {
    id: 'sign.refusal-order',
    says: 'Creates signing sessions from half an array, without a token.',
    kind: 'refusal',
    request: () => ({ method: 'POST', path: SESSIONS, headers: JSON_TYPE, body: '[', withToken: false }),
    observes: { 'sign.exchange.order': [STATUS] },
  },
];
