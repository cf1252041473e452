import { describe, expect, test } from 'vitest';
import { writeLogLine } from '../../src/cli/log-line.ts';
import { createPaint } from '../../src/cli/paint.ts';

const LINE = {
  status: 401,
  method: 'GET',
  path: '/sign/signing-sessions/42',
  reason: 'token expired 12 s ago',
  accountId: 'default',
};
const plain = createPaint({ env: {}, hasTerminal: false });

describe('a log line', () => {
  test('says status, request, reason and account', () => {
    expect(writeLogLine(LINE, plain)).toBe(
      '401 GET /sign/signing-sessions/42 token expired 12 s ago (account default)',
    );
  });

  test('stays one line without control characters, whatever a caller sent', () => {
    const hostile = { ...LINE, path: '/a\u009b2Jb', reason: 'one\n  two\u001b[31mthree\u202e' };
    expect(writeLogLine(hostile, plain)).toBe('401 GET /a 2Jb one two [31mthree  (account default)');
  });

  test('is cut where a caller sent very much', () => {
    const long = { ...LINE, path: `/${'a'.repeat(10_000)}`, reason: 'b'.repeat(10_000) };
    expect(writeLogLine(long, plain).length).toBeLessThan(700);
  });

  test.for([
    [200, '\u001b[32m'],
    [302, '\u001b[36m'],
    [404, '\u001b[33m'],
    [503, '\u001b[31m'],
  ] as const)('shows the status %i in its colour on a terminal', ([status, colour]) => {
    const paint = createPaint({ env: {}, hasTerminal: true });
    expect(writeLogLine({ ...LINE, status }, paint)).toMatch(`${colour}${status}\u001b[39m GET`);
  });

  test('has no colour where NO_COLOR is set', () => {
    const paint = createPaint({ env: { NO_COLOR: '1' }, hasTerminal: true });
    expect(writeLogLine(LINE, paint)).not.toContain('\u001b');
  });
});
