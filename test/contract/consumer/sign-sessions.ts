import { AUTHORIZED, type Contract, type Given, json, problem, refusal } from './contract.ts';
import { eachLike, integer, like, matching, uuid } from './matching.ts';
import { COLLECTION } from './sign-collections.ts';
import { DOCUMENT, NOWHERE } from './sign-documents.ts';

/** A session as the pacts call it. */
export const SESSION = 'c40a9b6e-1f2d-4d83-a5c7-6be81f9d3003';

const RESULT = 'e2b7c8d4-09a1-4c6f-8e35-1d4f6a7b5005';
const PATH = `/sign/signing-sessions/${SESSION}`;
const STATES = '^(BLOCKED|READY|SIGNED|REJECTED|EXPIRED)$';

const REQUEST = {
  title: 'Rental agreement',
  documents: [{ documentCollectionId: COLLECTION, documentId: DOCUMENT, action: 'SIGN' as const }],
  signingSetup: [
    { signingFlow: 'AUTHENTICATION_BASED' as const, identityProviders: [{ idpName: 'nbid' as const }] },
  ],
};

function inState(state: string): Given {
  return [['a signing session', { sessionId: SESSION, state }]];
}

function readIn(state: string, stateIsFinal: boolean): Contract {
  return {
    operation: 'getSigningSession',
    description: `a read of a session that is ${state}`,
    given: inState(state),
    request: { method: 'GET', path: PATH, headers: AUTHORIZED },
    reply: json(200, { id: SESSION, lifecycle: { state, stateIsFinal } }),
    call: ({ sign }) => sign.sessions.get(SESSION),
    gives: { value: { id: SESSION, lifecycle: { state, stateIsFinal } } },
  };
}

