import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnyClientError,
  ApiError,
  type ApiRefusal,
  IncompleteDownloadError,
  LocalIoError,
  OAuthError,
  OptionError,
  TimeoutError,
  TransportError,
  UnexpectedReplyError,
} from '../../../src/client/index.ts';
import { decideRetry, type FailedTry, isTransient } from '../../../src/client/retry/decide-retry.ts';
import { readRetryPolicy } from '../../../src/client/retry/retry-policy.ts';

const POLICY = readRetryPolicy();
const MOMENT = { leftMs: 120_000, budget: 20, jitter: 0.5 };

const refused = (status: number, given: Partial<ApiRefusal> = {}): ApiError =>
  new ApiError({
    operation: 'getSigningSession',
    status,
    apiCode: undefined,
    title: undefined,
    detail: undefined,
    traceId: undefined,
    invalidParams: [],
    retryAfterMs: undefined,
    streamConsumed: false,
    ...given,
  });

const failed = (error: AnyClientError, given: Partial<FailedTry> = {}): FailedTry => ({
  error,
  attempt: 1,
  isIdempotent: true,
  canResend: true,
  ...given,
});

const oauth = (status: number) =>
  new OAuthError({
    status,
    error: 'invalid_client',
    errorDescription: undefined,
    traceId: undefined,
    retryAfterMs: undefined,
  });

describe('a call that can be made twice is repeated', () => {
  test.each<[what: string, error: AnyClientError, reason: string]>([
    ['after 429', refused(429), 'rate limited'],
    ['after 502', refused(502), 'service unavailable'],
    ['after 503', refused(503), 'service unavailable'],
    ['after 504', refused(504), 'service unavailable'],
    [
      'after the page of a gateway',
      new UnexpectedReplyError('x', 502, 'with text/html'),
      'service unavailable',
    ],
    ['when no connection came about', new TransportError('x', 'connect', 'refused'), 'not connected'],
    ['when the connection broke', new TransportError('x', 'exchange', 'reset'), 'connection lost'],
    ['when the service was silent', new TimeoutError('x', 'headers'), 'timed out'],
    ['when a download was cut', new IncompleteDownloadError('x', 1, 2), 'connection lost'],
    ['when the token endpoint is down', oauth(503), 'service unavailable'],
  ])('%s', (_what, error, reason) => {
    expect(decideRetry(failed(error), POLICY, MOMENT)).toEqual({
      kind: 'retry',
      delayMs: 250,
      reason,
      isCharged: true,
    });
    expect(isTransient(error)).toBe(true);
  });
});

describe('no call is repeated', () => {
  test.each<[what: string, error: AnyClientError]>([
    ['after 400', refused(400)],
    ['after 401: the token is renewed elsewhere', refused(401)],
    ['after 403', refused(403)],
    ['after 404', refused(404)],
    ['after 422', refused(422)],
    ['after 500, which is a fault and no outage', refused(500)],
    ['when the quota is used up', refused(429, { apiCode: 'quota_exceeded' })],
    ['when the reply makes no sense', new UnexpectedReplyError('x', 200, 'with text/html')],
    ['when the client is closed', new TransportError('x', 'closed', 'closed')],
    ['when the credentials are refused', oauth(400)],
    ['when an option is wrong', new OptionError('x', 'is wrong')],
    ['when a file of the caller failed', new LocalIoError('x', 'failed')],
  ])('%s', (_what, error) => {
    expect(decideRetry(failed(error), POLICY, MOMENT)).toEqual({
      kind: 'stop',
      reason: 'not worth repeating',
    });
    expect(isTransient(error)).toBe(false);
  });
});

test('a call whose time is over is not repeated, and a later one may succeed', () => {
  const over = new TimeoutError('x', 'call');
  const reason = 'not worth repeating';
  expect(decideRetry(failed(over), POLICY, MOMENT)).toEqual({ kind: 'stop', reason });
  expect(isTransient(over)).toBe(true);
});

