import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPactFiles, readPact } from '../../src/verify/pacts/pact-file.ts';
import { verifyPacts } from '../../src/verify/pacts/verify-pacts.ts';

const files = await findPactFiles(['contracts']);

test.each(files)('the simulator keeps %s', async (file) => {
  const { pacts } = await verifyPacts([readPact(file, readFileSync(file, 'utf8'))]);
  const [pact] = pacts;
  const failed = pact?.interactions.filter(({ passed }) => !passed);
  expect(failed).toEqual([]);
  expect(pact?.interactions).not.toEqual([]);
});
