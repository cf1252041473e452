/**
 * Takes a real PDF all the way: token, upload, collection, signing session, signature, package, download. Everything but
 * the signer and the clock is what an application would write against the real service.
 */

import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { startMock } from '../../src/testing/index.ts';

const pdf = await readFile(new URL('./rental-agreement.pdf', import.meta.url));
const mock = await startMock();
const account = await mock.account({ seed: 7, clock: { mode: 'frozen', now: '2030-01-01T09:00:00Z' } });
const { client } = account;

say('A simulator listens', mock.origin);
say('Credentials', `${account.credentials.clientId} / ${account.credentials.clientSecret}`);

const token = await client.accessToken();
say('Access token', `${token.slice(0, 24)}… (${token.length} characters)`);

const upload = await client.sign.documents.upload(pdf, { contentType: 'application/pdf' });
await client.sign.documents.updateMetadata(upload.documentId, { filename: 'rental-agreement.pdf' });
say('Document', `${upload.documentId}, ${pdf.byteLength} bytes, SHA-256 ${upload.documentHash.hash}`);

const collection = await client.sign.collections.create({ documents: [{ documentId: upload.documentId }] });
say('Document collection', collection.id);

const [session] = await client.sign.sessions.create([
  {
    title: 'Rental agreement',
    documents: [{ documentCollectionId: collection.id, documentId: upload.documentId, action: 'SIGN' }],
    signingSetup: [{ signingFlow: 'AUTHENTICATION_BASED', identityProviders: [{ idpName: 'nbid' }] }],
    packageTo: ['PADES_CONTAINER'],
    dueDate: '2030-01-31T09:00:00Z',
  },
]);
if (session === undefined) throw new Error('The reply holds no session.');
say('Signing session', `${session.id}, ${session.lifecycle.state}`);
say('Signature URL', session.signatureUrl);

await account.signer.sign(session.id);
const signed = await client.sign.sessions.get(session.id);
const { fullName, dateOfBirth, nin } = signed.output.userInfo ?? {};
say('Signed', `${signed.lifecycle.state}, by ${fullName}, born ${dateOfBirth}, ${nin}`);
say('Packages', `${signed.output.packages.length}: packaging runs behind, on the account's clock`);

await account.clock.advance('PT2S');
const packaged = await client.sign.sessions.get(session.id);
const [result] = packaged.output.packages;
if (result === undefined) throw new Error('The package is not there after the packaging delay.');
say('Two seconds later', `package ${result.packageId}, ${result.packageType}`);

const path = join(await mkdtemp(join(tmpdir(), 'signimock-demo-')), 'rental-agreement.signed.pdf');
const saved = await client.sign.documents.downloadToFile(result.resultDocumentId, path);
const pages = (await PDFDocument.load(await readFile(path))).getPageCount();
say('Signed PDF', `${path}, ${saved.sizeBytes} bytes, ${pages} pages`);

const requests = await account.requests();
say('Requests made', requests.map(({ method, status }) => `${method} ${status}`).join(', '));
await mock.close();

function say(what: string, fact: string): void {
  console.log(`${what.padEnd(20)} ${fact}`);
}