/** What the client needs of the Sign API's sessions. */
export const sessionContracts: readonly Contract[] = [
  {
    operation: 'createSigningSessions',
    description: 'one session over one document',
    given: [['a document collection', { documentCollectionId: COLLECTION, documentId: DOCUMENT }]],
    request: { method: 'POST', path: '/sign/signing-sessions', headers: AUTHORIZED, json: [REQUEST] },
    reply: json(201, [
      {
        id: uuid(SESSION),
        signatureUrl: matching('^https?://.+', 'https://signtest.sandbox.signicat.com/sign/'),
        lifecycle: { state: 'READY', stateIsFinal: false },
      },
    ]),
    call: ({ sign }) => sign.sessions.create([REQUEST]),
    gives: { value: [{ id: SESSION, lifecycle: { state: 'READY' } }] },
  },
  {
    operation: 'createSigningSessions',
    description: 'a session over a document that is not there',
    request: { method: 'POST', path: '/sign/signing-sessions', headers: AUTHORIZED, json: [REQUEST] },
    reply: problem(400, 'invalid_request_parameter', {
      invalidParams: eachLike({ name: like('[0].documents[0].documentId'), reason: like('names nothing') }),
    }),
    call: ({ sign }) => sign.sessions.create([REQUEST]),
    gives: refusal(400, 'invalid_request_parameter', {
      invalidParams: [{ name: '[0].documents[0].documentId', reason: 'names nothing' }],
    }),
  },
  readIn('READY', false),
  readIn('BLOCKED', false),
  readIn('REJECTED', true),
  readIn('EXPIRED', true),
  {
    operation: 'getSigningSession',
    description: 'a read of a session that is SIGNED',
    given: [['a signing session', { sessionId: SESSION, state: 'SIGNED', resultDocumentId: RESULT }]],
    request: { method: 'GET', path: PATH, headers: AUTHORIZED },
    reply: json(200, {
      id: SESSION,
      lifecycle: { state: 'SIGNED', stateIsFinal: true },
      output: { signatures: eachLike({ resultDocumentId: RESULT }) },
    }),
    call: ({ sign }) => sign.sessions.get(SESSION),
    gives: { value: { output: { signatures: [{ resultDocumentId: RESULT }] } } },
  },
  {
    operation: 'getSigningSession',
    description: 'a read of a session that is not there',
    request: { method: 'GET', path: `/sign/signing-sessions/${NOWHERE}`, headers: AUTHORIZED },
    reply: problem(404, 'signing_session_not_found'),
    call: ({ sign }) => sign.sessions.get(NOWHERE),
    gives: refusal(404, 'signing_session_not_found'),
  },
  {
    operation: 'listSigningSessions',
    description: 'the sessions that are READY, soonest due first',
    given: inState('READY'),
    request: {
      method: 'GET',
      path: '/sign/signing-sessions',
      query: { state: ['READY'], sort: ['+dueDate'], offset: ['0'] },
      headers: AUTHORIZED,
    },
    reply: json(200, {
      total: integer(1),
      data: eachLike({ id: uuid(SESSION), lifecycle: { state: matching(STATES, 'READY') } }),
    }),
    call: ({ sign }) => sign.sessions.list({ state: ['READY'], sort: ['+dueDate'], offset: 0 }),
    gives: { value: { total: 1, data: [{ id: SESSION }] } },
  },
  {
    operation: 'listSigningSessions',
    description: 'more sessions at once than there are to be had',
    request: {
      method: 'GET',
      path: '/sign/signing-sessions',
      query: { limit: ['100000'] },
      headers: AUTHORIZED,
    },
    reply: problem(400, 'invalid_request_parameter'),
    call: ({ sign }) => sign.sessions.list({ limit: 100_000 }),
    gives: refusal(400, 'invalid_request_parameter'),
  },
  {
    operation: 'updateSigningSession',
    description: 'a new due date for a session',
    given: [['the time is', { now: '2030-01-01T00:00:00Z' }], ...inState('READY')],
    request: { method: 'PATCH', path: PATH, headers: AUTHORIZED, json: { dueDate: '2030-01-10T00:00:00Z' } },
    reply: { status: 204 },
    call: ({ sign }) => sign.sessions.update(SESSION, { dueDate: '2030-01-10T00:00:00Z' }),
    gives: { value: undefined },
  },
  {
    operation: 'updateSigningSession',
    description: 'a new due date for a session that is rejected',
    given: [['the time is', { now: '2030-01-01T00:00:00Z' }], ...inState('REJECTED')],
    request: { method: 'PATCH', path: PATH, headers: AUTHORIZED, json: { dueDate: '2030-01-10T00:00:00Z' } },
    reply: problem(409, 'conflict'),
    call: ({ sign }) => sign.sessions.update(SESSION, { dueDate: '2030-01-10T00:00:00Z' }),
    gives: refusal(409, 'conflict'),
  },
  {
    operation: 'deleteSigningSession',
    description: 'the deletion of a session',
    given: inState('READY'),
    request: { method: 'DELETE', path: PATH, headers: AUTHORIZED },
    reply: { status: 204 },
    call: ({ sign }) => sign.sessions.delete(SESSION),
    gives: { value: undefined },
  },
  {
    operation: 'deleteSigningSession',
    description: 'the deletion of a session that is not there',
    request: { method: 'DELETE', path: `/sign/signing-sessions/${NOWHERE}`, headers: AUTHORIZED },
    reply: problem(404, 'signing_session_not_found'),
    call: ({ sign }) => sign.sessions.delete(NOWHERE),
    gives: refusal(404, 'signing_session_not_found'),
  },
  {
    operation: 'packageSigningSession',
    description: 'the packaging of a session that is SIGNED',
    given: inState('SIGNED'),
    request: { method: 'POST', path: `${PATH}/package`, headers: AUTHORIZED },
    reply: { status: 204 },
    call: ({ sign }) => sign.sessions.package(SESSION),
    gives: { value: undefined },
  },
  {
    operation: 'packageSigningSession',
    description: 'the packaging of a session that nobody has signed',
    given: inState('READY'),
    request: { method: 'POST', path: `${PATH}/package`, headers: AUTHORIZED },
    reply: problem(409, 'conflict'),
    call: ({ sign }) => sign.sessions.package(SESSION),
    gives: refusal(409, 'conflict'),
  },
];
