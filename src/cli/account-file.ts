import { findProblems, type Problem } from '../mock/definitions/control-schema.ts';
import { type AccountDefinition, DEFAULT_ACCOUNT_ID } from '../mock/index.ts';
import { findScenarioProblems } from '../mock/scenarios/check.ts';
import { type FileKind, readDefinitionFile } from './definition-file.ts';

const ACCOUNT_FILE: FileKind = {
  name: 'account file',
  mustBeMapping: 'an account file must be a mapping, with properties such as clients, seed or settings.',
  findProblems: (value) => [
    ...findProblems('AccountDefinition', value),
    ...findForeignId(value),
    ...findWrongScenarios(value),
  ],
};

/**
 * Reads the definition of the default account.
 *
 * @throws SimulatorError as {@link readDefinitionFile} does.
 */
export async function readAccountFile(path: string): Promise<AccountDefinition> {
  return (await readDefinitionFile(path, ACCOUNT_FILE)) as AccountDefinition;
}

/** The file describes the default account, which applications without any set-up find by its fixed id. */
function findForeignId({ id }: { readonly id?: unknown }): readonly Problem[] {
  if (id === undefined || id === DEFAULT_ACCOUNT_ID) return [];
  const reason = `must be ${DEFAULT_ACCOUNT_ID} or left out; POST /_mock/v1/accounts creates further accounts`;
  return [{ name: 'id', reason, path: ['id'] }];
}

/** Checks scenarios that are written out; names of shipped ones are looked up later. */
function findWrongScenarios({ scenario }: { readonly scenario?: unknown }): readonly Problem[] {
  const chosen = Array.isArray(scenario)
    ? scenario.map((one: unknown, index) => ({
        one,
        at: `scenario[${index}]`,
        path: ['scenario', `${index}`],
      }))
    : [{ one: scenario, at: 'scenario', path: ['scenario'] }];
  return chosen
    .filter(({ one }) => typeof one === 'object' && one !== null)
    .flatMap(({ one, at, path }) =>
      findScenarioProblems(one).map((problem) => ({
        ...problem,
        name: `${at}.${problem.name}`,
        path: [...path, ...problem.path],
      })),
    );
}
