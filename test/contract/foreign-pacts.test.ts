import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, describe, expect } from 'vitest';
import { readPact } from '../../src/verify/pacts/pact-file.ts';
import type { InteractionReport } from '../../src/verify/pacts/pact-report.ts';
import { verifyPacts } from '../../src/verify/pacts/verify-pacts.ts';

const BOM = '\ufeff';

const SESSION = 'c40a9b6e-1f2d-4d83-a5c7-6be81f9d3003';

/** Verifies one interaction of somebody else's pact. */
const test = base
  .extend('createFile', ({}, { onCleanup }) => {
    const directory = mkdtempSync(join(tmpdir(), 'signimock-foreign-'));
    onCleanup(() => rmSync(directory, { recursive: true }));
    return (text: string): string => {
      const file = join(directory, 'pact.json');
      writeFileSync(file, text);
      return file;
    };
  })
  .extend('verify', ({ createFile }) => async (interaction: object, version = '3.0.0') => {
    const text = JSON.stringify({
      consumer: { name: 'lease-service' },
      provider: { name: 'signicat' },
      interactions: [{ description: 'an exchange', ...interaction }],
      metadata: { pactSpecification: { version } },
    });
    const { pacts } = await verifyPacts([readPact(createFile(text), text)]);
    const [report] = pacts.flatMap(({ interactions }): readonly InteractionReport[] => interactions);
    if (report === undefined) throw new Error('There is no report.');
    return report;
  });

const READ = {
  request: {
    method: 'GET',
    path: `/sign/signing-sessions/${SESSION}`,
    headers: { Authorization: 'Bearer any' },
  },
};

function signed(response: object): object {
  const providerStates = [{ name: 'a signing session', params: { sessionId: SESSION, state: 'SIGNED' } }];
  return { providerStates, ...READ, response };
}

describe('a pact of another team', () => {
  test('is verified with its ids as they stand in it, in version 3', async ({ verify }) => {
    const body = { id: SESSION, lifecycle: { state: 'SIGNED', stateIsFinal: true } };
    expect(await verify(signed({ status: 200, body }))).toMatchObject({ passed: true, mismatches: [] });
  });

  test('is verified in version 2, where a state is a text and a query too', async ({ verify }) => {
    const request = { ...READ.request, path: '/sign/signing-sessions', query: 'limit=5&state=READY' };
    const response = { status: 200, body: { total: 0, data: [] } };
    expect(await verify({ request, response }, '2.0.0')).toMatchObject({ passed: true });
  });

  test('fails where the simulator does otherwise, with the place and both values', async ({ verify }) => {
    const body = { lifecycle: { state: 'READY' } };
    const { passed, mismatches } = await verify(signed({ status: 200, body }));
    expect(passed).toBe(false);
    expect(mismatches).toEqual([
      "$.lifecycle.state: Expected 'SIGNED' (String) to be equal to 'READY' (String)",
    ]);
  });

  test('has several states set up in their order on one account', async ({ verify }) => {
    const providerStates = [
      { name: 'the time is', params: { now: '2030-01-01T00:00:00Z' } },
      { name: 'a signing session', params: { sessionId: SESSION } },
      { name: 'the access token has expired' },
    ];
    const response = { status: 401, body: { code: 'invalid_token' } };
    expect(await verify({ providerStates, ...READ, response })).toMatchObject({ passed: true });
  });

  test('can have any shipped scenario play', async ({ verify }) => {
    const providerStates = [{ name: 'a scenario plays', params: { name: 'server-errors' } }];
    const request = { ...READ.request, path: '/sign/signing-sessions' };
    const report = await verify({ providerStates, request, response: { status: 500 } });
    expect(report.mismatches).toEqual([]);
  });

  test('may fail where it is pending, and where a parameter is null there is none', async ({ verify }) => {
    const params = { sessionId: SESSION, documentId: null };
    const pending = { providerStates: [{ name: 'a signing session', params }], ...READ, pending: true };
    const report = await verify({ ...pending, type: 'Synchronous/HTTP', response: { status: 404 } }, '4.0');
    expect(report).toMatchObject({ passed: false, pending: true, mismatches: ['expected 404 but was 200'] });
  });

  test('has its form sent as it stands, with blanks and plus signs', async ({ verify }) => {
    const params = { clientId: 'sandbox-odd-sign-7', clientSecret: 'a+b c&d=e' };
    const report = await verify({
      providerStates: [{ name: 'an API client', params }],
      request: {
        method: 'POST',
        path: '/auth/open/connect/token',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials&scope=signicat-api&client_id=sandbox-odd-sign-7&client_secret=a%2Bb+c%26d%3De',
      },
      response: { status: 200, body: { token_type: 'Bearer' } },
    });
    expect(report).toMatchObject({ passed: true });
  });
});

