import { expect } from 'vitest';
import { empty, json, raw, rejectionOf, test } from './loopback-service.ts';

const TRACE = 'ffb75ca1385ecb0a362ff9cd029d23de';

test('a refusal carries all that the vendor tells', async ({ service, client }) => {
  const problem = {
    type: 'https://developer.signicat.com/docs/error-codes/',
    title: 'Invalid request parameter',
    code: 'invalid_request_parameter',
    status: 400,
    traceId: TRACE,
    detail: 'The body failed validation',
    invalidParams: [{ name: '[1].title', reason: 'must not be empty' }],
  };
  service.answer(json(400, problem, { 'content-type': 'application/problem+json' }));
  const error = await rejectionOf(client.sign.sessions.create([]));
  expect(error).toMatchObject({
    name: 'ApiError',
    code: 'CLIENT_API_REFUSED',
    operation: 'createSigningSessions',
    status: 400,
    apiCode: 'invalid_request_parameter',
    title: 'Invalid request parameter',
    detail: 'The body failed validation',
    traceId: TRACE,
    invalidParams: [{ name: '[1].title', reason: 'must not be empty' }],
    streamConsumed: false,
  });
  expect(String(error)).toBe(
    'ApiError: createSigningSessions: refused with 400 invalid_request_parameter: The body failed validation; ' +
      `[1].title must not be empty (trace ${TRACE})`,
  );
});

test('the message of a refusal names a parameter once, also where the detail has named it', async ({
  service,
  client,
}) => {
  const invalidParams = [{ name: 'sessionId', reason: 'must be a valid uuid' }];
  const detail = 'sessionId: must be a valid uuid';
  service.answer(json(400, { title: 'Bad', code: 'bad_request', status: 400, detail, invalidParams }));
  const error = await rejectionOf(client.sign.sessions.get('x'));
  expect(String(error)).toBe(`ApiError: getSigningSession: refused with 400 bad_request: ${detail}`);
});

test('a single invalid parameter in place of the list is read as a list of one', async ({
  service,
  client,
}) => {
  service.answer(
    json(400, { title: 'Bad', code: 'bad_request', invalidParams: { name: 'limit', reason: 'too large' } }),
  );
  const error = await rejectionOf(client.sign.sessions.list());
  expect(error).toMatchObject({ invalidParams: [{ name: 'limit', reason: 'too large' }] });
});

test('a refusal without a body is still a refusal, with the trace of its header', async ({
  service,
  client,
}) => {
  service.answer(empty(403, { 'x-trace-id': TRACE }));
  const error = await rejectionOf(client.sign.sessions.get('s1'));
  expect(error).toMatchObject({
    status: 403,
    apiCode: undefined,
    title: undefined,
    invalidParams: [],
    traceId: TRACE,
  });
  expect(String(error)).toBe(`ApiError: getSigningSession: refused with 403 (trace ${TRACE})`);
});

test('members of another type than promised count as missing', async ({ service, client }) => {
  service.answer(json(500, { title: 7, code: null, detail: [], invalidParams: 'none' }));
  const error = await rejectionOf(client.sign.sessions.get('s1'));
  expect(error).toMatchObject({
    status: 500,
    apiCode: undefined,
    title: undefined,
    detail: undefined,
    invalidParams: [],
  });
});

const UNEXPECTED = {
  'an error page of HTML': raw(503, '<html>Down</html>', { 'content-type': 'text/html' }),
  'an error of cut JSON': raw(500, '{"title": "Inter', { 'content-type': 'application/problem+json' }),
  'an error that is a list': json(500, []),
  'an error of more than 64 KiB': json(500, { title: 'x'.repeat(65 * 1024) }),
  'a redirect': empty(302, { location: '/elsewhere' }),
  'a success of HTML': raw(200, '<html>Sign in</html>', { 'content-type': 'text/html' }),
  'a success of cut JSON': raw(200, '{"id": "s1", "life', { 'content-type': 'application/json' }),
  'a success without a body': empty(200),
  'a success of another form': json(200, { sessionId: 's1' }),
  'a success that is a list': json(200, [{ id: 's1', lifecycle: {} }]),
};

for (const [what, answer] of Object.entries(UNEXPECTED)) {
  test(`${what} is an unexpected reply`, async ({ service, client }) => {
    service.answer(answer);
    const error = await rejectionOf(client.sign.sessions.get('s1'));
    expect(error).toMatchObject({
      name: 'UnexpectedReplyError',
      code: 'CLIENT_UNEXPECTED_REPLY',
      operation: 'getSigningSession',
    });
    expect(service.asked).toHaveLength(1);
  });
}

test('an unexpected reply is described, not quoted', async ({ service, client }) => {
  service.answer(raw(200, '<html>Sign in</html>', { 'content-type': 'text/html' }));
  const error = await rejectionOf(client.sign.sessions.get('s1'));
  expect(String(error)).toBe(
    'UnexpectedReplyError: getSigningSession: answered 200 with text/html (20 bytes) that is not JSON',
  );
});

test('an endless reply is not read to its end', async ({ service, client }) => {
  let stillOpen = true;
  service.answer((response) => {
    response.on('close', () => {
      stillOpen = false;
    });
    const chunk = ' '.repeat(1024 * 1024);
    const pour = (): void => {
      if (stillOpen) response.write(chunk, pour);
    };
    pour();
  });
  const error = await rejectionOf(client.sign.sessions.get('s1'));
  expect(error).toMatchObject({ code: 'CLIENT_UNEXPECTED_REPLY' });
  expect(String(error)).toContain('10 MiB');
});
