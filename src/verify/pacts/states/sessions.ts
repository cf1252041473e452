import type { SigningSession, SigningSessionRequest } from '../../../client/index.ts';
import { formatInstant } from '../../../wire/instant.ts';
import type { ProviderState } from '../provider-state.ts';
import type { Scene } from '../scene.ts';
import { addCollection, addDocument } from './documents.ts';

const STATES = ['READY', 'BLOCKED', 'SIGNED', 'REJECTED', 'EXPIRED'];

/** States of the Sign API's sessions and their results. */
export const sessionStates: readonly ProviderState[] = [
  {
    name: 'a signing session',
    says: 'A signing session with one document has been created, and is in this state.',
    parameters: [
      { name: 'sessionId', required: true, says: 'what the pact calls it' },
      { name: 'state', values: STATES, says: 'its state; `READY` if left out' },
      { name: 'documentCollectionId', says: 'what the pact calls the collection, if it does' },
      { name: 'documentId', says: 'what the pact calls the document, if it does' },
      { name: 'resultDocumentId', says: 'what the pact calls the signed document, once there is one' },
      { name: 'externalReference', says: 'the reference it was created with, if any' },
    ],
    async setUp(scene, { sessionId = '', state = 'READY', ...values }) {
      const extra = state === 'BLOCKED' ? { subsequentTo: [(await addSession(scene, {})).id] } : {};
      const session = await addSession(scene, values, extra);
      scene.names.add(sessionId, session.id);
      await bringTo(state, scene, session.id);
      const { output } = await scene.account.client.sign.sessions.get(session.id);
      const result = output.signatures[0]?.resultDocumentId;
      if (values.resultDocumentId !== undefined && result !== undefined)
        scene.names.add(values.resultDocumentId, result);
    },
  },
  {
    name: 'an archived document',
    says: 'A session whose result goes to the archive has been signed.',
    parameters: [{ name: 'archiveDocumentId', required: true, says: 'what the pact calls it' }],
    async setUp(scene, { archiveDocumentId = '' }) {
      const { id } = await addSession(scene, {}, { archive: { sendSignatureResultsToArchive: true } });
      await scene.account.signer.sign(id);
      const { output } = await scene.account.client.sign.sessions.get(id);
      scene.names.add(archiveDocumentId, output.signatures[0]?.resultArchiveId ?? '');
    },
  },
];

interface SessionValues {
  readonly documentCollectionId?: string | undefined;
  readonly documentId?: string | undefined;
  readonly externalReference?: string | undefined;
}

async function addSession(
  scene: Scene,
  { documentId: documentName, documentCollectionId: collectionName, externalReference }: SessionValues,
  extra: Partial<SigningSessionRequest> = {},
): Promise<SigningSession> {
  const documentId = await addDocument(scene, documentName);
  const documentCollectionId = await addCollection(scene, documentId, collectionName);
  const request: SigningSessionRequest = {
    title: 'Rental agreement',
    documents: [{ documentCollectionId, documentId, action: 'SIGN' }],
    signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders: [{ idpName: 'nbid' }] }],
    ...(externalReference === undefined ? {} : { externalReference }),
    ...extra,
  };
  const [session] = await scene.account.client.sign.sessions.create([request]);
  if (session === undefined) throw new TypeError('The simulator has created no session.');
  return session;
}

async function bringTo(state: string, scene: Scene, sessionId: string): Promise<void> {
  const { signer, clock, client } = scene.account;
  if (state === 'SIGNED') await signer.sign(sessionId);
  if (state === 'REJECTED') await signer.reject(sessionId);
  if (state === 'EXPIRED') {
    const dueAtMs = Date.parse(await clock.now()) + 60_000;
    await client.sign.sessions.update(sessionId, { dueDate: formatInstant(dueAtMs) });
    await clock.advance('PT1H');
    await scene.renewToken();
  }
}
