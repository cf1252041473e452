import { rmSync } from 'node:fs';

/** Removes what an earlier build left, so that nothing deleted from `src/` lives on in the package. */
rmSync(new URL('../dist/', import.meta.url), { recursive: true, force: true });
