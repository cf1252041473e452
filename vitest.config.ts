import { defineConfig } from 'vitest/config';

/** One project a kind of test; `npm test` runs them all. */
const project = (name: string, include: string, more = {}) => ({
  extends: true as const,
  test: { name, include: [include], ...more },
});

/** GitHub's linter of workflows imports JSON as only bundlers do. */
const bundled = { server: { deps: { inline: [/@actions\//] } } };

/** The tests of `http` once more, each call played through Prism's proxy; without those that it cannot be part of. */
const viaPrism = {
  globalSetup: ['test/prism/setup.ts'],
  exclude: [
    // Simulators of their own, on other addresses and called by other names: the proxy would be who calls.
    'test/http/control-guards.test.ts',
    // Bytes written on a socket, which no proxy takes for a request, or sends on as they are.
    'test/http/hostile-bytes.test.ts',
    'test/http/hostile-size.test.ts',
    // One cuts the connection, the other measures memory while gigabytes go by; the proxy holds whole replies.
    'test/http/client-mint-files.test.ts',
  ],
};

export default defineConfig({
  test: {
    projects: [
      project('unit', 'test/unit/**/*.test.ts'),
      project('http', 'test/http/**/*.test.ts'),
      project('contract', 'test/contract/**/*.test.ts'),
      project('console', 'test/console/**/*.test.ts'),
      project('cli', 'test/cli/**/*.test.ts'),
      project('fidelity', 'test/fidelity/**/*.test.ts'),
      project('drift', 'test/drift/**/*.test.ts'),
      project('docs', 'test/docs/**/*.test.ts'),
      project('examples', 'test/examples/**/*.test.ts', bundled),
      project('scenarios', 'test/scenarios/**/*.test.ts'),
      project('redis', 'test/redis/**/*.test.ts'),
      project('prism', 'test/{http,prism}/**/*.test.ts', viaPrism),
    ],
    // Vitest leaves a core free, which on a machine of two is half of it.
    maxWorkers: '100%',
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
