import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JournalMessage } from '../../../src/mock/journal/line.ts';
import { redact, redactQuery } from '../../../src/mock/journal/redaction.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

const messageOf = (body: string, headers: JournalMessage['headers'] = JSON_TYPE): JournalMessage => ({
  headers,
  body,
  bodyBytes: body.length,
});
const redacted = (body: string, headers?: JournalMessage['headers']) => redact(messageOf(body, headers)).body;

describe('a header', () => {
  test.for([
    ['authorization', 'Bearer eyJ.a.b', 'Bearer [redacted]'],
    ['Authorization', 'Basic YTpi', 'Basic [redacted]'],
    ['authorization', 'YTpi', '[redacted]'],
    ['proxy-authorization', 'Basic YTpi', 'Basic [redacted]'],
    ['cookie', 'session=1', '[redacted]'],
    ['set-cookie', 'session=1', '[redacted]'],
    ['x-api-key', '1', '[redacted]'],
    ['content-type', 'text/plain', 'text/plain'],
  ] as const)('%s: %s is shown as %s', ([name, value, shown]) => {
    expect(redact({ headers: { [name]: value }, bodyBytes: 0 }).headers).toEqual({ [name]: shown });
  });

  test('that came several times, or as a number, is shown as text', () => {
    const headers = { 'content-length': 5, 'x-many': ['a', 'b'] };
    expect(redact({ headers, bodyBytes: 0 }).headers).toEqual({ 'content-length': '5', 'x-many': 'a,b' });
  });
});

describe('a form', () => {
  test('keeps the names of its secrets and everything else', () => {
    const form = 'grant_type=client_credentials&client_id=app&client_secret=s3cr3t&scope=signicat-api';
    const shown = 'grant_type=client_credentials&client_id=app&client_secret=[redacted]&scope=signicat-api';
    expect(redacted(form, FORM)).toBe(shown);
  });

  test('hides each of several secrets, also the first and the last parameter', () => {
    expect(redacted('client_secret=a&code=b&client_secret=c', FORM)).toBe(
      'client_secret=[redacted]&code=[redacted]&client_secret=[redacted]',
    );
  });

  test('hides a secret under a percent-encoded name, which the server reads as the same', () => {
    expect(redacted('client%5Fsecret=s3cr3t', FORM)).not.toContain('s3cr3t');
    expect(redactQuery('access%5ftoken=s3cr3t')).not.toContain('s3cr3t');
  });

  test('hides a secret whatever the case of the media type', () => {
    expect(
      redacted('client_secret=s3cr3t', { 'content-type': 'APPLICATION/X-WWW-FORM-URLENCODED' }),
    ).not.toContain('s3cr3t');
  });

  test('leaves a name alone that only ends like one of a secret', () => {
    expect(redacted('promo_code=SUMMER&zip_code=1234', FORM)).toBe('promo_code=SUMMER&zip_code=1234');
  });
});

describe('a JSON body', () => {
  test('keeps the names of its secrets and everything else', () => {
    expect(redacted('{"access_token":"eyJ.a.b","expires_in":600}')).toBe(
      '{"access_token":"[redacted]","expires_in":600}',
    );
  });

  test.for([
    ['odd spacing', '{ "client_secret" \n:\t "s3cr3t" }'],
    ['an escaped quote before it', String.raw`{"client_secret":"\"s3cr3t"}`],
    ['escaped backslashes', String.raw`{"client_secret":"\\\\","x":1,"client_secret":"\\s3cr3t"}`],
    ['depth', '[{"a":{"refresh_token":"s3cr3t"}}]'],
    ['an escaped name', String.raw`{"client\u005fsecret":"s3cr3t"}`],
  ] as const)('hides a secret in spite of %s', ([, body]) => {
    expect(redacted(body)).not.toContain('s3cr3t');
  });

  test('shows the error code of a problem: it is no secret, and the reason why one reads the journal', () => {
    const problem = '{"title":"Not found","status":404,"code":"not_found"}';
    expect(redacted(problem, { 'content-type': 'application/problem+json' })).toBe(problem);
  });

  test('hides a secret that its sender forgot to close', () => {
    expect(redacted('{"client_secret":"s3cr3t')).not.toContain('s3cr3t');
  });
});

describe('a query', () => {
  test('keeps everything but its secrets', () => {
    expect(redactQuery('limit=5&access_token=eyJ.a.b&code=xyz&sort=-title')).toBe(
      'limit=5&access_token=[redacted]&code=[redacted]&sort=-title',
    );
    expect(redactQuery('')).toBe('');
  });
});

test('a message without a body gets none', () => {
  expect(redact({ headers: {}, bodyBytes: 9 })).toEqual({ headers: {}, bodyBytes: 9 });
});

test('a secret never shows, whatever it is made of and wherever it stands', () => {
  const letters = fc.constantFrom('"', '\\', '&', '=', ' ', ':', '}', '\n', 'é', 'k', '0');
  const secrets = fc
    .string({ unit: letters, minLength: 1, maxLength: 12 })
    .map((odd) => `S3CR3T${odd}T3RC3S`);
  const members = fc.constantFrom(
    'client_secret',
    'access_token',
    'refresh_token',
    'id_token',
    'client_assertion',
  );
  const places = fc.constantFrom('header', 'form', 'json', 'reply', 'query');
  fc.assert(
    fc.property(secrets, members, places, fc.integer({ min: 0, max: 4 }), (secret, member, place, indent) => {
      const form = new URLSearchParams({ a: '1', [member]: secret, b: '2' }).toString();
      const json = JSON.stringify({ a: '"', [member]: secret, b: [{ [member]: secret }] }, undefined, indent);
      const shown: Readonly<Record<string, unknown>> = {
        header: redact({ headers: { authorization: `Bearer ${secret}` }, bodyBytes: 0 }),
        form: redacted(form, FORM),
        json: redacted(json),
        reply: redacted(json, { 'content-type': 'application/json' }),
        query: redactQuery(form),
      };
      const text = JSON.stringify(shown[place]);
      expect(text).not.toContain('S3CR3T');
      expect(text).not.toContain('T3RC3S');
      expect(text).toContain('[redacted]');
    }),
    { numRuns: 500 },
  );
});
