import type { Facts } from '../facts.ts';
import { at, BODY, form, header, members, STATUS } from '../look.ts';
import type { Probe } from '../probe.ts';
import { REFUSED, SIGN_HEADERS, SIGN_REFUSAL } from './looks.ts';

const DOCUMENTS = '/sign/documents';
const JSON_TYPE = { 'content-type': 'application/json' } as const;

/** The text of the document, so that whoever finds it knows what it is. */
export const markedText = ({ run }: Facts) =>
  `Made by ${run} to compare the Sign API with its simulator. Nobody is to sign this; it may be deleted.\n`;

const document = (facts: Facts) => `${DOCUMENTS}/${facts.get('documentId')}`;

/** Uploads a marked document and changes its metadata. */
export const documentProbes: readonly Probe[] = [
  {
    id: 'sign.upload',
    says: 'Uploads a marked text.',
    kind: 'write',
    request: (facts) => ({
      method: 'POST',
      path: DOCUMENTS,
      headers: { 'content-type': 'text/plain' },
      body: markedText(facts),
    }),
    keeps: { documentId: '/documentId' },
    observes: {
      ...SIGN_HEADERS,
      'sign.documents.upload': [STATUS, at('/mimeType')],
      'sign.documents.upload-reply': [BODY],
      'sign.documents.hash': [at('/documentHash/hash')],
      'sign.documents.spelling': [at('/documentHash/hashAlgorithm')],
      'sign.exchange.instants': [form('/createdAt')],
    },
  },
  {
    id: 'sign.upload-other-type',
    says: 'Uploads a marked text as application/octet-stream.',
    kind: 'write',
    request: (facts) => ({
      method: 'POST',
      path: DOCUMENTS,
      headers: { 'content-type': 'application/octet-stream' },
      body: markedText(facts),
    }),
    observes: { ...SIGN_REFUSAL, 'sign.documents.media-types': REFUSED },
  },
  {
    id: 'sign.upload-form',
    says: 'Uploads a marked text as multipart/form-data.',
    kind: 'write',
    request: (facts) => ({
      method: 'POST',
      path: DOCUMENTS,
      headers: { 'content-type': 'multipart/form-data; boundary=signimock' },
      body: [
        '--signimock',
        'Content-Disposition: form-data; name="file"; filename="signimock.txt"',
        'Content-Type: text/plain',
        '',
        markedText(facts),
        '--signimock--',
        '',
      ].join('\r\n'),
    }),
    observes: { 'sign.documents.upload-form': REFUSED },
  },
  {
    id: 'sign.upload-empty',
    says: 'Uploads nothing as text/plain.',
    kind: 'write',
    request: () => ({ method: 'POST', path: DOCUMENTS, headers: { 'content-type': 'text/plain' }, body: '' }),
    observes: { 'sign.documents.empty': REFUSED },
  },
  {
    id: 'sign.upload-untyped',
    says: 'Uploads a marked text without Content-Type.',
    kind: 'write',
    request: (facts) => ({ method: 'POST', path: DOCUMENTS, body: markedText(facts) }),
    observes: { 'sign.documents.no-media-type': REFUSED },
  },
  {
    id: 'sign.document',
    says: 'Downloads the document.',
    kind: 'write',
    needs: ['documentId'],
    request: (facts) => ({ method: 'GET', path: document(facts) }),
    observes: { 'sign.documents.download': [STATUS, header('content-type'), BODY] },
  },
  {
    id: 'sign.document-title',
    says: 'Sets title and filename of the document.',
    kind: 'write',
    needs: ['documentId'],
    request: (facts) => ({
      method: 'PATCH',
      path: `${document(facts)}/metadata`,
      headers: JSON_TYPE,
      body: JSON.stringify({ title: facts.run, filename: 'signimock-verify.txt', colour: 'blue' }),
    }),
    observes: {
      'sign.documents.metadata-reply': [STATUS, BODY],
      'sign.exchange.unknown-members': [STATUS, at('/colour')],
    },
  },
  {
    id: 'sign.document-description',
    says: 'Sets only the description of the document.',
    kind: 'write',
    needs: ['documentId'],
    request: (facts) => ({
      method: 'PATCH',
      path: `${document(facts)}/metadata`,
      headers: JSON_TYPE,
      body: '{"description":"Made to compare."}',
    }),
    observes: { 'sign.documents.metadata-merge': [STATUS, at('/title'), at('/filename')] },
  },
  {
    id: 'sign.document-metadata',
    says: 'Reads the metadata of the document.',
    kind: 'write',
    needs: ['documentId'],
    request: (facts) => ({ method: 'GET', path: `${document(facts)}/metadata` }),
    observes: { 'sign.documents.metadata': [STATUS, BODY, members('')] },
  },
];
