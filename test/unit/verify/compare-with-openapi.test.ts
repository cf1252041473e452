import { describe, expect, test } from 'vitest';
import { compareWithOpenApi } from '../../../src/verify/pacts/compare-with-openapi.ts';
import type { PactResponse } from '../../../src/verify/pacts/pact-interaction.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

const rules = (...paths: readonly string[]) => ({
  body: Object.fromEntries(paths.map((path) => [path, { matchers: [{ match: 'type' }], combine: 'AND' }])),
});

/** What is wrong with the reply to a token request. */
function tokenFaults(response: PactResponse, version = 3): readonly string[] {
  const request = {
    method: 'POST',
    path: '/auth/open/connect/token',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials&scope=signicat-api',
  };
  return compareWithOpenApi(
    { description: 'a token', request, response: { status: 200, ...response } },
    version,
  );
}

/** What is wrong with a read of a session. */
function sessionFaults(response: PactResponse, providerStates?: unknown, version = 3): readonly string[] {
  const request = { method: 'GET', path: '/sign/signing-sessions/abc' };
  const interaction = { description: 'a session', request, providerStates };
  return compareWithOpenApi({ ...interaction, response: { status: 200, ...response } }, version);
}

describe('a value under a matcher is only an example', () => {
  const body = { access_token: 'abc', token_type: 'Bearer', expires_in: 600 };

  test.for([undefined, JSON_TYPE])(
    'that need not have the pattern of the documents (headers %j)',
    (headers) => {
      const stated = headers === undefined ? {} : { headers };
      expect(tokenFaults({ ...stated, body, matchingRules: rules('$.access_token') })).toEqual([]);
      expect(tokenFaults({ ...stated, body })).toEqual([
        expect.stringMatching(/^response example "abc" at \$\.access_token must match pattern /),
      ]);
    },
  );

  test('that need not be in an enum or have a format, in version 2', () => {
    const matchingRules = { '$.body.lifecycle.state': { match: 'type' }, '$.body.id': { match: 'type' } };
    const session = { id: 'abc', lifecycle: { state: 'DONE' } };
    expect(sessionFaults({ body: session, matchingRules }, undefined, 2)).toEqual([]);
  });

  test('that need not be within bounds, in version 4', () => {
    const content = { ...body, access_token: 'a.b.c', expires_in: -1 };
    const matchingRules = { body: { '$.expires_in': { matchers: [{ match: 'integer' }] } } };
    expect(tokenFaults({ body: { content, contentType: 'application/json' }, matchingRules }, 4)).toEqual([]);
    expect(tokenFaults({ body: { content } }, 4)).toEqual([
      expect.stringMatching(/^response example -1 at \$\.expires_in must be >= /),
    ]);
  });

  test('but has the type of the documents, and is a property of them', () => {
    const session = { id: 5, lifecycle: { mood: 'good' } };
    expect(sessionFaults({ body: session, matchingRules: rules('$') })).toEqual([
      'response example 5 at $.id must be string',
      'response property $.lifecycle.mood is not known',
    ]);
  });
});

describe('a literal is held to the documents', () => {
  test('whether or not a Content-Type is stated', () => {
    const body = { lifecycle: { state: 'DONE' } };
    const said = [expect.stringMatching(/^response example "DONE" at \$\.lifecycle\.state must be one of /)];
    expect(sessionFaults({ body })).toEqual(said);
    expect(sessionFaults({ body, headers: JSON_TYPE })).toEqual(said);
  });

  test('beside others that are examples', () => {
    const body = { id: 'abc', lifecycle: { state: 'DONE' } };
    expect(sessionFaults({ body, matchingRules: rules('$.id') })).toHaveLength(1);
  });

  test('but an id of a provider state stands for one that the simulator makes up', () => {
    const states = [{ name: 'a signing session', params: { sessionId: 'our-session-1' } }];
    expect(sessionFaults({ body: { id: 'our-session-1' } }, states)).toEqual([]);
    expect(sessionFaults({ body: { id: 'our-session-2' } }, states)).toHaveLength(1);
  });

  test('of whichever media type fits, if none is stated', () => {
    const problem = { status: 404, body: { code: 'document_not_found', title: 'x' } };
    expect(sessionFaults(problem)).toEqual([]);
  });

  test('and is cut in the message if it is long', () => {
    const [said] = sessionFaults({ body: { id: 'x'.repeat(1000) } });
    expect(said?.length).toBeLessThan(150);
  });
});

describe('a media type', () => {
  test('that is not declared is told', () => {
    expect(sessionFaults({ headers: { 'Content-Type': 'text/json' }, body: {} })).toEqual([
      'response media type text/json is not declared',
    ]);
  });

  test('may be another under a matcher, and the body is compared all the same', () => {
    const matchingRules = { header: { 'Content-Type': { matchers: [{ match: 'regex', regex: '.*json' }] } } };
    const response = { headers: { 'Content-Type': 'text/json' }, body: { id: 'abc' }, matchingRules };
    expect(sessionFaults(response)).toEqual(['response example "abc" at $.id must be a valid uuid']);
  });

  test('cannot be JSON where no JSON is declared', () => {
    const request = { method: 'DELETE', path: '/sign/documents/abc' };
    const response = { status: 204, body: { ok: true } };
    expect(compareWithOpenApi({ description: 'x', request, response }, 3)).toEqual([
      'a JSON body is not declared for status 204',
    ]);
  });
});
