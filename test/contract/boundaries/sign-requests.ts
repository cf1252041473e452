import type { TestAccount } from '../../support/test-account.ts';
import type { Builder } from './base-request.ts';

const JSON_TYPE = 'application/json';
const LATER = '2030-01-10T00:00:00Z';

/** A right request to every operation of the Sign API, with every member that the document lists. */
export const SIGN_REQUESTS: Readonly<Record<string, Builder>> = {
  uploadDocument: () => ({
    bodies: {
      'application/pdf': '%PDF-1.7',
      'text/plain': 'I agree.',
      'text/markdown': '# I agree.',
      'multipart/form-data': { file: 'I agree.' },
    },
  }),
  getDocument: withDocument,
  deleteDocument: once(withDocument),
  getDocumentMetadata: withDocument,
  updateDocumentMetadata: async (account) => ({
    ...(await withDocument(account)),
    bodies: { [JSON_TYPE]: { filename: 'lease.pdf', title: 'Lease', description: 'The flat upstairs.' } },
  }),
  createDocumentCollection: async (account) => ({
    bodies: {
      [JSON_TYPE]: {
        documents: [{ documentId: await account.uploadPdf(), description: 'Lease' }],
        packageTo: ['PADES_CONTAINER'],
      },
    },
  }),
  getDocumentCollection: withCollection,
  deleteDocumentCollection: once(withCollection),
  packageDocumentCollection: async (account) => {
    const { documents } = await signedSession(account);
    return { path: { documentCollectionId: documents[0]?.documentCollectionId ?? '' } };
  },
  createSigningSessions: async (account) => ({ bodies: { [JSON_TYPE]: [await fullSession(account)] } }),
  listSigningSessions: async (account) => {
    await account.createSession();
    return {
      query: {
        offset: '0',
        limit: '10',
        sort: ['-createdAt'],
        createdDateFrom: '2029-12-31T00:00:00Z',
        createdDateTo: LATER,
        dueDateFrom: '2029-12-31T00:00:00Z',
        dueDateTo: LATER,
        state: ['READY'],
        sessionTitleLike: 'rental',
      },
    };
  },
  getSigningSession: withSession,
  updateSigningSession: async (account) => ({
    ...(await withSession(account)),
    bodies: { [JSON_TYPE]: { dueDate: LATER } },
  }),
  deleteSigningSession: once(withSession),
  packageSigningSession: async (account) => ({ path: { sessionId: (await signedSession(account)).id } }),
  merchantSign: async (account) => ({
    bodies: {
      [JSON_TYPE]: {
        vendor: 'NBID',
        toBeSignedDocuments: [
          {
            documentId: await account.uploadPdf(),
            mimetype: 'application/pdf',
            format: 'PADES',
            description: 'Lease',
          },
        ],
      },
    },
  }),
  getArchiveDocument: async (account) => {
    const { id } = await account.createSession({ archive: { sendSignatureResultsToArchive: true } });
    await account.sign(id);
    const [signature] = (await account.getSession(id)).output.signatures;
    return { path: { archiveDocumentId: signature?.resultArchiveId ?? '' } };
  },
};

/** What has been deleted cannot be deleted again. */
function once(build: Builder): Builder {
  return async (account) => ({ ...(await build(account)), once: true });
}

async function withDocument(account: TestAccount) {
  return { path: { documentId: await account.uploadPdf() } };
}

async function withCollection(account: TestAccount) {
  const { id } = await account.createCollection([await account.uploadPdf()]);
  return { path: { documentCollectionId: id } };
}

async function withSession(account: TestAccount) {
  return { path: { sessionId: (await account.createSession()).id } };
}

async function signedSession(account: TestAccount) {
  const session = await account.createSession();
  await account.sign(session.id);
  return session;
}

async function fullSession(account: TestAccount) {
  const documentId = await account.uploadPdf();
  const { id } = await account.createCollection([documentId]);
  const predecessor = await account.createSession();
  return {
    title: 'Lease',
    documents: [{ documentCollectionId: id, documentId, action: 'SIGN' }],
    signingSetup: [
      {
        signingFlow: 'AUTHENTICATION_BASED',
        vendor: 'NBID',
        identityProviders: [{ idpName: 'sbid' }],
        additionalParameters: { sbid_flow: 'QR' },
        requestedAttributes: ['name'],
      },
    ],
    signText: 'I agree.',
    dueDate: LATER,
    signatureUrlTTL: 60,
    signatureUrlTimeToLive: 'P7D',
    externalReference: 'lease-2026-0042',
    subsequentTo: [predecessor.id],
    packageTo: ['PADES_CONTAINER'],
    signer: {
      email: 'tenant@example.org',
      mobile: '+46 70 174 06 05',
      nationalIdentificationNumber: '199010270537',
      username: 'tenant',
      prefill: ['NATIONAL_IDENTIFICATION_NUMBER'],
      validations: ['NATIONAL_IDENTIFICATION_NUMBER'],
      restrictUse: [{ parameter: 'NIN', restriction: 'NO_USE' }],
    },
    archive: {
      sendSignatureResultsToArchive: true,
      sendPackagingResultToArchive: true,
      retentionPeriod: 'P1Y',
      archiveTags: ['leases'],
    },
    preAuthentication: { enabled: true, identityProviders: [{ idpName: 'sbid' }] },
    ui: { language: 'sv', hideWelcomeScreen: true, minimalTextMode: false },
    intentionText: { value: 'I agree.', format: 'TEXT' },
    redirectSettings: {
      success: 'https://rent.example.org/signed',
      cancel: 'https://rent.example.org/later',
      error: 'https://rent.example.org/failed',
      reject: 'https://rent.example.org/declined',
    },
    notifications: [
      {
        category: 'SIGNING_NOTIFICATION',
        communicationMethod: 'EMAIL',
        tags: ['leases'],
        message: {
          language: 'sv',
          header: 'Avtal',
          text: 'Ditt avtal kan nu signeras.',
          senderAddress: 'rent@example.org',
          senderName: 'Birch Homes',
          includeFile: false,
        },
      },
    ],
    usageTags: ['leases'],
    senderDisplayName: 'Birch Homes',
  };
}
