import { describe, expect } from 'vitest';
import { type Change, startDivergentProxy } from '../contract/divergent-proxy.ts';
import { test as base } from '../support/simulator-test.ts';
import { type CallOptions, createCaller, type Reply, type TestAccount } from '../support/test-account.ts';

interface Problem {
  readonly title: string;
  readonly validation: readonly { readonly location: readonly string[]; readonly message: string }[];
}

/** An account on a simulator that is wrong about one thing. */
const test = base.extend('wrongly', ({ simulator }, { onCleanup }) => {
  return async (change: Change): Promise<TestAccount> => {
    const wrong = await startDivergentProxy(simulator.origin, change);
    onCleanup(() => wrong.close());
    return createCaller({ ...simulator, origin: wrong.origin }, simulator.accounts.create());
  };
});

const LIST = { method: 'GET', path: '/sign/signing-sessions' } as const;
const SESSION = { method: 'GET', path: '/sign/signing-sessions/{sessionId}' } as const;

/** The reply to one call, and where Prism says that it is wrong. */
async function violationsOf(reply: Promise<Reply<Problem>>): Promise<readonly string[]> {
  const { status, json } = await reply;
  expect(status).toBe(500);
  return json.validation.map(({ location, message }) => `${location.join('.')}: ${message}`);
}

describe('a simulator that is wrong is found out by Prism', () => {
  test('when a status is none of the document', async ({ wrongly }) => {
    const account = await wrongly({ ...LIST, kind: 'status', status: 206 });
    const [violation] = await violationsOf(account.call('GET', LIST.path));
    expect(violation).toContain('Unable to match the returned status code');
  });

  test('when a refusal has a status that is none of the document', async ({ wrongly }) => {
    const account = await wrongly({ ...LIST, kind: 'status', status: 418 });
    const { status, text } = await account.call('GET', LIST.path);
    expect([status, text]).toEqual([
      500,
      expect.stringContaining('Unable to match the returned status code'),
    ]);
  });

  test('when a member that must be there is not', async ({ wrongly }) => {
    const account = await wrongly({ ...SESSION, kind: 'field', pointer: '/signatureUrl' });
    const { id } = await account.createSession();
    expect(await violationsOf(account.call('GET', `${LIST.path}/${id}`))).toEqual([
      expect.stringContaining("must have required property 'signatureUrl'"),
    ]);
  });

  test('when a value is none of the list', async ({ wrongly }) => {
    const change = { kind: 'enum', pointer: '/lifecycle/state', value: 'HALF_SIGNED' } as const;
    const account = await wrongly({ ...SESSION, ...change });
    const { id } = await account.createSession();
    expect(await violationsOf(account.call('GET', `${LIST.path}/${id}`))).toEqual([
      expect.stringMatching(
        /^response\.body\.lifecycle\.state: .*must be equal to one of the allowed values/,
      ),
    ]);
  });

  test('when a header that must be there is not', async ({ wrongly }) => {
    const account = await wrongly({ ...LIST, kind: 'header', name: 'x-trace-id' });
    expect(await violationsOf(account.call('GET', LIST.path))).toEqual([
      expect.stringContaining("must have required property 'x-trace-id'"),
    ]);
  });

  test('when a refusal has no body', async ({ wrongly }) => {
    const account = await wrongly({ ...SESSION, kind: 'missing operation' });
    const [violation] = await violationsOf(account.call('GET', `${LIST.path}/${'0'.repeat(8)}`));
    expect(violation).toContain('The received media type');
  });
});

describe('a simulator that takes what it must refuse is found out by Prism', () => {
  const accepting = { kind: 'status', status: 200 } as const;

  test.for<[string, string, string, CallOptions, string]>([
    ['a call without a token', 'GET', '/mint/flows', { token: null }, 'Invalid security scheme used'],
    ['a parameter', 'GET', '/mint/flows?limit=many', {}, 'limit'],
    ['a body', 'POST', '/sign/signing-sessions', { json: [{ title: 1 }] }, 'title'],
    ['an operation', 'GET', '/mint/no-such-thing', {}, 'Prism knows no such operation'],
  ])('as when it takes %s', async ([, method, path, options, said], { wrongly }) => {
    const [operation = ''] = path.split('?');
    const account = await wrongly({ method, path: operation, ...accepting });
    const { status, text } = await account.call(method, path, options);
    expect([status >= 400, text]).toEqual([true, expect.stringContaining(said)]);
  });
});
