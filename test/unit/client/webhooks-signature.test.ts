import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OptionError, signWebhook, verifyWebhook, type WebhookHeaders } from '../../../src/client/index.ts';
import { EVENT_MS, refusalOf, SAMPLE, SECRET, shown } from './webhooks-fixtures.ts';

const BODY = JSON.stringify(SAMPLE);
const HEX = createHmac('sha256', SECRET).update(BODY).digest('hex');
const now = { nowMs: () => EVENT_MS };

const check = (headers: WebhookHeaders, secret: string | readonly string[] = SECRET, options = {}) =>
  verifyWebhook(BODY, headers, secret, { ...now, ...options });

describe('the signature of a webhook', () => {
  test('is the lower-case hex HMAC-SHA256 of the raw body in X-Signicat-Signature', () => {
    expect(check({ 'x-signicat-signature': HEX }).id).toBe(SAMPLE.id);
  });

  test('is what signWebhook makes', () => {
    expect(signWebhook(BODY, SECRET)).toEqual({ 'X-Signicat-Signature': HEX });
    expect(signWebhook(Buffer.from(BODY), SECRET)).toEqual({ 'X-Signicat-Signature': HEX });
  });

  test('is read from a header of any name and case, with a prefix, and in base64', () => {
    const style = { header: 'X-Idfy-Signature', prefix: 'sha256=', encoding: 'base64' } as const;
    const signature = `sha256=${Buffer.from(HEX, 'hex').toString('base64')}`;
    expect(check({ 'X-IDFY-SIGNATURE': signature }, SECRET, style).id).toBe(SAMPLE.id);
    expect(check(signWebhook(BODY, SECRET, style), SECRET, style).id).toBe(SAMPLE.id);
  });

  test('is read from a Headers object, and from a list of one', () => {
    expect(check(new Headers({ 'x-signicat-signature': HEX })).id).toBe(SAMPLE.id);
    expect(check({ 'x-signicat-signature': [HEX] }).id).toBe(SAMPLE.id);
  });

  test('is taken by any of several secrets, so that one can follow the other', () => {
    expect(check({ 'x-signicat-signature': HEX }, ['next', SECRET]).id).toBe(SAMPLE.id);
    expect(check({ 'x-signicat-signature': HEX }, [SECRET, 'previous']).id).toBe(SAMPLE.id);
  });

  const wrong: Record<string, WebhookHeaders> = {
    'in upper case': { 'x-signicat-signature': HEX.toUpperCase() },
    'without its last digit': { 'x-signicat-signature': HEX.slice(0, -1) },
    'with a prefix that was not asked for': { 'x-signicat-signature': `sha256=${HEX}` },
    'by another secret': signWebhook(BODY, 'another'),
    'of another body': signWebhook(`${BODY} `, SECRET),
    'sent twice': { 'x-signicat-signature': [HEX, HEX] },
    'joined with another': new Headers([
      ['x-signicat-signature', HEX],
      ['x-signicat-signature', HEX],
    ]),
  };
  test.for(Object.entries(wrong))('%s is refused', ([, headers]) => {
    expect(refusalOf(() => check(headers))).toMatchObject({
      code: 'CLIENT_WEBHOOK_REFUSED',
      reason: 'wrong-signature',
      eventId: undefined,
    });
  });

  const none: Record<string, WebhookHeaders> = {
    'no headers': {},
    'an empty header': { 'x-signicat-signature': '' },
    'an empty list': { 'x-signicat-signature': [] },
    'the header of another name': { 'x-webhook-secret': SECRET },
    'an empty Headers object': new Headers(),
    // No header of Node is a number; a framework of somebody else's may make one.
    'something that is no text': { 'x-signicat-signature': 5 } as unknown as WebhookHeaders,
  };
  test.for(Object.entries(none))('is missing where there is %s', ([, headers]) => {
    expect(refusalOf(() => check(headers))).toMatchObject({ reason: 'missing-signature' });
  });

  test('is no longer right when any byte of the body, of itself or of the secret is another', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
    const change = fc.integer({ min: 1, max: 255 });
    const secrets = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(bytes, secrets, fc.nat(), change, (body, secret, place, by) => {
        const headers = signWebhook(body, secret);
        const [signature = ''] = Object.values(headers);
        const turned = (one: Uint8Array) =>
          one.map((byte, at) => (at === place % one.length ? byte ^ by : byte));
        const otherSignature = turned(Buffer.from(signature, 'latin1'));
        const otherSecret = Buffer.from(turned(Buffer.from(secret, 'latin1'))).toString('latin1');
        const reasons = [
          () => verifyWebhook(turned(body), headers, secret),
          () =>
            verifyWebhook(
              body,
              { 'x-signicat-signature': Buffer.from(otherSignature).toString('latin1') },
              secret,
            ),
          () => verifyWebhook(body, headers, otherSecret),
        ].map((action) => refusalOf(action).reason);
        expect(new Set(reasons)).toEqual(new Set(['wrong-signature']));
      }),
    );
  });

  test('keeps the secret, itself and the body out of every refusal', () => {
    const body = '{"iban":"NO93 8601 1117 947"';
    const [signature = ''] = Object.values(signWebhook(body, SECRET));
    const refusals = [
      refusalOf(() => verifyWebhook(body, {}, SECRET)),
      refusalOf(() => verifyWebhook(body, { 'x-signicat-signature': signature }, [`${SECRET}2`])),
      refusalOf(() => verifyWebhook(body, { 'x-signicat-signature': signature }, SECRET)),
    ];
    expect(refusals.map(({ reason }) => reason)).toEqual([
      'missing-signature',
      'wrong-signature',
      'not-json',
    ]);
    for (const refusal of refusals) {
      const text = shown(refusal);
      for (const hidden of [SECRET, signature, 'NO93']) expect(text).not.toContain(hidden);
    }
  });
});

describe('an option of verifyWebhook', () => {
  const headers = signWebhook(BODY, SECRET);
  const wrong: readonly (readonly [option: string, action: () => unknown])[] = [
    ['secret', () => verifyWebhook(BODY, headers, '')],
    ['secret', () => verifyWebhook(BODY, headers, [])],
    ['secret', () => verifyWebhook(BODY, headers, [SECRET, ''])],
    // What the types forbid, as a JavaScript caller may pass it.
    ['secret', () => verifyWebhook(BODY, headers, undefined as unknown as string)],
    ['rawBody', () => verifyWebhook(SAMPLE as unknown as string, headers, SECRET)],
    ['headers', () => verifyWebhook(BODY, null as unknown as WebhookHeaders, SECRET)],
    ['headers', () => verifyWebhook(BODY, undefined as unknown as WebhookHeaders, SECRET)],
    ['header', () => check(headers, SECRET, { header: 'x signature' })],
    ['prefix', () => check(headers, SECRET, { prefix: 1 })],
    ['encoding', () => check(headers, SECRET, { encoding: 'utf8' })],
    ['toleranceMs', () => check(headers, SECRET, { toleranceMs: -1 })],
    ['clockSkewMs', () => check(headers, SECRET, { clockSkewMs: Number.NaN })],
    ['maxBytes', () => check(headers, SECRET, { maxBytes: 0 })],
    ['nowMs', () => check(headers, SECRET, { nowMs: 1 })],
  ];

  test.for(wrong)('that is wrong is named: %s', ([option, action]) => {
    expect(action).toThrow(OptionError);
    expect(action).toThrow(expect.objectContaining({ code: 'CLIENT_INVALID_OPTION', option }));
  });
});
