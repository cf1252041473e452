import { type AccountDefinition, DEFAULT_ACCOUNT_ID, SimulatorError } from '../mock/index.ts';
import { readBoundedText } from './bounded-file.ts';
import { findProblems, type Problem } from './control-schema.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

const MAX_BYTES = 1024 * 1024;
const MAX_NAMED = 20;

/**
 * Reads what the default account is made of from a YAML or JSON file.
 *
 * No message repeats a value of the file: it may hold a secret.
 *
 * @throws SimulatorError `SIM_UNREADABLE_FILE` when the file cannot be read or is no YAML, `SIM_INVALID_INPUT` when it says
 * what no account can be; with a line for each problem, which names the file, the line and the column.
 */
export async function readAccountFile(path: string): Promise<AccountDefinition> {
  const source = readYaml(await readBoundedText(path, 'account file', MAX_BYTES));
  if (source.fault !== undefined) {
    const { offset, reason } = source.fault;
    const place = `${path}:${source.placeAt(offset)}`;
    throw new SimulatorError('SIM_UNREADABLE_FILE', `${place}: the YAML cannot be read: ${reason}.`);
  }
  if (!source.isMapping) {
    const message = `${path}: an account file must be a mapping, with members such as clients, seed or settings.`;
    throw new SimulatorError('SIM_INVALID_INPUT', message);
  }
  const value = source.value();
  const problems = [...findProblems('AccountDefinition', value), ...findForeignId(value)];
  if (problems.length > 0) throw refuse(path, source, problems);
  return value as AccountDefinition;
}

/** The file describes the account that is always there; its id is how applications without a set-up find it. */
function findForeignId(value: unknown): readonly Problem[] {
  const { id } = value as { readonly id?: unknown };
  if (id === undefined || id === DEFAULT_ACCOUNT_ID) return [];
  const reason = `must be ${DEFAULT_ACCOUNT_ID} or left out; POST /_mock/v1/accounts creates further accounts`;
  return [{ name: 'id', reason, path: ['id'] }];
}

function refuse(path: string, source: YamlSource, problems: readonly Problem[]): SimulatorError {
  const placed = problems
    .map((problem) => ({ ...problem, offset: source.offsetOf(problem.path, problem.unknownMember) }))
    .sort((one, other) => one.offset - other.offset);
  const lines = placed
    .slice(0, MAX_NAMED)
    .map(({ offset, name, reason }) => `${path}:${source.placeAt(offset)}: ${name} ${reason}.`);
  if (placed.length > MAX_NAMED) lines.push(`${path}: there are ${placed.length - MAX_NAMED} more problems.`);
  const invalidParams = placed.map(({ name, reason }) => ({ name, reason }));
  return new SimulatorError('SIM_INVALID_INPUT', lines.join('\n'), { invalidParams });
}
