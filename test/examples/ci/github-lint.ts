import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The inputs of the actions that the recipes use, as the `action.yml` of that version has them. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout@v6': ['ref', 'fetch-depth', 'persist-credentials', 'path', 'submodules', 'lfs'],
  'actions/setup-node@v6': ['node-version', 'node-version-file', 'cache', 'cache-dependency-path'],
  'actions/upload-artifact@v6': [
    'name',
    'path',
    'if-no-files-found',
    'retention-days',
    'overwrite',
    'include-hidden-files',
  ],
};

/**
 * What GitHub's own linter has to say about a workflow, each as `12: message`: unknown keys, jobs and contexts, wrong
 * expressions and schedules; and actions and inputs that are not in the list above.
 */
export async function lintWorkflow(text: string): Promise<readonly string[]> {
  const unknown: string[] = [];
  const diagnostics = await validate(documentOf(text), {
    actionsMetadataProvider: {
      async fetchActionMetadata({ owner, name, ref }) {
        const action = `${owner}/${name}@${ref}`;
        const inputs = INPUTS[action];
        if (inputs === undefined) {
          unknown.push(`Unknown action '${action}'`);
          return undefined;
        }
        const entries = inputs.map((input) => [input, { description: '', required: false }] as const);
        return { name: action, description: '', inputs: Object.fromEntries(entries) };
      },
    },
  });
  return [...unknown, ...diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`)];
}

/** The linter remembers what it has parsed by address: each text has its own. */
let count = 0;

function documentOf(text: string): TextDocument {
  count += 1;
  return TextDocument.create(`file:///workflow-${count}.yml`, 'yaml', 1, text);
}
