import { DAY_MS } from '../../../wire/duration.ts';
import type { components } from '../../../wire/generated/mint.ts';
import { openGeneratedFile } from '../../content/generated-file.ts';
import { openZip, sizeOfZip } from '../../content/zip-archive.ts';
import { type ProblemRefusal, type Reply, refuse } from '../../kernel/outcome.ts';
import type { Instance } from './state.ts';

type FileBody = components['schemas']['InstanceFile'];

/** How long results are kept [S0, S1]. */
export const RESULT_LIFE_MS = 30 * DAY_MS;

/** Several files come as one archive [S0]. */
const ARCHIVE = { fileName: 'result.zip', contentType: 'application/zip' } as const;

/** Whether what the instance produced has been deleted by now. */
export function isExpired({ finishedAtMs }: Instance, nowMs: number): boolean {
  return finishedAtMs !== undefined && nowMs >= finishedAtMs + RESULT_LIFE_MS;
}

/**
 * The files of an instance as the vendor lists them: one from its end until 30 days later, none before and
 * after.
 */
export function describeFiles(instance: Instance, nowMs: number): readonly FileBody[] {
  const { referenceId, finishedAtMs, version } = instance;
  const { files } = version;
  const [only] = files;
  if (
    referenceId === undefined ||
    finishedAtMs === undefined ||
    only === undefined ||
    isExpired(instance, nowMs)
  ) {
    return [];
  }
  if (files.length === 1) {
    return [{ referenceId, fileName: only.name, contentType: only.contentType, size: only.sizeBytes }];
  }
  return [{ referenceId, ...ARCHIVE, size: sizeOfZip(files, finishedAtMs) }];
}

/** Answers the download of an instance's result; `referenceId` is `undefined` where the dialect has none. */
export function downloadResult(
  instance: Instance,
  referenceId: string | undefined,
  nowMs: number,
): Reply<never> | ProblemRefusal {
  if (instance.finishedAtMs === undefined) {
    return refuse('conflict', `The result is not ready: the instance is ${instance.status}.`);
  }
  const [file] = describeFiles(instance, nowMs);
  if (file === undefined || (referenceId !== undefined && referenceId !== file.referenceId)) {
    const reason = isExpired(instance, nowMs) ? 'results are deleted after 30 days' : 'no such file';
    return { ...refuse('file_not_found', 'There is no such file.'), reason };
  }
  const { files } = instance.version;
  const madeAtMs = instance.finishedAtMs;
  const [only] = files;
  const open = () =>
    files.length === 1 && only !== undefined ? openGeneratedFile(only) : openZip(files, madeAtMs);
  const { fileName, contentType, size: sizeBytes } = file;
  return {
    kind: 'reply',
    status: 200,
    body: { kind: 'download', fileName, mimeType: contentType, sizeBytes, open },
    changes: [],
  };
}
