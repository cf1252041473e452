import type { Problem } from '../mock/definitions/control-schema.ts';
import { readYaml, type YamlSource } from '../mock/definitions/yaml-source.ts';
import { SimulatorError } from '../mock/index.ts';
import { endSentence } from '../mock/kernel/end-sentence.ts';
import { readBoundedText } from './bounded-file.ts';

const MAX_BYTES = 1024 * 1024;
const MAX_NAMED = 20;

/** A kind of file: what it is called, what it must be, and how its content is checked. */
export interface FileKind {
  /** Without an article: `account file`. */
  readonly name: string;
  /** The whole sentence for a file that is not a mapping but, for example, empty or a list. */
  readonly mustBeMapping: string;
  readonly findProblems: (value: object) => readonly Problem[];
}

/**
 * Reads a mapping from a YAML or JSON file and checks it.
 *
 * No message repeats a value from the file, because it may be a secret.
 *
 * @throws SimulatorError `SIM_UNREADABLE_FILE` if the file cannot be read or is not YAML, `SIM_INVALID_INPUT` if its content is
 * invalid, with one line per problem that names the file, the line and the column.
 */
export async function readDefinitionFile(path: string, kind: FileKind): Promise<object> {
  const text = await readBoundedText(path, kind.name, MAX_BYTES);
  const source = readYaml(text);
  if (source.fault !== undefined) {
    const { offset, reason } = source.fault;
    const place = `${path}:${source.placeAt(offset)}`;
    throw new SimulatorError('SIM_UNREADABLE_FILE', `${place}: the YAML cannot be read: ${reason}.`);
  }
  if (!source.isMapping) throw new SimulatorError('SIM_INVALID_INPUT', `${path}: ${kind.mustBeMapping}`);
  const value = source.value() as object;
  const problems = kind.findProblems(value);
  if (problems.length > 0) throw refuse(path, source, problems);
  return value;
}

function refuse(path: string, source: YamlSource, problems: readonly Problem[]): SimulatorError {
  const placed = problems
    .map((problem) => ({ ...problem, offset: source.offsetOf(problem.path, problem.unknownMember) }))
    .sort((one, other) => one.offset - other.offset);
  const lines = placed
    .slice(0, MAX_NAMED)
    .map(({ offset, name, reason }) => endSentence(`${path}:${source.placeAt(offset)}: ${name} ${reason}`));
  if (placed.length > MAX_NAMED) lines.push(`${path}: there are ${placed.length - MAX_NAMED} more problems.`);
  const invalidParams = placed.map(({ name, reason }) => ({ name, reason }));
  return new SimulatorError('SIM_INVALID_INPUT', lines.join('\n'), { invalidParams });
}
