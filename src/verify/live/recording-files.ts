import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SimulatorError } from '../../mock/kernel/simulator-error.ts';
import type { Recording } from './recording.ts';

/**
 * Writes recordings into a folder, each under the next free number of its API, and says where. Nothing there is ever overwritten.
 *
 * @throws SimulatorError `SIM_UNWRITABLE_FOLDER` when that cannot be done.
 */
export async function saveRecordings(
  recordings: readonly Recording[],
  folder: string,
): Promise<readonly string[]> {
  try {
    await mkdir(folder, { recursive: true });
    const saved: string[] = [];
    for (const { api, text } of recordings) {
      const path = join(folder, `${nextId(api, await readdir(folder))}.yaml`);
      await writeFile(path, text, { flag: 'wx' });
      saved.push(path);
    }
    return saved;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    const message = `Cannot save a recording in ${folder}: the system says ${code}. Name a folder that you may write in.`;
    throw new SimulatorError('SIM_UNWRITABLE_FOLDER', message, { cause: error });
  }
}

/** `SIGN-004` where `SIGN-003` is the highest there is; gaps stay, for a number may be cited somewhere. Pure. */
export function nextId(api: string, names: readonly string[]): string {
  const pattern = new RegExp(`^${api}-(\\d{3,})(?:\\.|$)`);
  const numbers = names.map((name) => Number(pattern.exec(name)?.[1] ?? 0));
  return `${api}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
