import { describe, expect } from 'vitest';
import type { SignicatClient, SigningSessionRequest } from '../../../src/client/index.ts';
import { type Answer, empty, json, rejectionOf, test } from './loopback-service.ts';

const ID = '3b1f6c52-8a0d-4e67-9c35-52d0f4a7b611';
const DOCUMENT = { documentId: ID, mimeType: 'application/pdf' };
const COLLECTION = { id: ID, documents: [{ documentId: ID }], output: { packages: [] } };
const SESSION = { id: ID, lifecycle: { state: 'READY', stateIsFinal: false } };
const RESULT = { documentId: ID, documentResultId: ID };
const REQUEST: SigningSessionRequest = {
  title: 'Lease',
  documents: [{ documentCollectionId: ID, documentId: ID, action: 'SIGN' }],
  signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED' }],
};

interface Operation {
  readonly asks: string;
  readonly sends?: unknown;
  readonly answer: Answer;
  readonly gives?: unknown;
  call(sign: SignicatClient['sign']): Promise<unknown>;
}

const OPERATIONS: readonly Operation[] = [
  {
    asks: `GET /sign/documents/${ID}/metadata`,
    answer: json(200, DOCUMENT),
    gives: DOCUMENT,
    call: (sign) => sign.documents.metadata(ID),
  },
  {
    asks: `PATCH /sign/documents/${ID}/metadata`,
    sends: { title: 'Lease' },
    answer: json(200, DOCUMENT),
    gives: DOCUMENT,
    call: (sign) => sign.documents.updateMetadata(ID, { title: 'Lease' }),
  },
  { asks: `DELETE /sign/documents/${ID}`, answer: empty(204), call: (sign) => sign.documents.delete(ID) },
  {
    asks: 'POST /sign/document-collections',
    sends: { documents: [{ documentId: ID }], packageTo: ['PADES_CONTAINER'] },
    answer: json(201, COLLECTION),
    gives: COLLECTION,
    call: (sign) =>
      sign.collections.create({ documents: [{ documentId: ID }], packageTo: ['PADES_CONTAINER'] }),
  },
  {
    asks: `GET /sign/document-collections/${ID}`,
    answer: json(200, COLLECTION),
    gives: COLLECTION,
    call: (sign) => sign.collections.get(ID),
  },
  {
    asks: `DELETE /sign/document-collections/${ID}`,
    answer: empty(204),
    call: (sign) => sign.collections.delete(ID),
  },
  {
    asks: `POST /sign/document-collections/${ID}/package`,
    answer: empty(204),
    call: (sign) => sign.collections.package(ID),
  },
  {
    asks: 'POST /sign/signing-sessions',
    sends: [REQUEST],
    answer: json(201, [SESSION]),
    gives: [SESSION],
    call: (sign) => sign.sessions.create([REQUEST]),
  },
  {
    asks: `GET /sign/signing-sessions/${ID}`,
    answer: json(200, SESSION),
    gives: SESSION,
    call: (sign) => sign.sessions.get(ID),
  },
  {
    asks: `PATCH /sign/signing-sessions/${ID}`,
    sends: { dueDate: '2030-01-31T12:00:00Z' },
    answer: empty(204),
    call: (sign) => sign.sessions.update(ID, { dueDate: '2030-01-31T12:00:00Z' }),
  },
  {
    asks: `DELETE /sign/signing-sessions/${ID}`,
    answer: empty(204),
    call: (sign) => sign.sessions.delete(ID),
  },
  {
    asks: `POST /sign/signing-sessions/${ID}/package`,
    answer: empty(204),
    call: (sign) => sign.sessions.package(ID),
  },
  {
    asks: 'POST /sign/merchant-sign',
    sends: { vendor: 'NBID', toBeSignedDocuments: [{ documentId: ID }] },
    answer: json(200, [RESULT]),
    gives: [RESULT],
    call: (sign) => sign.merchantSign({ vendor: 'NBID', toBeSignedDocuments: [{ documentId: ID }] }),
  },
];

describe('each operation asks as the contract says and gives what came back', () => {
  for (const { asks, sends, answer, gives, call } of OPERATIONS) {
    test(asks, async ({ service, client }) => {
      service.answer(answer);
      expect(await call(client.sign)).toEqual(gives);
      const [asked] = service.asked;
      expect(`${asked?.method} ${asked?.url}`).toBe(asks);
      expect(asked?.headers.authorization).toBe('Bearer token-1');
      const contentType = asked?.headers['content-type'];
      expect(contentType).toBe(sends === undefined ? undefined : 'application/json');
      expect(asked?.body.toString()).toBe(sends === undefined ? '' : JSON.stringify(sends));
    });
  }
});

test('any 2xx is a success, with or without a body', async ({ service, client }) => {
  service.answer(json(200, { done: true }), empty(202), json(299, SESSION));
  await client.sign.sessions.delete(ID);
  await client.sign.sessions.package(ID);
  expect(await client.sign.sessions.get(ID)).toEqual(SESSION);
});

test('an id is percent-encoded in the path', async ({ service, client }) => {
  service.answer(json(200, SESSION));
  await client.sign.sessions.get('a/b?c=d#é');
  expect(service.asked[0]?.url).toBe('/sign/signing-sessions/a%2Fb%3Fc%3Dd%23%C3%A9');
});

for (const id of ['', '.', '..']) {
  test(`the id "${id}" is refused, for it would address something else`, async ({ service, client }) => {
    expect(await rejectionOf(client.sign.documents.delete(id))).toMatchObject({
      code: 'CLIENT_INVALID_OPTION',
    });
    expect(service.tokenRequests).toHaveLength(0);
  });
}

test('an id that cannot stand in a path is told by the path it would stand after', async ({ client }) => {
  expect(await rejectionOf(client.sign.documents.metadata('..'))).toMatchObject({
    message: 'id after /sign/documents/ is "..": pass the id that the API returned, unchanged',
  });
  expect(await rejectionOf(client.mint.instances.download(ID, ''))).toMatchObject({
    message: 'id after /mint/flows/instances/{id}/files/ is "": pass the id that the API returned, unchanged',
  });
});

test('merchant sign goes to the path that the options name', async ({ service }) => {
  service.answer(json(200, [RESULT]));
  const client = service.createClient({ merchantSignPath: '/sign/b2b/sign' });
  await client.sign.merchantSign({ vendor: 'NBID', toBeSignedDocuments: [{ documentId: ID }] });
  expect(service.asked[0]?.url).toBe('/sign/b2b/sign');
});

test('a path in the base URL is kept as a prefix', async ({ service }) => {
  service.answer(json(200, { access_token: 'abc', expires_in: 600 }), json(200, SESSION));
  const client = service.createClient({ baseUrl: `${service.baseUrl}/gateway/` });
  await client.sign.sessions.get(ID);
  expect(service.asked.map(({ url }) => url)).toEqual([
    '/gateway/auth/open/connect/token',
    `/gateway/sign/signing-sessions/${ID}`,
  ]);
});
