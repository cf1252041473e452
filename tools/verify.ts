import { spawnSync } from 'node:child_process';

/** Runs everything CI runs, in the same order, and stops at the first step that fails. */
const STEPS: readonly (readonly [what: string, script: string])[] = [
  ['format and lint', 'check'],
  ['types', 'typecheck'],
  ['generated files', 'lint:generated'],
  ['OpenAPI documents', 'lint:openapi'],
  ['dead code', 'lint:dead'],
  ['tests', 'test'],
  ['package', 'lint:package'],
  ['package in an empty folder', 'smoke'],
];

for (const [what, script] of STEPS) {
  console.log(`\n▸ ${what} (npm run ${script})`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\nFailed: ${what}. Fix it and run \`npm run ${script}\` again.`);
    process.exit(1);
  }
}
console.log('\nAll checks passed.');
