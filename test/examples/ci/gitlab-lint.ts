import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const LINTER = fileURLToPath(import.meta.resolve('gitlab-ci-local'));

/**
 * What is wrong with a pipeline by GitLab's own schema, and by a program that plays pipelines: unknown keys, jobs and stages.
 * Empty when all is well. It lists the jobs and runs none.
 */
export async function lintPipeline(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'signimock-gitlab-'));
  try {
    await writeFile(join(folder, '.gitlab-ci.yml'), text);
    // It asks git about the folder and looks for settings: neither is to be this machine's.
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder), HOME: folder, NO_COLOR: '1' };
    await promisify(execFile)(process.execPath, [LINTER, '--list'], { cwd: folder, env });
    return '';
  } catch (failure) {
    return failure instanceof Error && 'stderr' in failure ? String(failure.stderr) : String(failure);
  } finally {
    await rm(folder, { recursive: true });
  }
}
