import { describe, expect } from 'vitest';
import { test } from '../support/simulator-test.ts';
import {
  advance,
  createOne,
  expectRefusal,
  type Material,
  PKI,
  post,
  preparePdf,
  prepareText,
  UNKNOWN_ID,
} from './sign-fixtures.ts';

const WRONG = { status: 400, code: 'invalid_request_parameter' };
const NIN = '199010270537';
const TO_PHONE = { additionalParameters: { sbid_sign_type: 'PHONE' } };
const BY_PHONE = {
  ...PKI('SBID', TO_PHONE),
  signText: 'I agree',
  signer: { nationalIdentificationNumber: NIN },
};

/** What is wrong with a session, what the detail names, and what to add to a request that is right. */
const overPdf: readonly [string, string, (material: Material) => object][] = [
  ['a language that is not in any list', '[0].ui.language', () => ({ ui: { language: 'no' } })],
  ['minutes below five', '[0].signatureUrlTTL', () => ({ signatureUrlTTL: 4 })],
  ['minutes past a year', '[0].signatureUrlTTL', () => ({ signatureUrlTTL: 525_601 })],
  ['minutes that are no integer', '[0].signatureUrlTTL', () => ({ signatureUrlTTL: 5.5 })],
  ['a URL life past 45 days', '[0].signatureUrlTimeToLive', () => ({ signatureUrlTimeToLive: 'P45DT1S' })],
  ['a URL life of nothing', '[0].signatureUrlTimeToLive', () => ({ signatureUrlTimeToLive: 'PT0S' })],
  [
    'a URL life that is no duration',
    '[0].signatureUrlTimeToLive',
    () => ({ signatureUrlTimeToLive: '5 min' }),
  ],
  ['a due date past 45 days', '[0].dueDate', () => ({ dueDate: '2030-02-15T00:00:01Z' })],
  ['a due date in the past', '[0].dueDate', () => ({ dueDate: '2029-12-31T23:59:59Z' })],
  ['a due date that is now', '[0].dueDate', () => ({ dueDate: '2030-01-01T00:00:00Z' })],
  ['a due date of no calendar', '[0].dueDate', () => ({ dueDate: '2030-01-32T00:00:00Z' })],
  [
    'an unknown eID',
    '[0].signingSetup[0].identityProviders[0].idpName',
    () => ({
      signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders: [{ idpName: 'sebankid' }] }],
    }),
  ],
  [
    'an unknown signing flow',
    '[0].signingSetup[0].signingFlow',
    () => ({ signingSetup: [{ signingFlow: 'PAPER' }] }),
  ],
  ['an unknown vendor', '[0].signingSetup[0].vendor', () => PKI('DOKOBIT')],
  ['PKI with packageTo', '[0].packageTo', () => ({ ...PKI('NBID'), packageTo: ['PADES_CONTAINER'] })],
  [
    'PKI without a vendor',
    '[0].signingSetup[0].vendor',
    () => ({ signingSetup: [{ signingFlow: 'PKISIGNING' }] }),
  ],
  ['SBID on a PDF', '[0].documents', () => BY_PHONE],
  [
    'two signing setups',
    '[0].signingSetup',
    ({ request }) => ({ signingSetup: [...request.signingSetup, ...request.signingSetup] }),
  ],
  ['no signing setup', '[0].signingSetup', () => ({ signingSetup: [] })],
  ['101 documents', '[0].documents', ({ request }) => ({ documents: Array(101).fill(request.documents[0]) })],
  ['no documents', '[0].documents', () => ({ documents: [] })],
  [
    'an unknown action',
    '[0].documents[0].action',
    ({ request }) => ({ documents: [{ ...request.documents[0], action: 'READ' }] }),
  ],
  [
    'an unknown collection',
    '[0].documents[0].documentCollectionId',
    ({ request }) => ({
      documents: [{ ...request.documents[0], documentCollectionId: UNKNOWN_ID }],
    }),
  ],
  [
    'a document of no collection',
    '[0].documents[0].documentId',
    ({ request }) => ({
      documents: [{ ...request.documents[0], documentId: UNKNOWN_ID }],
    }),
  ],
  ['26 usage tags', '[0].usageTags', () => ({ usageTags: Array(26).fill('a') })],
  ['a usage tag of 51 characters', '[0].usageTags[0]', () => ({ usageTags: ['x'.repeat(51)] })],
  ['a title of 256 characters', '[0].title', () => ({ title: 'x'.repeat(256) })],
  ['a sign text of 2049 characters', '[0].signText', () => ({ signText: 'x'.repeat(2049) })],
  [
    'a reference of 1025 characters',
    '[0].externalReference',
    () => ({ externalReference: 'x'.repeat(1025) }),
  ],
  ['an unknown predecessor', '[0].subsequentTo[0]', () => ({ subsequentTo: [UNKNOWN_ID] })],
  ['51 predecessors', '[0].subsequentTo', () => ({ subsequentTo: Array(51).fill(UNKNOWN_ID) })],
  ['six packages', '[0].packageTo', () => ({ packageTo: Array(6).fill('PADES_CONTAINER') })],
  ['an unknown package', '[0].packageTo[0]', () => ({ packageTo: ['pades_container'] })],
  [
    'a validation of no number',
    '[0].signer.nationalIdentificationNumber',
    () => ({
      signer: { validations: ['NATIONAL_IDENTIFICATION_NUMBER'] },
    }),
  ],
  [
    'an unknown notification',
    '[0].notifications[0].category',
    () => ({
      notifications: [{ category: 'REMINDER', communicationMethod: 'SMS' }],
    }),
  ],
  ['null as a title', '[0].title', () => ({ title: null })],
  ['a huge number', '[0].signatureUrlTTL', () => ({ signatureUrlTTL: 1e300 })],
];

