import { findProblems, type Problem } from '../mock/definitions/control-schema.ts';
import type { AccountDefinition } from '../mock/index.ts';
import { type FileKind, readDefinitionFile } from './definition-file.ts';

/** Flows for the Mint API's catalogue of an account. */
export type Flows = NonNullable<AccountDefinition['flows']>;

const FLOWS_FILE: FileKind = {
  name: 'flows file',
  mustBeMapping: 'a flows file must be a mapping: write "flows:" on a line, and the list of flows below it.',
  findProblems: findFlowsProblems,
};

/**
 * Reads flows from a file that has them under `flows`, as an account file does: they can be moved from one to the other.
 *
 * @throws SimulatorError as {@link readDefinitionFile} does.
 */
export async function readFlowsFile(path: string): Promise<Flows> {
  const { flows } = (await readDefinitionFile(path, FLOWS_FILE)) as { readonly flows: Flows };
  return flows;
}

function findFlowsProblems(value: object): readonly Problem[] {
  const { flows } = value as { readonly flows?: unknown };
  const missing = flows === undefined ? [{ name: 'flows', reason: 'is required', path: [] }] : [];
  const others = Object.keys(value).filter((member) => member !== 'flows');
  const unknown = others.map((name) => ({
    name,
    reason: 'is not known; a flows file has flows and nothing else',
    path: [],
    unknownMember: name,
  }));
  return [...missing, ...unknown, ...findProblems('AccountDefinition', { flows })];
}
