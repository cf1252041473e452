import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import { nextId, prepareFolder, saveRecordings } from '../../../src/verify/live/recording-files.ts';

const test = base.extend('folder', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'signimock-live-'));
  onCleanup(() => rm(folder, { recursive: true }));
  return folder;
});

test('a recording gets the number after the highest, whatever the gaps', () => {
  expect(nextId('SIGN', [])).toBe('SIGN-001');
  expect(nextId('SIGN', ['README.md', 'SIGN-001.yaml', 'SIGN-009', 'TOKEN-010.yaml'])).toBe('SIGN-010');
});

test('recordings are written beside those there are, in a folder that is made if need be', async ({
  folder,
}) => {
  const inner = join(folder, 'evidence');
  const recordings = [{ api: 'SIGN', text: 'one' }];
  await prepareFolder(inner);
  await prepareFolder(inner);
  expect(await saveRecordings(recordings, inner)).toEqual([join(inner, 'SIGN-001.yaml')]);
  expect(await saveRecordings(recordings, inner)).toEqual([join(inner, 'SIGN-002.yaml')]);
  expect(await readdir(inner)).toEqual(['SIGN-001.yaml', 'SIGN-002.yaml']);
  expect(await readFile(join(inner, 'SIGN-001.yaml'), 'utf8')).toBe('one');
});

test('a folder that cannot be written in is told before anything is asked', async ({ folder }) => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  for (const [path, code] of [
    [file, 'ENOTDIR'],
    [join(folder, 'no', 'such'), 'ENOENT'],
    ['/proc/nope', 'ENOENT'],
  ] as const)
    await expect(prepareFolder(path)).rejects.toMatchObject({
      code: 'SIM_UNWRITABLE_FOLDER',
      message: expect.stringContaining(`the system reports ${code}`),
    });
});
