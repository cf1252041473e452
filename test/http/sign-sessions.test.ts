import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import {
  act,
  create,
  createOne,
  get,
  PKI,
  post,
  preparePdf,
  prepareText,
  type Schemas,
  type SigningSession,
  UNKNOWN_ID,
} from './sign-fixtures.ts';

const EVERYTHING = {
  signText: 'I agree',
  dueDate: '2030-01-20T12:00:00Z',
  signatureUrlTTL: 60,
  signatureUrlTimeToLive: 'PT1M30S',
  externalReference: 'lease-1',
  packageTo: ['PADES_CONTAINER'],
  signer: {
    email: 'a@example.org',
    mobile: '+47 123 45 678',
    nationalIdentificationNumber: '199010270537',
    username: 'per',
    prefill: ['NATIONAL_IDENTIFICATION_NUMBER'],
    validations: ['NATIONAL_IDENTIFICATION_NUMBER'],
    restrictUse: [{ parameter: 'NIN', restriction: 'NO_USE' }],
  },
  archive: {
    sendSignatureResultsToArchive: true,
    sendPackagingResultToArchive: true,
    retentionPeriod: 'P1Y',
    archiveTags: ['a'],
  },
  preAuthentication: { enabled: true, identityProviders: [{ idpName: 'nbid' }] },
  ui: { language: 'da', hideWelcomeScreen: true, minimalTextMode: false },
  intentionText: { value: 'I mean it', format: 'TEXT' },
  redirectSettings: {
    success: 'https://a.example/s',
    cancel: 'https://a.example/c',
    error: 'https://a.example/e',
  },
  notifications: [
    {
      category: 'SIGNING_NOTIFICATION',
      communicationMethod: 'SMS',
      tags: ['t'],
      message: {
        language: 'da',
        header: 'h',
        text: 't',
        senderAddress: 'x',
        senderName: 'n',
        includeFile: true,
      },
    },
  ],
  usageTags: Array<string>(25).fill('x'.repeat(50)),
  senderDisplayName: 'Birch Homes',
};

