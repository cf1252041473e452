import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SimulatorError } from '../../mock/kernel/simulator-error.ts';
import type { Recording } from './recording.ts';

/**
 * Writes recordings into an existing folder, each under the next free number of its API, and returns their paths. Nothing is ever
 * overwritten.
 *
 * @throws SimulatorError `SIM_UNWRITABLE_FOLDER` if that cannot be done.
 */
export async function saveRecordings(
  recordings: readonly Recording[],
  folder: string,
): Promise<readonly string[]> {
  try {
    const saved: string[] = [];
    for (const { api, text } of recordings) {
      const path = join(folder, `${nextId(api, await readdir(folder))}.yaml`);
      await writeFile(path, text, { flag: 'wx' });
      saved.push(path);
    }
    return saved;
  } catch (error) {
    throw refuse(folder, error);
  }
}

/**
 * Prepares a folder for recordings, before requests are sent that cannot be repeated. Its parent must exist.
 *
 * @throws SimulatorError `SIM_UNWRITABLE_FOLDER` if nothing can be written there.
 */
export async function prepareFolder(folder: string): Promise<void> {
  const trial = join(folder, '.signimock-verify');
  try {
    // Not recursive: where no folder can be created, as in /proc, Node would never finish.
    if ((await stat(folder).catch(() => undefined)) === undefined) await mkdir(folder);
    await writeFile(trial, '');
    await rm(trial);
  } catch (error) {
    throw refuse(folder, error);
  }
}

function refuse(folder: string, error: unknown): SimulatorError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  const message = `Cannot save a recording in ${folder}: the system reports ${code}. Choose a folder that you can write to.`;
  return new SimulatorError('SIM_UNWRITABLE_FOLDER', message, { cause: error });
}

/** `SIGN-004` if `SIGN-003` is the highest number; gaps are not filled, because a number may be cited somewhere. Pure. */
export function nextId(api: string, names: readonly string[]): string {
  const pattern = new RegExp(`^${api}-(\\d{3,})(?:\\.|$)`);
  const numbers = names.map((name) => Number(pattern.exec(name)?.[1] ?? 0));
  return `${api}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
