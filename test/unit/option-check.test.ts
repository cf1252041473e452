import { describe, expect, test } from 'vitest';
import { buildApp } from '../../src/mock/app.ts';
import type { AppOptions } from '../../src/mock/app-options.ts';

/** As a JavaScript caller may write them, with no compiler in the way. */
const WRONG: readonly [string, object][] = [
  ['seed', { seed: Number.NaN }],
  ['seed', { seed: -1.5 }],
  ['seed', { seed: 4_294_967_296 }],
  ['clock.mode', { clock: { mode: 'frozenx' } }],
  ['clock.now', { clock: { mode: 'frozen', now: 'tomorrow' } }],
  ['controlToken', { controlToken: '' }],
  ['controlToken', { controlToken: 'a b' }],
  ['merchantSignPath', { merchantSignPath: 'no path' }],
  ['merchantSignPath', { merchantSignPath: '/_mock/x' }],
  ['merchantSignPath', { merchantSignPath: '/sign//a' }],
  ['merchantSignPath', { merchantSignPath: '/sign/../a' }],
];

describe('an option', () => {
  test.for(WRONG)('%s is refused by name when it is %j', ([name, options]) => {
    expect(() => buildApp(options as AppOptions)).toThrow(
      expect.objectContaining({ code: 'SIM_INVALID_OPTION', message: expect.stringContaining(name) }),
    );
  });

  test('merchantSignPath is refused when another operation has the path', () => {
    expect(() => buildApp({ merchantSignPath: '/sign/documents' })).toThrow(
      expect.objectContaining({ code: 'SIM_INVALID_OPTION', message: expect.stringContaining('is taken') }),
    );
  });

  test('account is refused without a single client', () => {
    expect(() => buildApp({ account: { clients: [] } })).toThrow(
      expect.objectContaining({ code: 'SIM_INVALID_INPUT' }),
    );
  });

  test('controlToken is never repeated in the refusal', () => {
    expect(() => buildApp({ controlToken: 'my secret' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('my secret') }),
    );
  });
});
