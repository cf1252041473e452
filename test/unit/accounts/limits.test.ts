import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMIT_SETTINGS, type LimitSettings } from '../../../src/mock/accounts/limit-settings.ts';
import { type Admission, Limits } from '../../../src/mock/accounts/limits.ts';
import { Usage } from '../../../src/mock/accounts/usage.ts';

const NOW = Date.UTC(2030, 0, 31, 23, 59, 30);

const settingsWith = (given: Partial<LimitSettings>): LimitSettings => ({
  ...DEFAULT_LIMIT_SETTINGS,
  ...given,
});

const request = (given: Partial<Admission> = {}): Admission => ({
  clientId: 'one',
  units: 1,
  isExecution: false,
  nowMs: NOW,
  ...given,
});

function gate(given: Partial<LimitSettings>) {
  const [limits, usage, settings] = [new Limits(), new Usage(), settingsWith(given)];
  return {
    usage,
    admit: (admission: Partial<Admission> = {}) => limits.admit(request(admission), settings, usage),
  };
}

describe('without a limit', () => {
  test('a thousand requests in one instant are let in', () => {
    const { admit } = gate({});
    for (let count = 0; count < 1_000; count += 1) expect(admit()).toBeUndefined();
  });
});

describe('a limit of requests a minute', () => {
  test('refuses the first request beyond it with 429 and says when to come back', () => {
    const { admit } = gate({ requestsPerMinute: 2 });
    expect([admit(), admit({ nowMs: NOW + 10_000 })]).toEqual([undefined, undefined]);
    expect(admit({ nowMs: NOW + 10_500 })).toMatchObject({
      kind: 'problem',
      code: 'too_many_requests',
      headers: { 'retry-after': '50' },
      reason: 'one is over its limit for another 50 s',
    });
  });

  test('lets a request in again as soon as the wait it told is over', () => {
    const { admit } = gate({ requestsPerMinute: 1 });
    admit();
    expect(admit({ nowMs: NOW + 59_999 })).toBeDefined();
    expect(admit({ nowMs: NOW + 60_000 })).toBeUndefined();
  });

  test('charges nothing for a refused request', () => {
    const { admit } = gate({ requestsPerMinute: 1 });
    admit();
    for (let second = 1; second < 60; second += 1) admit({ nowMs: NOW + second * 1_000 });
    expect(admit({ nowMs: NOW + 60_000 })).toBeUndefined();
  });

  test('counts each client alone', () => {
    const { admit } = gate({ requestsPerMinute: 1 });
    expect([admit(), admit({ clientId: 'other' }), admit()?.code]).toEqual([
      undefined,
      undefined,
      'too_many_requests',
    ]);
  });

  test('lets in what costs more than the whole limit when nothing else was', () => {
    const { admit } = gate({ requestsPerMinute: 3 });
    expect(admit({ units: 5 })).toBeUndefined();
    expect(admit({ units: 1 })?.headers).toEqual({ 'retry-after': '60' });
  });

  test('forgets what a clock that was set back has still to come', () => {
    const { admit } = gate({ requestsPerMinute: 1 });
    admit({ nowMs: NOW + 3_600_000 });
    expect(admit()).toBeUndefined();
  });

  test('never lets more units through than it allows, in any minute', () => {
    const calls = fc.array(fc.record({ afterMs: fc.nat(40_000), units: fc.integer({ min: 1, max: 5 }) }), {
      size: 'max',
      maxLength: 200,
    });
    fc.assert(
      fc.property(calls, fc.integer({ min: 5, max: 30 }), (asked, limit) => {
        const { admit } = gate({ requestsPerMinute: limit });
        const granted: { readonly atMs: number; readonly units: number }[] = [];
        let nowMs = NOW;
        for (const { afterMs, units } of asked) {
          nowMs += afterMs;
          if (admit({ nowMs, units }) === undefined) granted.push({ atMs: nowMs, units });
        }
        for (const { atMs } of granted) {
          const inMinute = granted.filter((other) => other.atMs >= atMs && other.atMs < atMs + 60_000);
          expect(inMinute.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});

describe('a burst limit', () => {
  test('holds for any second, and asks to wait one', () => {
    const { admit } = gate({ burstPerSecond: 1, requestsPerMinute: 100 });
    admit();
    expect(admit({ nowMs: NOW + 999 })?.headers).toEqual({ 'retry-after': '1' });
    expect(admit({ nowMs: NOW + 1_000 })).toBeUndefined();
  });
});

describe('Retry-After', () => {
  test('can be a date, rounded up to a whole second so that it is never too early', () => {
    const { admit } = gate({ requestsPerMinute: 1, retryAfter: 'date' });
    admit({ nowMs: NOW + 1 });
    expect(admit({ nowMs: NOW + 500 })?.headers).toEqual({ 'retry-after': 'Fri, 01 Feb 2030 00:00:31 GMT' });
  });

  test('can be left out, as no source mentions it', () => {
    const { admit } = gate({ requestsPerMinute: 1, retryAfter: 'none' });
    admit();
    expect(admit()).not.toHaveProperty('headers');
  });
});

describe('a monthly quota', () => {
  test('refuses the execution beyond it, without Retry-After, and nothing else', () => {
    const { admit, usage } = gate({ monthlyQuota: 1 });
    expect(admit({ isExecution: true })).toBeUndefined();
    usage.countExecution(NOW);
    expect(admit({ isExecution: true })).toEqual({
      kind: 'problem',
      code: 'quota_exceeded',
      detail: 'No more executions are left this month.',
      reason: 'the quota of 1 executions a month is used up',
    });
    expect(admit()).toBeUndefined();
  });

  test('begins anew with the calendar month', () => {
    const { admit, usage } = gate({ monthlyQuota: 1 });
    usage.countExecution(NOW);
    expect(admit({ isExecution: true, nowMs: NOW + 30_000 })).toBeUndefined();
  });

  test('of nothing refuses the first execution', () => {
    expect(gate({ monthlyQuota: 0 }).admit({ isExecution: true })?.code).toBe('quota_exceeded');
  });
});
