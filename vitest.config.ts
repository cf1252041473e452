import { defineConfig } from 'vitest/config';

/** One project a kind of test; `npm test` runs them all. */
const project = (name: string, include: string, more = {}) => ({
  extends: true as const,
  test: { name, include: [include], ...more },
});

/** GitHub's linter of workflows imports JSON as only bundlers do. */
const bundled = { server: { deps: { inline: [/@actions\//] } } };

export default defineConfig({
  test: {
    projects: [
      project('unit', 'test/unit/**/*.test.ts'),
      project('http', 'test/http/**/*.test.ts'),
      project('console', 'test/console/**/*.test.ts'),
      project('cli', 'test/cli/**/*.test.ts'),
      project('fidelity', 'test/fidelity/**/*.test.ts'),
      project('drift', 'test/drift/**/*.test.ts'),
      project('contract', 'test/contract/**/*.test.ts'),
      project('docs', 'test/docs/**/*.test.ts'),
      project('examples', 'test/examples/**/*.test.ts', bundled),
      project('scenarios', 'test/scenarios/**/*.test.ts'),
      project('redis', 'test/redis/**/*.test.ts'),
    ],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
