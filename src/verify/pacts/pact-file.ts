import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SimulatorError } from '../../mock/kernel/simulator-error.ts';
import { isObject } from '../json-object.ts';
import { type PactInteraction, readInteraction } from './pact-interaction.ts';

/** A pact file: who the parties are, and what they agreed on. */
export interface Pact {
  /** The path from which it was read. */
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
  /** Up to 3, bodies are written as they are; from 4 on, together with their media type. */
  readonly majorVersion: number;
  readonly interactions: readonly PactInteraction[];
}

/**
 * The pact files at these paths: a file itself, or the `.json` files in a directory, sorted.
 *
 * @throws SimulatorError `SIM_UNREADABLE_FILE` for a path that does not exist, `SIM_INVALID_PACT` for a directory without `.json`
 * files.
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
 * @throws SimulatorError `SIM_INVALID_PACT` for text that is not JSON, or not a pact with HTTP interactions.
 */
export function readPact(file: string, text: string): Pact {
  const refuse = (why: string, cause?: unknown) =>
    new SimulatorError(
      'SIM_INVALID_PACT',
      `${file} is not a Pact file: ${why}. Use a file that a Pact test has written.`,
      {
        cause,
      },
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw refuse(`not valid JSON${tellPlace(error)}`, error);
  }
  if (!isObject(parsed)) throw refuse('it is not a JSON object');
  const { consumer, provider, interactions, messages, metadata } = parsed;
  if (!Array.isArray(interactions)) throw refuse('it has no list of HTTP interactions');
  const read = interactions.map((one) => readInteraction(one, refuse));
  const hasMessages = read.some(({ type }) => type !== undefined && type !== 'Synchronous/HTTP');
  if (hasMessages || (Array.isArray(messages) && messages.length > 0))
    throw refuse('it contains messages, and only HTTP interactions can be verified');
  if (read.length === 0) throw refuse('it has no interactions');
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

/** The parser says where, except for short texts. */
function tellPlace(error: unknown): string {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(String(error)) ?? [];
  return line === undefined ? '' : ` (line ${line}, column ${column})`;
}

function nameOf(party: unknown): string | undefined {
  return isObject(party) && typeof party.name === 'string' ? party.name : undefined;
}
