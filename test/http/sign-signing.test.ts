import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import {
  act,
  createOne,
  download,
  PKI,
  preparePdf,
  prepareText,
  type SigningSession,
  stateOf,
  UNKNOWN_ID,
} from './sign-fixtures.ts';

const PER = {
  fullName: 'Per Testeson',
  firstName: 'Per',
  lastName: 'Testeson',
  dateOfBirth: '1990-10-27',
  nin: '199010270537',
};
const resultOf = ({ output }: SigningSession): string => output.signatures[0]?.resultDocumentId ?? UNKNOWN_ID;

describe('a signature', () => {
  test('is told by userInfo: who and when', async ({ account }) => {
    const { id } = await account.createSession();
    await account.sign(id, { person: PER });
    expect((await account.getSession(id)).output.userInfo).toEqual({
      signingTime: '2030-01-01T00:00:00Z',
      ...PER,
    });
  });

  test('tells only the attributes that were requested', async ({ account }) => {
    const { id } = await account.createSession({
      signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', requestedAttributes: ['firstName', 'nin'] }],
    });
    await account.sign(id, { person: PER });
    const { userInfo } = (await account.getSession(id)).output;
    expect(userInfo).toEqual({ signingTime: '2030-01-01T00:00:00Z', firstName: 'Per', nin: PER.nin });
  });

  test('never tells a number whose use is restricted', async ({ account }) => {
    const signer = { restrictUse: [{ parameter: 'NIN', restriction: 'NO_USE' }] };
    const { id } = await account.createSession({ signer });
    await account.sign(id, { person: PER });
    const session = await account.getSession(id);
    const result = Buffer.from(await download(account, resultOf(session))).toString();
    expect(`${JSON.stringify(session.output)}${result}`).not.toContain(PER.nin);
  });

  test('is of the person whose number the session names, when nobody else is given', async ({ account }) => {
    const signer = { nationalIdentificationNumber: PER.nin, validations: ['NATIONAL_IDENTIFICATION_NUMBER'] };
    const { id } = await account.createSession({ signer });
    await account.sign(id);
    expect((await account.getSession(id)).output.userInfo?.nin).toBe(PER.nin);
  });

  test('of another person than the session validates is refused and changes nothing', async ({ account }) => {
    const signer = { nationalIdentificationNumber: PER.nin, validations: ['NATIONAL_IDENTIFICATION_NUMBER'] };
    const { id } = await account.createSession({ signer });
    const before = stateOf(account);
    const reply = await act(account, id, 'sign', { person: { nin: '01019012345' } });
    expect(reply.json).toMatchObject({ status: 409, code: 'SIM_SIGNER_REFUSED' });
    expect(stateOf(account)).toBe(before);
  });

  test('yields one XAdES for each document to sign, none for one to view', async ({ account }) => {
    const { collectionId, documentId, request } = await preparePdf(account);
    const other = await account.uploadPdf();
    const { id: otherCollection } = await account.createCollection([other]);
    const { id } = await createOne(account, {
      ...request,
      documents: [
        { documentCollectionId: collectionId, documentId, action: 'SIGN' },
        { documentCollectionId: otherCollection, documentId: other, action: 'VIEW' },
      ],
    });
    await account.sign(id);
    expect((await account.getSession(id)).output.signatures).toEqual([
      {
        documentCollectionId: collectionId,
        originalDocumentId: documentId,
        resultDocumentId: expect.any(String),
        signatureType: 'XADES',
      },
    ]);
  });

  test('has a result that reads as XML, names the signer and differs from the original', async ({
    account,
  }) => {
    const { id } = await account.createSession();
    await account.sign(id, { person: PER });
    const path = `/sign/documents/${resultOf(await account.getSession(id))}`;
    const reply = await account.call('GET', path);
    expect(reply.headers.get('content-type')).toBe('application/xml');
    expect(reply.text).toMatch(/^<\?xml/);
    expect(reply.text).toContain('Per Testeson');
  });

  test('has a result with metadata of its own', async ({ account }) => {
    const { id } = await account.createSession();
    await account.sign(id);
    const documentId = resultOf(await account.getSession(id));
    const reply = await account.call('GET', `/sign/documents/${documentId}/metadata`);
    expect(reply).toMatchObject({ status: 200, json: { documentId, mimeType: 'application/xml' } });
  });

  test('names the eID the signer chose', async ({ account }) => {
    const identityProviders = [{ idpName: 'nbid' }, { idpName: 'mitid' }];
    const signingSetup = [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders }];
    const { id } = await account.createSession({ signingSetup });
    await account.sign(id, { idp: 'mitid' });
    const result = await download(account, resultOf(await account.getSession(id)));
    expect(Buffer.from(result).toString()).toContain('(mitid)');
  });

  for (const vendor of ['NBID', 'BUYPASS', 'ESTEID']) {
    test(`of the PKI vendor ${vendor} on a PDF is a PDF`, async ({ account }) => {
      const { id } = await account.createSession(PKI(vendor));
      await account.sign(id);
      const session = await account.getSession(id);
      expect(session.output.signatures[0]?.signatureType).toBe('PADES');
      expect(Buffer.from(await download(account, resultOf(session))).toString('latin1')).toMatch(/^%PDF-/);
    });
  }

  test('of the PKI vendor SBID on a text is XML', async ({ account }) => {
    const { request } = await prepareText(account);
    const { id } = await createOne(account, {
      ...request,
      ...PKI('SBID', { additionalParameters: { sbid_sign_type: 'PHONE' } }),
      signText: 'I agree',
      signer: { nationalIdentificationNumber: PER.nin },
    });
    await account.sign(id);
    expect((await account.getSession(id)).output.signatures[0]?.signatureType).toBe('XADES');
  });

  test('cannot be given twice, nor after a rejection', async ({ account }) => {
    for (const first of ['sign', 'reject'] as const) {
      const { id } = await account.createSession();
      await act(account, id, first);
      const before = stateOf(account);
      for (const again of ['sign', 'reject', 'cancel', 'open'] as const) {
        expect((await act(account, id, again)).json).toMatchObject({
          status: 409,
          code: 'SIM_SIGNER_REFUSED',
        });
      }
      expect(stateOf(account)).toBe(before);
    }
  });
});