describe('creating sessions', () => {
  test('answers 201 with an array in the order of the request', async ({ account }) => {
    const { request } = await preparePdf(account);
    const titles = ['one', 'two', 'three'];
    const sessions = await create(account, ...titles.map((title) => ({ ...request, title })));
    expect(sessions.map(({ title }) => title)).toEqual(titles);
  });

  test('repeats every member of the request', async ({ account }) => {
    const { request } = await preparePdf(account);
    expect(await createOne(account, { ...request, ...EVERYTHING })).toMatchObject({
      ...request,
      ...EVERYTHING,
    });
  });

  test('drops members it does not know', async ({ account }) => {
    const session = await account.createSession({ colour: 'red', userInteractionSetup: [] });
    expect(session).not.toHaveProperty('colour');
    expect(session).not.toHaveProperty('userInteractionSetup');
  });

  test('drops members it does not know inside other members', async ({ account }) => {
    const session = await account.createSession({ ui: { language: 'da', colour: 'red' } });
    expect(session.ui).toEqual({ language: 'da' });
  });

  test('starts with empty results and nobody who signed', async ({ account }) => {
    expect((await account.createSession()).output).toEqual({ signatures: [], packages: [] });
  });

  test('gives the signature URL as long a life as a session may have', async ({ account }) => {
    expect((await account.createSession()).signatureUrlExpiresAt).toBe('2030-02-15T00:00:00Z');
  });

  test('takes null as an external reference', async ({ account }) => {
    expect((await account.createSession({ externalReference: null })).externalReference).toBeNull();
  });

  for (const language of 'da de en fi nb nn sv ca es et fo fr it nl'.split(' ')) {
    test(`takes the language ${language}`, async ({ account }) => {
      expect((await account.createSession({ ui: { language } })).ui).toEqual({ language });
    });
  }

  test('takes a hundred documents', async ({ account }) => {
    const { request } = await preparePdf(account);
    const documents = Array(100).fill(request.documents[0]);
    expect((await createOne(account, { ...request, documents })).documents).toHaveLength(100);
  });

  test('needs no identity providers', async ({ account }) => {
    const session = await account.createSession({ signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED' }] });
    expect(session.lifecycle.state).toBe('READY');
  });

  for (const vendor of ['NBID', 'BUYPASS', 'AUDKENNI', 'SMARTID', 'MOBILEID', 'ESTEID']) {
    test(`takes a PDF for the PKI vendor ${vendor}`, async ({ account }) => {
      const session = await account.createSession(PKI(vendor, { identityProviders: [] }));
      expect(session.signingSetup[0]?.vendor).toBe(vendor);
    });
  }

  test('takes a text by phone for the PKI vendor SBID', async ({ account }) => {
    const { request } = await prepareText(account);
    const session = await createOne(account, {
      ...request,
      ...PKI('SBID', { additionalParameters: { sbid_sign_type: 'PHONE' } }),
      signText: 'I agree',
      signer: { nationalIdentificationNumber: '199010270537' },
    });
    expect(session.lifecycle.state).toBe('READY');
  });

  test('is refused with 409 once the collection has been packaged', async ({ account }) => {
    const { request } = await preparePdf(account, { packageTo: ['PADES_CONTAINER'] });
    await account.sign((await createOne(account, request)).id);
    await account.control('POST', '/clock/advance', { by: 'PT2S' });
    const reply = await post(account, [request]);
    expect(reply.json).toMatchObject({ status: 409, code: 'conflict' });
    expect(reply.json.detail).toContain('[0].documents[0].documentCollectionId');
  });
});

describe('a session that waits for others', () => {
  const waiting = async (account: Parameters<typeof create>[0], predecessors = 1) => {
    const { request } = await preparePdf(account);
    const before = await create(account, ...Array(predecessors).fill(request));
    const last = await createOne(account, { ...request, subsequentTo: before.map(({ id }) => id) });
    return { before, last };
  };

  test('is BLOCKED and not final', async ({ account }) => {
    const { last } = await waiting(account);
    expect(last.lifecycle).toEqual({ state: 'BLOCKED', stateIsFinal: false });
  });

  test('becomes READY when all its predecessors are signed, not before', async ({ account }) => {
    const { before, last } = await waiting(account, 2);
    const states: string[] = [];
    for (const { id } of before) {
      await account.sign(id);
      states.push((await account.getSession(last.id)).lifecycle.state);
    }
    expect(states).toEqual(['BLOCKED', 'READY']);
  });

  test('is READY at once behind a session that is signed already', async ({ account }) => {
    const { request } = await preparePdf(account);
    const first = await createOne(account, request);
    await account.sign(first.id);
    const second = await createOne(account, { ...request, subsequentTo: [first.id] });
    expect(second.lifecycle.state).toBe('READY');
  });

  test('stays BLOCKED when a predecessor is rejected', async ({ account }) => {
    const { before, last } = await waiting(account);
    await act(account, before[0]?.id ?? UNKNOWN_ID, 'reject');
    expect((await account.getSession(last.id)).lifecycle.state).toBe('BLOCKED');
  });

  test('keeps its predecessor from being deleted', async ({ account }) => {
    const { before, last } = await waiting(account);
    const path = `/sign/signing-sessions/${before[0]?.id}`;
    const reply = await account.call<Schemas['Problem']>('DELETE', path);
    expect(reply.json).toMatchObject({ status: 400, code: 'bad_request' });
    expect(reply.json.detail).toContain(last.id);
  });

  test('cannot be signed', async ({ account }) => {
    const { last } = await waiting(account);
    const reply = await act(account, last.id, 'sign');
    expect(reply.json).toMatchObject({ status: 409, code: 'SIM_SIGNER_REFUSED' });
    expect(reply.json.detail).toContain('subsequentTo');
  });

  test('may be one of a chain', async ({ account }) => {
    const { before, last } = await waiting(account);
    const { request } = await preparePdf(account);
    const end = await createOne(account, { ...request, subsequentTo: [last.id] });
    await account.sign(before[0]?.id ?? UNKNOWN_ID);
    expect((await account.getSession(end.id)).lifecycle.state).toBe('BLOCKED');
    await account.sign(last.id);
    expect((await account.getSession(end.id)).lifecycle.state).toBe('READY');
  });
});

describe('a session', () => {
  test('reads back as it was created', async ({ account }) => {
    const session = await account.createSession(EVERYTHING);
    expect(await get<SigningSession>(account, `/signing-sessions/${session.id}`)).toEqual(session);
  });

  test('is deleted with 204 and then not found', async ({ account }) => {
    const path = `/sign/signing-sessions/${(await account.createSession()).id}`;
    const reply = await account.call('DELETE', path);
    expect([reply.status, reply.text]).toEqual([204, '']);
    const again = await account.call<Schemas['Problem']>('GET', path);
    expect(again).toMatchObject({ status: 404, json: { code: 'signing_session_not_found' } });
  });
});
