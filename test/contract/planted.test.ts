import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPact } from '../../src/verify/pacts/pact-file.ts';
import { verifyPacts } from '../../src/verify/pacts/verify-pacts.ts';
import { type Change, startDivergentProxy } from './divergent-proxy.ts';

const FILE = 'contracts/signimock-client-signicat-sign.json';
const SESSION = { method: 'GET', path: '/sign/signing-sessions/{sessionId}' } as const;

/** One divergence of each kind, and what Pact says of it. */
const PLANTED: readonly (readonly [Change, string])[] = [
  [{ ...SESSION, kind: 'status', status: 202 }, 'expected 200 but was 202'],
  [{ ...SESSION, kind: 'field', pointer: '/lifecycle/state' }, '$.lifecycle: Actual map is missing'],
  [{ ...SESSION, kind: 'enum', pointer: '/lifecycle/state', value: 'HALF_SIGNED' }, "'HALF_SIGNED'"],
  [
    { ...SESSION, kind: 'header', name: 'Retry-After' },
    "header Retry-After: Expected a header 'Retry-After' but was missing",
  ],
  [{ ...SESSION, kind: 'missing operation' }, 'expected 200 but was 404'],
];

describe('Pact finds', () => {
  test.for(PLANTED.map(([change, said]) => [change.kind, change, said] as const))(
    'a provider that diverges: %s',
    async ([, change, said], { onTestFinished }) => {
      const pact = readPact(FILE, readFileSync(FILE, 'utf8'));
      const { passed, failed, pacts } = await verifyPacts([pact], {
        async through(origin) {
          const proxy = await startDivergentProxy(origin, change);
          onTestFinished(() => proxy.close());
          return proxy.origin;
        },
      });
      const faults = pacts
        .flatMap(({ interactions }) => interactions)
        .flatMap(({ description, mismatches }) =>
          mismatches.map((mismatch) => `${description}: ${mismatch}`),
        );
      expect(faults.join('\n')).toContain(said);
      expect(failed).toBeGreaterThan(0);
      // What has not been tampered with is still kept.
      expect(passed).toBeGreaterThan(failed);
    },
  );
});