const overText: readonly [string, string, object][] = [
  ['ESTEID on a text', '[0].documents', PKI('ESTEID')],
  ['SBID without a sign text', '[0].signText', { ...BY_PHONE, signText: undefined }],
  ['SBID without a number', '[0].signer.nationalIdentificationNumber', { ...BY_PHONE, signer: {} }],
  [
    'SBID with ten digits',
    '[0].signer.nationalIdentificationNumber',
    {
      ...BY_PHONE,
      signer: { nationalIdentificationNumber: '9010270537' },
    },
  ],
  ['SBID not by phone', 'sbid_sign_type', { ...BY_PHONE, ...PKI('SBID') }],
];

describe('a session is refused for', () => {
  for (const [what, names, extra] of overPdf) {
    test(what, async ({ account }) => {
      const material = await preparePdf(account);
      const wish = { ...material.request, ...extra(material) };
      await expectRefusal(account, { ...WRONG, names }, () => post(account, [wish]));
    });
  }

  for (const [what, names, extra] of overText) {
    test(what, async ({ account }) => {
      const { request } = await prepareText(account);
      await expectRefusal(account, { ...WRONG, names }, () => post(account, [{ ...request, ...extra }]));
    });
  }

  test('mixed MIME types', async ({ account }) => {
    const [pdf, text] = [await preparePdf(account), await prepareText(account)];
    const documents = [...pdf.request.documents, ...text.request.documents];
    const wish = [{ ...pdf.request, documents }];
    await expectRefusal(account, { ...WRONG, names: '[0].documents' }, () => post(account, wish));
  });

  test('a document of another collection', async ({ account }) => {
    const [one, other] = [await preparePdf(account), await preparePdf(account)];
    const documents = [{ ...one.request.documents[0], documentId: other.documentId }];
    const wish = [{ ...one.request, documents }];
    await expectRefusal(account, { ...WRONG, names: '[0].documents[0].documentId' }, () =>
      post(account, wish),
    );
  });

  test('being alone and in no array', async ({ account }) => {
    const { request } = await preparePdf(account);
    await expectRefusal(account, { ...WRONG, names: 'body' }, () => post(account, request));
  });

  test('an empty array', async ({ account }) => {
    await expectRefusal(account, { ...WRONG, names: 'body' }, () => post(account, []));
  });

  for (const [member, extra] of [
    ['title', { title: 'x'.repeat(256) }],
    ['dueDate', { dueDate: '2029-01-01T00:00:00Z' }],
  ] as const) {
    test(`the ${member} of another in its array, and none of them is made`, async ({ account }) => {
      const { request } = await preparePdf(account);
      const wish = [request, { ...request, ...extra }, request];
      const problem = await expectRefusal(account, { ...WRONG, names: `[1].${member}` }, () =>
        post(account, wish),
      );
      expect(problem.invalidParams?.map(({ name }) => name)).toEqual([`[1].${member}`]);
    });
  }

  test('each of its faults by name', async ({ account }) => {
    const { request } = await preparePdf(account);
    const wish = [
      { ...request, title: 1, ui: { language: 'no' } },
      { ...request, title: undefined },
    ];
    const problem = await expectRefusal(account, { ...WRONG, names: 'title' }, () => post(account, wish));
    const names = problem.invalidParams?.map(({ name }) => name).sort();
    expect(names).toEqual(['[0].title', '[0].ui.language', '[1].title']);
  });
});

describe('a change is refused', () => {
  const FINAL = { status: 409, code: 'conflict', names: 'sessionId' };
  const DUE = { json: { dueDate: '2030-01-10T00:00:00Z' } };

  for (const final of ['sign', 'reject'] as const) {
    test(`to the due date of a session its signer did ${final}`, async ({ account }) => {
      const { id } = await account.createSession();
      await account.control('POST', `/signing-sessions/${id}/${final}`);
      await expectRefusal(account, FINAL, () => account.call('PATCH', `/sign/signing-sessions/${id}`, DUE));
    });
  }

  test('to the due date of an expired session', async ({ account }) => {
    const { id } = await account.createSession({ dueDate: '2030-01-01T00:01:00Z' });
    await advance(account, 'PT1M');
    await account.getSession(id);
    await expectRefusal(account, FINAL, () => account.call('PATCH', `/sign/signing-sessions/${id}`, DUE));
  });

  for (const dueDate of ['2029-12-31T00:00:00Z', '2030-02-15T00:00:01Z', 'tomorrow', null]) {
    test(`to the due date ${dueDate}`, async ({ account }) => {
      const { id } = await account.createSession();
      await expectRefusal(account, { ...WRONG, names: 'dueDate' }, () =>
        account.call('PATCH', `/sign/signing-sessions/${id}`, { json: { dueDate } }),
      );
    });
  }

  test('that deletes a collection in use', async ({ account }) => {
    const { collectionId, request } = await preparePdf(account);
    await createOne(account, request);
    const expected = { status: 400, code: 'bad_request', names: 'documentCollectionId' };
    await expectRefusal(account, expected, () =>
      account.call('DELETE', `/sign/document-collections/${collectionId}`),
    );
  });

  test('that deletes a document in use', async ({ account }) => {
    const { documentId, request } = await preparePdf(account);
    await createOne(account, request);
    const expected = { status: 400, code: 'bad_request', names: 'documentId' };
    await expectRefusal(account, expected, () => account.call('DELETE', `/sign/documents/${documentId}`));
  });
});