describe('a provider state', () => {
  test('that there is not is told with those there are, at once', async ({ verify }) => {
    const providerStates = [{ name: 'a signed session' }];
    const { mismatches } = await verify({ providerStates, ...READ, response: { status: 200 } });
    expect(mismatches).toEqual([
      expect.stringMatching(/^SIM_UNKNOWN_PROVIDER_STATE: .*"a signed session".*"a signing session"/),
    ]);
  });

  test.for([
    [{ sesionId: SESSION }, 'has no parameter sesionId. Its parameters are sessionId'],
    [{}, 'needs the parameter sessionId'],
    [
      { sessionId: SESSION, state: 'DONE' },
      'accepts only READY, BLOCKED, SIGNED, REJECTED, EXPIRED as state',
    ],
    [{ sessionId: ['one'] }, 'does not accept a list or an object as sessionId'],
    [{ sessionId: '42' }, 'The id "42" cannot be translated. Use at least 8'],
  ] as const)('with %j is refused: %s', async ([params, said], { verify }) => {
    const providerStates = [{ name: 'a signing session', params }];
    const { passed, mismatches } = await verify({ providerStates, ...READ, response: { status: 200 } });
    expect(passed).toBe(false);
    expect(mismatches).toEqual([expect.stringContaining(said)]);
    expect(mismatches[0]).toMatch(/^SIM_INVALID_PROVIDER_STATE: /);
  });
});

describe('a pact that is off the OpenAPI documents', () => {
  test.for([
    ['a status', signed({ status: 418 }), 'status 418 is not declared for getSigningSession'],
    [
      'a member',
      signed({
        status: 200,
        headers: { 'Content-Type': 'application/json' },
        body: { status: 'SIGNED' },
      }),
      'response property $.status is not known',
    ],
    [
      'a word of an enum',
      signed({
        status: 200,
        headers: { 'Content-Type': 'application/json' },
        body: { lifecycle: { state: 'DONE' } },
      }),
      'response example "DONE" at $.lifecycle.state must be one of',
    ],
    [
      'an operation',
      { request: { method: 'GET', path: '/sign/sessions' }, response: { status: 404 } },
      'GET /sign/sessions is not an operation in the documents',
    ],
    [
      'a query',
      {
        request: { ...READ.request, path: '/sign/signing-sessions', query: { limit: ['many'] } },
        response: { status: 200 },
      },
      'query limit must be',
    ],
    [
      'a request body',
      {
        request: {
          method: 'POST',
          path: '/sign/document-collections',
          headers: { 'Content-Type': 'application/json', Authorization: 'Bearer any' },
          body: { documents: [] },
        },
        response: { status: 201 },
      },
      'request documents must NOT have fewer than 1 items',
    ],
  ] as const)('by %s is told so', async ([, interaction, said], { verify }) => {
    const { passed, offContract } = await verify(interaction);
    expect(passed).toBe(false);
    expect(offContract.join('\n')).toContain(said);
  });
});

describe('a pact that the verifier cannot read', () => {
  test.for([
    ['begins with a byte order mark', BOM, 404],
    ['has a status that is a text', '', '404'],
  ] as const)('because it %s is refused, and never passes', async ([, mark, status], { createFile }) => {
    const interaction = { description: 'an exchange', ...READ, response: { status } };
    const text = JSON.stringify({ interactions: [interaction] });
    const file = createFile(`${mark}${text}`);
    await expect(verifyPacts([readPact(file, text)])).rejects.toMatchObject({
      code: 'SIM_INVALID_PACT',
      message: expect.stringContaining(
        `${file} cannot be verified: Pact's verifier has read 0 of its 1 interactions`,
      ),
    });
  });
});

describe('verifying', () => {
  test('asks no broker, whatever the environment says', async ({ verify, onTestFinished }) => {
    const asked: (string | undefined)[] = [];
    const broker = createServer((request, response) => {
      asked.push(request.url);
      response.end('{}');
    });
    await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
    const before = process.env.PACT_BROKER_BASE_URL;
    process.env.PACT_BROKER_BASE_URL = `http://127.0.0.1:${(broker.address() as AddressInfo).port}`;
    onTestFinished(() => {
      broker.close();
      if (before === undefined) delete process.env.PACT_BROKER_BASE_URL;
      else process.env.PACT_BROKER_BASE_URL = before;
    });
    await verify(signed({ status: 200 }));
    expect(asked).toEqual([]);
  });
});
