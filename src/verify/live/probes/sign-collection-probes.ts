import { at, STATUS } from '../look.ts';
import type { Probe } from '../probe.ts';
import { NO_UUID, REFUSED, SIGN_REFUSAL, SIGN_VALIDATION } from './looks.ts';

const COLLECTIONS = '/sign/document-collections';

function postCollection(body: object) {
  const headers = { 'content-type': 'application/json' };
  return { method: 'POST', path: COLLECTIONS, headers, body: JSON.stringify(body) } as const;
}

/** Creates a collection of the marked document. */
export const collectionProbes: readonly Probe[] = [
  {
    id: 'sign.collection-of-nothing',
    says: 'Creates a collection of a document that does not exist.',
    kind: 'write',
    request: () => postCollection({ documents: [{ documentId: NO_UUID }] }),
    observes: { ...SIGN_REFUSAL, 'sign.errors.unknown-ids': REFUSED },
  },
  {
    id: 'sign.empty-collection',
    says: 'Creates a collection without documents.',
    kind: 'write',
    request: () => postCollection({ documents: [] }),
    observes: SIGN_VALIDATION,
  },
  {
    id: 'sign.collection-creation',
    says: 'Creates a collection of the marked document, with a description.',
    kind: 'write',
    needs: ['documentId'],
    request: (facts) =>
      postCollection({
        documents: [{ documentId: facts.get('documentId'), description: 'Made to compare' }],
      }),
    keeps: { collectionId: '/id' },
    observes: {
      'sign.collections.create': [STATUS],
      'sign.collections.output': [at('/output')],
      'sign.collections.description': [at('/documents/0/description')],
    },
  },
  {
    id: 'sign.collection',
    says: 'Reads the collection.',
    kind: 'write',
    needs: ['collectionId'],
    request: (facts) => ({ method: 'GET', path: `${COLLECTIONS}/${facts.get('collectionId')}` }),
    observes: {
      'sign.collections.output': [STATUS, at('/output')],
      'sign.collections.description': [at('/documents/0/description')],
    },
  },
];