describe('a call that must not be made twice', () => {
  const once = (error: AnyClientError) => decideRetry(failed(error, { isIdempotent: false }), POLICY, MOMENT);

  test.each<[what: string, error: AnyClientError]>([
    ['a refusal for too many requests, as it came before anything was done', refused(429)],
    ['a connection that never came about', new TransportError('x', 'connect', 'refused')],
    ['a connection that took too long', new TimeoutError('x', 'connect')],
  ])('is repeated after %s', (_what, error) => {
    expect(once(error)).toMatchObject({ kind: 'retry' });
  });

  test.each<[what: string, error: AnyClientError]>([
    ['a connection that broke', new TransportError('x', 'exchange', 'reset')],
    ['silence', new TimeoutError('x', 'headers')],
    ['half a reply', new TimeoutError('x', 'body')],
    ['502', refused(502)],
    ['503', refused(503)],
    ['504', refused(504)],
    ['the page of a gateway', new UnexpectedReplyError('x', 504, 'with text/html')],
  ])('is not repeated after %s: it may have been done', (_what, error) => {
    expect(once(error)).toEqual({ kind: 'stop', reason: 'may have been done' });
  });
});

describe('the wait', () => {
  test('is anything up to a ceiling that doubles with each try and ends at the longest', () => {
    const delays = [1, 2, 3].map((attempt) =>
      decideRetry(failed(refused(503), { attempt }), POLICY, { ...MOMENT, jitter: 0.999 }),
    );
    expect(delays).toMatchObject([{ delayMs: 499 }, { delayMs: 999 }, { delayMs: 1_998 }]);
    const patient = readRetryPolicy({ maxAttempts: 30 });
    const late = decideRetry(failed(refused(503), { attempt: 20 }), patient, { ...MOMENT, jitter: 0.999 });
    expect(late).toMatchObject({ delayMs: 19_980 });
  });

  test('is never shorter than Retry-After, also beyond the longest, and is free then', () => {
    const told = decideRetry(failed(refused(429, { retryAfterMs: 60_000 })), POLICY, {
      ...MOMENT,
      budget: 0,
    });
    expect(told).toEqual({ kind: 'retry', delayMs: 60_250, reason: 'rate limited', isCharged: false });
  });

  test('that does not fit into the rest of the call is not begun', () => {
    const told = refused(503, { retryAfterMs: 3_600_000 });
    expect(decideRetry(failed(told), POLICY, MOMENT)).toEqual({ kind: 'stop', reason: 'no time left' });
    expect(decideRetry(failed(refused(503)), POLICY, { ...MOMENT, leftMs: 100 })).toEqual({
      kind: 'stop',
      reason: 'no time left',
    });
  });

  test('obeys Retry-After whatever the chance, and the ceiling otherwise', () => {
    fc.assert(
      fc.property(
        fc.option(fc.nat(100_000), { nil: undefined }),
        fc.integer({ min: 1, max: 3 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (retryAfterMs, attempt, jitter) => {
          const failure = failed(refused(429, { retryAfterMs }), { attempt });
          const decision = decideRetry(failure, POLICY, { ...MOMENT, jitter });
          if (decision.kind !== 'retry') throw new Error(decision.reason);
          if (retryAfterMs === undefined) expect(decision.delayMs).toBeLessThan(500 * 2 ** (attempt - 1));
          else expect(decision.delayMs).toBeGreaterThanOrEqual(retryAfterMs);
        },
      ),
    );
  });
});

describe('the end of patience', () => {
  test('is the last attempt', () => {
    const last = failed(refused(503), { attempt: 4 });
    expect(decideRetry(last, POLICY, MOMENT)).toEqual({ kind: 'stop', reason: 'attempts used up' });
    const never = readRetryPolicy(false);
    expect(decideRetry(failed(refused(503)), never, MOMENT)).toEqual({
      kind: 'stop',
      reason: 'attempts used up',
    });
  });

  test('is an empty budget', () => {
    const moment = { ...MOMENT, budget: 0.9 };
    expect(decideRetry(failed(refused(503)), POLICY, moment)).toEqual({
      kind: 'stop',
      reason: 'budget used up',
    });
  });

  test('is a body that is gone', () => {
    const gone = failed(refused(429), { canResend: false });
    expect(decideRetry(gone, POLICY, MOMENT)).toEqual({ kind: 'stop', reason: 'body is gone' });
  });
});
