import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SimulatorError } from '../../mock/kernel/simulator-error.ts';
import { isObject } from '../json-object.ts';
import { type PactInteraction, readInteraction } from './pact-interaction.ts';

/** A pact file: who agrees with whom, and on what. */
export interface Pact {
  /** Where it was read. */
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
  /** 3 and older have bodies as they are, 4 has them with their media type. */
  readonly majorVersion: number;
  readonly interactions: readonly PactInteraction[];
}

/**
 * The pact files that these paths name: the files themselves, and those with the ending `.json` in a directory, sorted.
 *
 * @throws SimulatorError `SIM_UNREADABLE_FILE` for a path that is not there, `SIM_INVALID_PACT` for a directory without any.
 */
export async function findPactFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const kind = await stat(path).catch((cause: unknown) => {
      const message = `Cannot read the pact ${path}: there is no such file or directory.`;
      throw new SimulatorError('SIM_UNREADABLE_FILE', message, { cause });
    });
    if (!kind.isDirectory()) {
      found.push(path);
      continue;
    }
    const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
    if (names.length === 0) {
      const advice = 'Name the directory that your consumer tests write to.';
      throw new SimulatorError('SIM_INVALID_PACT', `There is no .json file in ${path}. ${advice}`);
    }
    found.push(...names.map((name) => join(path, name)));
  }
  return found;
}

/**
 * Reads a pact.
 *
 * @throws SimulatorError `SIM_INVALID_PACT` for a text that is no JSON, or no pact with interactions over HTTP.
 */
export function readPact(file: string, text: string): Pact {
  const refuse = (why: string, cause?: unknown) =>
    new SimulatorError(
      'SIM_INVALID_PACT',
      `${file} is no pact: ${why}. Give a file that a Pact test has written.`,
      {
        cause,
      },
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw refuse('it is no JSON', error);
  }
  if (!isObject(parsed)) throw refuse('it is no JSON object');
  const { consumer, provider, interactions, messages, metadata } = parsed;
  if (!Array.isArray(interactions)) throw refuse('it has no list of interactions over HTTP');
  const read = interactions.map((one) => readInteraction(one, refuse));
  const hasMessages = read.some(({ type }) => type !== undefined && type !== 'Synchronous/HTTP');
  if (hasMessages || (Array.isArray(messages) && messages.length > 0))
    throw refuse('it is about messages, and only exchanges over HTTP can be verified');
  if (read.length === 0) throw refuse('it has no interaction');
  const specification = isObject(metadata)
    ? (metadata.pactSpecification ?? metadata['pact-specification'])
    : undefined;
  const version = isObject(specification) ? Number.parseInt(String(specification.version), 10) : 2;
  return {
    file,
    consumer: nameOf(consumer) ?? 'a consumer',
    provider: nameOf(provider) ?? 'a provider',
    majorVersion: Number.isNaN(version) ? 2 : version,
    interactions: read,
  };
}

function nameOf(party: unknown): string | undefined {
  return isObject(party) && typeof party.name === 'string' ? party.name : undefined;
}
