import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './pages.ts';

/** A file of ours under `src/`. */
export interface SourceFile {
  /** Its path below the root. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file under `src/` that somebody wrote. */
export const sources: readonly SourceFile[] = globSync('src/**/*.ts', { cwd: ROOT })
  .filter((path) => !path.startsWith('src/wire/generated/'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
