import { describe, expect, test } from 'vitest';
import { checkDueDate, checkSessionRequest } from '../../../src/mock/apis/sign/session-rules.ts';
import type { SessionRequest } from '../../../src/mock/apis/sign/state.ts';
import { formatInstant } from '../../../src/wire/instant.ts';
import {
  collectionOf,
  createWorld,
  DAY_MS,
  documentOf,
  NOW_MS,
  requestOf,
  sessionOf,
  stored,
} from './sign-world.ts';

function worldWith(mimeType = 'application/pdf') {
  const world = createWorld();
  world.put(
    documentOf('document', mimeType),
    documentOf('text', 'text/plain'),
    collectionOf({ documents: [{ documentId: 'document' }, { documentId: 'text' }, { documentId: 'gone' }] }),
    stored(sessionOf({ id: 'before' })),
  );
  return world;
}

const wrong = (change: Partial<SessionRequest>, mimeType?: string) =>
  checkSessionRequest(requestOf(change), worldWith(mimeType)).map(({ name }) => name);

const document = { documentCollectionId: 'collection', documentId: 'document', action: 'SIGN' } as const;
const nin = '199010270537';

/** A session that Swedish BankID takes. */
const sbid: Partial<SessionRequest> = {
  documents: [{ ...document, documentId: 'text' }],
  signText: 'I agree.',
  signer: { nationalIdentificationNumber: nin },
  signingSetup: [
    { signingFlow: 'PKISIGNING', vendor: 'SBID', additionalParameters: { sbid_sign_type: 'PHONE' } },
  ],
};

describe('a session request', () => {
  test('that is plain is fine', () => {
    expect(wrong({})).toEqual([]);
  });

  const cases: readonly [string, Partial<SessionRequest>, readonly string[]][] = [
    [
      'an unknown collection',
      { documents: [{ ...document, documentCollectionId: 'x' }] },
      ['documents[0].documentCollectionId'],
    ],
    [
      'a document of no such collection',
      { documents: [{ ...document, documentId: 'x' }] },
      ['documents[0].documentId'],
    ],
    [
      'a document deleted since',
      { documents: [document, { ...document, documentId: 'gone' }] },
      ['documents[1].documentId'],
    ],
    ['two MIME types', { documents: [document, { ...document, documentId: 'text' }] }, ['documents']],
    ['an unknown predecessor', { subsequentTo: ['before', 'nobody'] }, ['subsequentTo[1]']],
    [
      'a validation without a number',
      { signer: { validations: ['NATIONAL_IDENTIFICATION_NUMBER'] } },
      ['signer.nationalIdentificationNumber'],
    ],
    [
      'a prefill without a number',
      { signer: { prefill: ['NATIONAL_IDENTIFICATION_NUMBER'] } },
      ['signer.nationalIdentificationNumber'],
    ],
    ['a URL life of nothing', { signatureUrlTimeToLive: 'PT0S' }, ['signatureUrlTimeToLive']],
    ['a URL life of more than 45 days', { signatureUrlTimeToLive: 'P45DT1S' }, ['signatureUrlTimeToLive']],
    [
      'an eID that is not enabled',
      {
        signingSetup: [
          {
            signingFlow: 'AUTHENTICATION_BASED',
            identityProviders: [{ idpName: 'nbid' }, { idpName: 'itsme' }],
          },
        ],
      },
      ['signingSetup[0].identityProviders[1].idpName'],
    ],
    [
      'a PKI flow without a vendor',
      { signingSetup: [{ signingFlow: 'PKISIGNING' }] },
      ['signingSetup[0].vendor'],
    ],
    [
      'a PKI flow with a package',
      { packageTo: ['PADES_CONTAINER'], signingSetup: [{ signingFlow: 'PKISIGNING', vendor: 'NBID' }] },
      ['packageTo'],
    ],
    [
      'everything at once',
      {
        dueDate: formatInstant(NOW_MS),
        subsequentTo: ['nobody'],
        documents: [{ ...document, documentId: 'x' }],
      },
      ['dueDate', 'documents[0].documentId', 'subsequentTo[0]'],
    ],
  ];
  test.for(cases)('is wrong with %s', ([, change, names]) => {
    expect(wrong(change)).toEqual(names);
  });

  test('may live 45 days to the second', () => {
    expect(wrong({ signatureUrlTimeToLive: 'P45D', dueDate: formatInstant(NOW_MS + 45 * DAY_MS) })).toEqual(
      [],
    );
  });

  test('may have documents of one MIME type, in several places', () => {
    expect(wrong({ documents: [document, document] })).toEqual([]);
  });
});

describe('a session by Swedish BankID', () => {
  test('is fine with plain text, a sign text, a number of 12 digits and the phone', () => {
    expect(wrong(sbid)).toEqual([]);
  });

  test('is told all that is missing', () => {
    expect(wrong({ signingSetup: [{ signingFlow: 'PKISIGNING', vendor: 'SBID' }] })).toEqual([
      'documents',
      'signText',
      'signer.nationalIdentificationNumber',
      'signingSetup[0].additionalParameters.sbid_sign_type',
    ]);
  });

  test.for(['9010270537', '19901027-0537', '19901027053x', ''])('wants 12 digits, not %j', (number) => {
    expect(wrong({ ...sbid, signer: { nationalIdentificationNumber: number } })).toEqual([
      'signer.nationalIdentificationNumber',
    ]);
  });
});

test('a session by Estonian ID card wants PDF', () => {
  const setup: Partial<SessionRequest> = { signingSetup: [{ signingFlow: 'PKISIGNING', vendor: 'ESTEID' }] };
  expect(wrong(setup)).toEqual([]);
  expect(wrong(setup, 'text/plain')).toEqual(['documents']);
});

describe('a due date', () => {
  const check = (atMs: number) => checkDueDate(formatInstant(atMs), NOW_MS).map(({ reason }) => reason);

  test('lies ahead, and no more than 45 days', () => {
    expect(check(NOW_MS + 1_000)).toEqual([]);
    expect(check(NOW_MS + 45 * DAY_MS)).toEqual([]);
    expect(check(NOW_MS)).toEqual(['must be in the future']);
    expect(check(NOW_MS - DAY_MS)).toEqual(['must be in the future']);
    expect(check(NOW_MS + 45 * DAY_MS + 1_000)).toEqual(['must be at most 45 days ahead']);
  });

  test('may be left out, and is refused when it is none', () => {
    expect(checkDueDate(undefined, NOW_MS)).toEqual([]);
    expect(checkDueDate('soon', NOW_MS)[0]?.reason).toBe('must be a valid date-time');
  });
});
