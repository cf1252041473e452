import { describe, expect, test } from 'vitest';
import { readDuration } from '../../../src/mock/accounts/definition-values.ts';
import { DEFAULT_SETTINGS, describeSettings, patchSettings } from '../../../src/mock/accounts/settings.ts';

describe('settings', () => {
  test('take over what the patch has and keep the rest', () => {
    expect(patchSettings(DEFAULT_SETTINGS, { packagingDelay: 'PT1M30S', basicRefusalStatus: 401 })).toEqual({
      ...DEFAULT_SETTINGS,
      packagingDelayMs: 90_000,
      basicRefusalStatus: 401,
    });
  });

  test('are the same after a patch of nothing, and the old ones never change', () => {
    const before = structuredClone(DEFAULT_SETTINGS);
    expect(patchSettings(DEFAULT_SETTINGS, {})).toEqual(before);
    patchSettings(DEFAULT_SETTINGS, { identityProviders: [], uploadLimitBytes: 1 });
    expect(DEFAULT_SETTINGS).toEqual(before);
  });

  test('have a list replaced as a whole', () => {
    expect(patchSettings(DEFAULT_SETTINGS, { identityProviders: ['nbid'] }).identityProviders).toEqual([
      'nbid',
    ]);
  });

  test('can be switched to false and to nothing', () => {
    const patched = patchSettings(DEFAULT_SETTINGS, { sessionsExpire: false, packagingDelay: 'PT0S' });
    expect([patched.sessionsExpire, patched.packagingDelayMs]).toEqual([false, 0]);
  });

  test('are described with durations in ISO 8601, and read back as they were', () => {
    const described = describeSettings(DEFAULT_SETTINGS);
    expect(described.packagingDelay).toBe('PT2S');
    expect(described).not.toHaveProperty('packagingDelayMs');
    expect(patchSettings(DEFAULT_SETTINGS, described)).toEqual(DEFAULT_SETTINGS);
  });
});

test('a duration that is none is refused by name', () => {
  const error = expect.objectContaining({
    code: 'SIM_INVALID_INPUT',
    message: expect.stringContaining('by must be an ISO 8601 duration'),
    invalidParams: [{ name: 'by', reason: expect.any(String) }],
  });
  for (const text of ['', '10', 'PT', '10 minutes']) expect(() => readDuration('by', text)).toThrow(error);
});
