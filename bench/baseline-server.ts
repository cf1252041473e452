/**
 * A bare Fastify server that sends the bytes the simulator sent, with nothing behind them: the best that
 * anything built on Fastify could do. It uses Fastify's own router, JSON parser and default settings.
 */

import { createPrivateKey, sign } from 'node:crypto';
import { promisify } from 'node:util';
import Fastify from 'fastify';
import { importJWK, SignJWT } from 'jose';
import { SIGNING_KEY } from '../src/mock/apis/token/signing-key.ts';
import type { Replies, Reply } from './scene.ts';
import { openDoor } from './server-door.ts';

/** Headers that Node and Fastify write themselves. */
const OWN_HEADERS = new Set(['connection', 'keep-alive', 'content-length']);

const app = Fastify();
const { getSession, createSession, issueToken }: Replies = JSON.parse(process.argv[2] ?? '');

const gotHeaders = preparedHeaders(getSession);
app.get('/sign/signing-sessions/:id', (_request, reply) => {
  reply.code(getSession.status).headers(gotHeaders).send(getSession.body);
});

const createdHeaders = preparedHeaders(createSession);
app.post('/sign/signing-sessions', (_request, reply) => {
  reply.code(createSession.status).headers(createdHeaders).send(createSession.body);
});

const issuedHeaders = preparedHeaders(issueToken);
const { access_token: accessToken, ...restOfGrant } = JSON.parse(issueToken.body);
const [header, claims] = String(accessToken)
  .split('.', 2)
  .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, form, done) =>
  done(null, form),
);

const joseKey = await importJWK({ ...SIGNING_KEY }, 'RS256');
app.post('/jose/token', async (_request, reply) => {
  const signed = await new SignJWT({ ...claims }).setProtectedHeader(header).sign(joseKey);
  reply.code(issueToken.status).headers(issuedHeaders).send(grantOf(signed));
});

const nodeKey = createPrivateKey({ key: { ...SIGNING_KEY }, format: 'jwk' });
const signInPool = promisify(sign);
app.post('/node/token', async (_request, reply) => {
  const input = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = await signInPool('RSA-SHA256', Buffer.from(input), nodeKey);
  reply
    .code(issueToken.status)
    .headers(issuedHeaders)
    .send(grantOf(`${input}.${signature.toString('base64url')}`));
});

function grantOf(token: string): string {
  return JSON.stringify({ access_token: token, ...restOfGrant });
}

function preparedHeaders({ headers }: Reply): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name)));
}

openDoor(await app.listen({ port: 0, host: '127.0.0.1' }));
