import { describe, expect, test } from 'vitest';
import type { WebhookEventName } from '../../../src/client/index.ts';
import { EVENT_MS, refusalOf, SAMPLE, verify } from './webhooks-fixtures.ts';

const bodyOf = (change: object = {}): string => JSON.stringify({ ...SAMPLE, ...change });

describe('the event of a webhook', () => {
  test('is given with its nine members, and with what the sender adds', () => {
    expect(verify(bodyOf())).toEqual(SAMPLE);
  });

  test('may have a name that is not known', () => {
    const eventName: WebhookEventName = 'signing-session.pondered';
    expect(verify(bodyOf({ eventName })).eventName).toBe(eventName);
  });

  test('may leave out what is null or empty', () => {
    const { organizationId, tags, ...rest } = SAMPLE;
    expect(verify(JSON.stringify(rest))).toMatchObject({ organizationId: null, tags: [] });
  });

  test('may come from an organisation, with instants of another zone and without decimals', () => {
    const change = {
      organizationId: 'o-1',
      timestamp: '2023-11-13T12:38:10+01:00',
      expiresAt: '2023-11-13T11:39:10Z',
    };
    expect(verify(bodyOf(change))).toMatchObject(change);
  });

  const strange: Record<string, string> = {
    'a list': '[]',
    null: 'null',
    'text in quotes': '"order.completed"',
    'a legacy event': JSON.stringify({ id: 'e', timestamp: SAMPLE.timestamp, type: 'ping', payload: {} }),
    'no id': bodyOf({ id: undefined }),
    'an empty name': bodyOf({ eventName: '' }),
    'a number for the sender': bodyOf({ sender: 7 }),
    'data in a list': bodyOf({ eventData: [] }),
    'a number for the organisation': bodyOf({ organizationId: 7 }),
    'tags that are no texts': bodyOf({ tags: [1] }),
    'a timestamp without a zone': bodyOf({ timestamp: '2023-11-13T11:38:10' }),
    'a timestamp that is no instant': bodyOf({ timestamp: '2023-13-45T99:99:99Z' }),
    'an expiry in words': bodyOf({ expiresAt: 'soon' }),
  };
  test.for(Object.entries(strange))('is not seen in %s', ([, body]) => {
    expect(refusalOf(() => verify(body))).toMatchObject({ reason: 'not-an-event' });
  });

  test('is not seen in what is no JSON, or no UTF-8', () => {
    expect(refusalOf(() => verify('id=1&eventName=order'))).toMatchObject({ reason: 'not-json' });
    expect(refusalOf(() => verify(''))).toMatchObject({ reason: 'not-json' });
    expect(refusalOf(() => verify(Uint8Array.of(0x22, 0xff, 0x22)))).toMatchObject({ reason: 'not-json' });
  });

  test('is not looked for in a body that is too large', () => {
    const body = bodyOf({ eventData: { text: 'å'.repeat(1000) } });
    const maxBytes = Buffer.byteLength(body);
    expect(verify(body, { maxBytes }).id).toBe(SAMPLE.id);
    expect(refusalOf(() => verify(body, { maxBytes: maxBytes - 1 }))).toMatchObject({ reason: 'too-large' });
  });

  test('does not change the prototype of anything', () => {
    const event = verify(bodyOf().replace('"version"', '"__proto__":{"polluted":true},"version"'));
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('the age of a webhook', () => {
  const lasting = bodyOf({ expiresAt: '2023-11-14T11:38:10.7302363Z' });

  test('may be five minutes', () => {
    expect(verify(lasting, { atMs: EVENT_MS + 300_000 }).id).toBe(SAMPLE.id);
    const refusal = refusalOf(() => verify(lasting, { atMs: EVENT_MS + 300_001 }));
    expect(refusal).toMatchObject({ reason: 'stale', eventId: SAMPLE.id });
  });

  test('may be what the tolerance says', () => {
    const options = { toleranceMs: 7_200_000 };
    expect(verify(lasting, { ...options, atMs: EVENT_MS + 7_200_000 }).id).toBe(SAMPLE.id);
    expect(refusalOf(() => verify(lasting, { ...options, atMs: EVENT_MS + 7_200_001 })).reason).toBe('stale');
  });

  test('may be less than nothing by a minute, for clocks differ', () => {
    expect(verify(lasting, { atMs: EVENT_MS - 60_000 }).id).toBe(SAMPLE.id);
    const refusal = refusalOf(() => verify(lasting, { atMs: EVENT_MS - 60_001 }));
    expect(refusal).toMatchObject({ reason: 'ahead', eventId: SAMPLE.id });
  });

  test('ends with the expiry, and a minute for the clocks', () => {
    expect(verify(bodyOf(), { atMs: EVENT_MS + 90_000 }).id).toBe(SAMPLE.id);
    const refusal = refusalOf(() => verify(bodyOf(), { atMs: EVENT_MS + 90_001 }));
    expect(refusal).toMatchObject({ reason: 'expired', eventId: SAMPLE.id });
  });
});
