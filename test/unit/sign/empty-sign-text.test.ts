import { expect, test } from 'vitest';
import { checkSessionRequest } from '../../../src/mock/apis/sign/session-rules.ts';
import { collectionOf, createWorld, documentOf, requestOf } from './sign-world.ts';

test('SBID with an empty sign text is refused', () => {
  const world = createWorld();
  world.put(documentOf('text', 'text/plain'), collectionOf({ documents: [{ documentId: 'text' }] }));
  const request = requestOf({
    documents: [{ documentCollectionId: 'collection', documentId: 'text', action: 'SIGN' }],
    signText: '',
    signer: { nationalIdentificationNumber: '199010270537' },
    signingSetup: [
      { signingFlow: 'PKISIGNING', vendor: 'SBID', additionalParameters: { sbid_sign_type: 'PHONE' } },
    ],
  });
  expect(checkSessionRequest(request, world).map(({ name }) => name)).toEqual(['signText']);
});