describe('a signer', () => {
  test('who rejects ends the session', async ({ account }) => {
    const { id } = await account.createSession();
    await act(account, id, 'reject', { reason: 'x'.repeat(2048) });
    expect((await account.getSession(id)).lifecycle).toEqual({ state: 'REJECTED', stateIsFinal: true });
  });

  test('gives a reason of at most 2048 characters', async ({ account }) => {
    const { id } = await account.createSession();
    expect((await act(account, id, 'reject', { reason: 'x'.repeat(2049) })).status).toBe(400);
    expect((await account.getSession(id)).lifecycle.state).toBe('READY');
  });

  test('who cancels leaves the session READY, to be signed later', async ({ account }) => {
    const { id } = await account.createSession();
    expect((await act(account, id, 'cancel')).json.state).toBe('READY');
    expect((await act(account, id, 'sign')).json.state).toBe('SIGNED');
  });

  test('of an unknown session is told so', async ({ account }) => {
    expect((await act(account, UNKNOWN_ID, 'sign')).json).toMatchObject({ code: 'SIM_UNKNOWN_SESSION' });
  });

  for (const [what, target] of [
    ['sign', 'success'],
    ['cancel', 'cancel'],
    ['reject', 'reject'],
  ] as const) {
    test(`who does ${what} is sent to ${target}, with the reference handed back`, async ({ account }) => {
      const redirectSettings = { [target]: `https://rent.example/${target}?a=1#top` };
      const { id } = await account.createSession({ redirectSettings, externalReference: 'a&b c' });
      const url = new URL((await act(account, id, what)).json.redirectUrl ?? '');
      expect([url.pathname, url.hash, Object.fromEntries(url.searchParams)]).toEqual([
        `/${target}`,
        '#top',
        { a: '1', externalReference: 'a&b c', sessionId: id },
      ]);
    });
  }

  test('is sent nowhere when no URL was given', async ({ account }) => {
    const { id } = await account.createSession();
    expect((await act(account, id, 'sign')).json.redirectUrl).toBeNull();
  });

  for (const success of ['https://', 'http://rent.example:99999/']) {
    test(`is not stopped by the redirect URL ${success}, which is refused or borne`, async ({ account }) => {
      const { request } = await preparePdf(account);
      const json = [{ ...request, redirectSettings: { success } }];
      const reply = await account.call<readonly SigningSession[]>('POST', '/sign/signing-sessions', { json });
      if (reply.status === 201) {
        expect((await act(account, reply.json[0]?.id ?? UNKNOWN_ID, 'sign')).status).toBe(200);
      } else {
        expect(reply.status).toBe(400);
      }
    });
  }
});
