import type { MockAccount } from '../../../src/testing/index.ts';
import { sessionRequest } from '../../support/test-account.ts';

/** Creates a session over a fresh document, as an application would, and gives its id. */
export async function createSession({ client }: MockAccount, extra: object = {}): Promise<string> {
  const { documentId } = await client.sign.documents.upload(Buffer.from('I agree.'), {
    contentType: 'text/plain',
  });
  const { id } = await client.sign.collections.create({ documents: [{ documentId }] });
  const request = { ...sessionRequest(id, documentId), ...extra };
  // What a test adds is up to the test: some of it no client should send.
  const [session] = await client.sign.sessions.create([request as never]);
  return session?.id ?? '';
}
