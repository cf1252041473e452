import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import { NO_UUID } from '../../../src/verify/live/probes/looks.ts';
import { makeRecordings } from '../../../src/verify/live/recording.ts';
import { createScrubber } from '../../../src/verify/live/scrub.ts';
import { test } from './live-test.ts';

const NAME = 'Kari Nordmann';
const NUMBER = '01018512345';
const ACCOUNT = 'a-spge-Ab12Cd34Ef56Gh78Ij90';
const HOST = 'tenant-of-ours.sandbox.signicat.com';
const UUID = '0b5c1a52-8a0d-4e67-9c35-52d0f4a7b611';
const COOKIE = 'session-cookie-of-somebody';

describe('a saved recording', () => {
  test('holds nothing of what was planted in every place of a reply', async ({ bend, verify, simulator }) => {
    const { clientId, clientSecret } = simulator.credentials;
    const pair = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    const planted = [
      clientSecret,
      clientId,
      encodeURIComponent(clientSecret),
      pair,
      NAME,
      NUMBER,
      ACCOUNT,
      HOST,
      UUID,
      COOKIE,
    ];
    const tokens: string[] = [];
    const { origin } = await bend(({ line }, reply) => {
      const body = reply.body.startsWith('{')
        ? (JSON.parse(reply.body) as Record<string, unknown>)
        : undefined;
      if (typeof body?.access_token === 'string') tokens.push(body.access_token);
      reply.headers['set-cookie'] = COOKIE;
      reply.headers['www-authenticate'] = `Bearer realm="${NAME}", ${NUMBER}`;
      reply.headers['x-account'] = `${ACCOUNT} ${clientSecret}`;
      reply.headers.location = `https://${HOST}/${UUID}?secret=${encodeURIComponent(clientSecret)}`;
      if (body === undefined || line.includes('/token')) return;
      const everything = planted.join(' ');
      reply.body = JSON.stringify({
        ...body,
        detail: `The secret ${everything} of ${tokens.at(-1)} is wrong.`,
        title: NAME,
        code: clientSecret,
        state: NUMBER,
        limit: Number(NUMBER),
        url: `https://${HOST}/?token=${tokens.at(-1)}`,
        [NUMBER]: NAME,
        [clientSecret]: pair,
        signer: { nationalIdentificationNumber: NUMBER, name: NAME, documents: [[everything]] },
      });
    });
    const { observations, secrets, ids } = await verify({
      origin,
      allowWrites: true,
      executableFlowId: 'identify-sbid',
    });
    const recordings = makeRecordings(observations, '2030-01-01', [...secrets, ...ids]);
    const text = recordings.map((recording) => recording.text).join('\n');
    expect(recordings.map(({ api }) => api)).toEqual(['TOKEN', 'SIGN', 'MINT']);
    expect([...planted, ...tokens, 'eyJ', origin].filter((secret) => text.includes(secret))).toEqual([]);
  });

  test('says which probe and which entries it is for, and what came back', async ({ verify }) => {
    const { observations, secrets, ids } = await verify();
    const [, sign] = makeRecordings(observations, '2030-01-01', [...secrets, ...ids]);
    const recording = parse(sign?.text ?? '') as { exchanges: readonly { probe: string }[] };
    expect(recording).toMatchObject({ recorded: '2030-01-01', by: 'signimock verify --live', api: 'sign' });
    expect(recording.exchanges.find(({ probe }) => probe === 'sign.malformed-id')).toEqual({
      probe: 'sign.malformed-id',
      says: 'Reads the document abc, which is not a uuid.',
      entries: ['sign.errors.object', 'sign.errors.status', 'sign.errors.malformed-id'],
      request: { method: 'GET', path: '/sign/documents/abc', token: 'sent', headers: {} },
      reply: {
        status: 400,
        headers: { 'content-type': 'application/problem+json', 'x-trace-id': '<value>' },
        body: {
          type: '<text of 48 characters>',
          title: '<text of 11 characters>',
          status: 400,
          code: 'bad_request',
          traceId: '<text of 32 characters>',
          detail: '<text of 32 characters>',
          invalidParams: [{ name: '<text of 10 characters>', reason: '<text of 20 characters>' }],
        },
      },
    });
  });

  test('has no ids in its paths', async ({ verify }) => {
    const { observations, secrets, ids } = await verify({ allowWrites: true });
    const text = makeRecordings(observations, '2030-01-01', [...secrets, ...ids])
      .map((recording) => recording.text)
      .join('');
    expect(text.replaceAll(NO_UUID, '').match(/.*[0-9a-f]{8}-[0-9a-f]{4}-.*/g)).toBeNull();
    expect(text).toContain('path: /sign/documents/<secret>/metadata');
  });
});

describe('a scrubber', () => {
  test('takes secrets and tokens out of texts for people', () => {
    const { text } = createScrubber(['s3cr3t/+']);
    expect(text('s3cr3t/+ s3cr3t%2F%2B eyJhbGciOi.eyJpc3Mi.sig and more')).toBe(
      '<secret> <secret> <token> and more',
    );
  });
});
