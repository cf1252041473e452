import { rmSync } from 'node:fs';

/** Removes the output of an earlier build, so that nothing deleted from `src/` stays in the package. */
rmSync(new URL('../dist/', import.meta.url), { recursive: true, force: true });
