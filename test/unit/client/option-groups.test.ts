import { describe, expect, test } from 'vitest';
import { createClient, signWebhook, verifyWebhook } from '../../../src/client/index.ts';
import { createRedisBudgetStore, createRedisTokenStore } from '../../../src/client/redis/index.ts';
import { test as loopbackTest, rejectionOf } from './loopback-service.ts';

const GOOD = { baseUrl: 'http://127.0.0.1:1', clientId: 'id', clientSecret: 'fakeS3cr3t' };
const connection = { eval: async () => null };
const NO_OBJECTS = [null, 5, 'text', ['a list'], () => {}] as const;

/** Calls a function as a program without types may call it. */
function callUntyped(work: (...given: never[]) => unknown, ...given: readonly unknown[]): unknown {
  try {
    return Reflect.apply(work, undefined, given);
  } catch (error) {
    return error;
  }
}

const refusedFor = (option: string) => ({ code: 'CLIENT_INVALID_OPTION', option });

describe('an object of options that is none is refused, with what to write', () => {
  for (const option of ['timeouts', 'retry', 'rateLimit']) {
    test.for(NO_OBJECTS)(`${option}: %s`, (value) => {
      const error = callUntyped(createClient, { ...GOOD, [option]: value });
      expect(error).toMatchObject(refusedFor(option));
      expect(String(error)).toMatch(/is .*: write .*\{/);
    });
  }

  test.for(NO_OBJECTS)('the options of the client itself: %s', (value) => {
    expect(callUntyped(createClient, value)).toMatchObject(refusedFor('options'));
  });

  test.for(NO_OBJECTS)('the options of the stores in Redis: %s', (value) => {
    for (const create of [createRedisBudgetStore, createRedisTokenStore]) {
      expect(callUntyped(create, connection, value)).toMatchObject(refusedFor('options'));
    }
  });

  test.for(NO_OBJECTS)('the options of webhooks: %s', (value) => {
    expect(callUntyped(signWebhook, 'body', 'secret', value)).toMatchObject(refusedFor('options'));
    expect(callUntyped(verifyWebhook, 'body', {}, 'secret', value)).toMatchObject(refusedFor('options'));
  });

  loopbackTest.for(NO_OBJECTS)('the options of a call: %s', async (value, { service, client, folder }) => {
    const { sessions, documents } = client.sign;
    const { mint } = client;
    const path = `${folder}/lease.pdf`;
    const calls: readonly (readonly [work: (...given: never[]) => unknown, ...given: readonly unknown[]])[] =
      [
        [client.accessToken, value],
        [sessions.get, 's1', value],
        [sessions.waitForState, 's1', 'SIGNED', value],
        [documents.download, 'd1', value],
        [documents.downloadToFile, 'd1', path, value],
        [documents.upload, Buffer.from('lease'), value],
        [mint.execute, 'f1', {}, value],
        [mint.waitForCompletion, 'i1', value],
        [mint.instances.download, 'i1', 'r1', value],
      ];
    for (const [work, ...given] of calls) {
      const error = await rejectionOf(Promise.resolve(callUntyped(work, ...given)).then(throwIfError));
      expect(error).toMatchObject(refusedFor('options'));
    }
    const request = await rejectionOf(Promise.resolve(callUntyped(mint.execute, 'f1', value)));
    expect(request).toMatchObject(refusedFor('request'));
    expect(service.asked).toEqual([]);
  });
});

describe('an option that is undefined has its default', () => {
  const groups = {
    timeouts: ['connectMs', 'headersMs', 'bodyMs', 'callMs'],
    retry: ['maxAttempts', 'baseDelayMs', 'maxDelayMs', 'budget'],
    rateLimit: ['units', 'windowMs', 'downloadUnits', 'store'],
  };
  for (const [group, members] of Object.entries(groups)) {
    test.for(members)(`${group}.%s`, (member) => {
      expect(callUntyped(createClient, { ...GOOD, [group]: { [member]: undefined } })).toHaveProperty('sign');
    });

    test.for(members)(`${group}.%s, and is refused when it is null`, (member) => {
      const error = callUntyped(createClient, { ...GOOD, [group]: { [member]: null } });
      expect(error).toMatchObject(refusedFor(`${group}.${member}`));
    });
  }

  const members = [
    'scope',
    'tokenPath',
    'merchantSignPath',
    'renewBeforeMs',
    'nowMs',
    'wait',
    'dialect',
  ].concat(['dispatcher', 'tokenStore', 'minPollMs', 'onEvent', 'random', 'timeouts', 'retry', 'rateLimit']);
  test.for(members)('%s', (member) => {
    expect(callUntyped(createClient, { ...GOOD, [member]: undefined })).toHaveProperty('sign');
    expect(callUntyped(createClient, { ...GOOD, [member]: null })).toMatchObject(refusedFor(member));
  });

  test('of the stores in Redis, and of webhooks', () => {
    const redis = { keyPrefix: undefined, commandTimeoutMs: undefined };
    expect(callUntyped(createRedisTokenStore, connection, redis)).toHaveProperty('lock');
    const style = { header: undefined, prefix: undefined, encoding: undefined };
    expect(callUntyped(signWebhook, 'body', 'secret', style)).toHaveProperty('X-Signicat-Signature');
  });
});

describe('a function that is none is refused before anything is sent', () => {
  for (const option of ['wait', 'nowMs', 'onProgress']) {
    loopbackTest(`${option} of a wait`, async ({ service, client }) => {
      const options = { [option]: 5 };
      for (const work of [
        callUntyped(client.sign.sessions.waitForState, 's1', 'SIGNED', options),
        callUntyped(client.mint.waitForCompletion, 'i1', options),
      ]) {
        expect(await rejectionOf(Promise.resolve(work))).toMatchObject(refusedFor(option));
      }
      expect(service.asked).toEqual([]);
    });
  }

  loopbackTest('onProgress of a download', async ({ service, client }) => {
    const work = callUntyped(client.sign.documents.download, 'd1', { onProgress: 5 });
    expect(await rejectionOf(Promise.resolve(work))).toMatchObject(refusedFor('onProgress'));
    expect(service.asked).toEqual([]);
  });
});

test('a number of retries that is a text is refused', () => {
  const error = callUntyped(createClient, { ...GOOD, retry: { budget: '5' } });
  expect(error).toMatchObject(refusedFor('retry.budget'));
});

function throwIfError(value: unknown): unknown {
  if (value instanceof Error) throw value;
  return value;
}
