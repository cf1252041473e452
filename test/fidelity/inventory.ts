import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Inventory } from '../../src/mock/fidelity/completeness.ts';
import type { OAuthErrorCode } from '../../src/wire/oauth-error.ts';
import { PROBLEMS } from '../../src/wire/problem.ts';
import { OPEN_POINTS } from './open-points.ts';

/** A row of `evidence/sources.yaml`. */
export interface Source {
  readonly id: string;
  readonly what: string;
  readonly read: string;
  readonly trust: string;
  readonly dated?: string;
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
}

interface ControlContract {
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
  };
}

const ROOT = new URL('../../', import.meta.url);

/** The APIs that have a ledger. One that gets its own is added here, with its points in `open-points.ts`. */
const APIS = ['token', 'sign', 'mint'];

/** OAuth's words are a type only; a word that is added there does not compile until it stands here. */
const OAUTH_WORDS: Readonly<Record<OAuthErrorCode, true>> = {
  invalid_client: true,
  unauthorized_client: true,
  access_denied: true,
  invalid_scope: true,
  invalid_grant: true,
  unsupported_grant_type: true,
  invalid_request: true,
};

/** Reads all that the ledger is measured against from the repository. */
export function readInventory(): Inventory {
  return {
    operations: new Set(APIS.flatMap(operationsOf)),
    codes: new Set([...readProblemCodes(), ...Object.keys(OAUTH_WORDS)]),
    openPoints: new Set(OPEN_POINTS),
    sources: new Set(readSources().map(({ id }) => id)),
    evidence: readEvidence(),
    anchors: new Set(readHeadings(read('docs/reference/divergences.md'))),
    settings: readSettings(),
  };
}

/** The rows of `evidence/sources.yaml`. */
export function readSources(): readonly Source[] {
  return parse(read('evidence/sources.yaml')) as readonly Source[];
}

/** The anchors of the third-level headings, made as GitHub makes them: each stands for one divergence. */
export function readHeadings(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^### (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function operationsOf(api: string): readonly string[] {
  const { paths } = parse(read(`openapi/${api}.yaml`)) as Contract;
  return Object.values(paths)
    .flatMap((item) => Object.values(item))
    .flatMap(({ operationId }) => (operationId === undefined ? [] : [operationId]));
}

/** The codes that the rooms of these APIs, and those all APIs share, write out; codes of other APIs are not theirs. */
function readProblemCodes(): readonly string[] {
  const rooms = [...APIS.map((api) => `apis/${api}`), 'http', 'kernel', 'accounts', 'scenarios'];
  const code = rooms.flatMap((room) => readRoom(`src/mock/${room}`)).join('\n');
  return Object.keys(PROBLEMS).filter((problem) => code.includes(`'${problem}'`));
}

/** The source files that stand in a folder itself, the ledger's own list apart. */
function readRoom(folder: string): readonly string[] {
  const names = readdirSync(new URL(folder, ROOT));
  return names
    .filter((name) => name.endsWith('.ts') && name !== 'behaviours.ts')
    .map((name) => read(`${folder}/${name}`));
}

/** A recording is a file or folder whose name, without its ending, is its id. */
function readEvidence(): ReadonlySet<string> {
  const names = readdirSync(new URL('evidence', ROOT)).filter((name) => !/^(?:README|sources)\./.test(name));
  return new Set(names.map((name) => name.replace(/\.\w+$/, '')));
}

function readSettings(): ReadonlySet<string> {
  const { schemas } = (parse(read('openapi/control.yaml')) as ControlContract).components;
  const membersOf = (schema: string): readonly string[] => Object.keys(schemas[schema]?.properties ?? {});
  return new Set([
    ...membersOf('SettingsPatch'),
    ...membersOf('ClientDefinition').map((member) => `client.${member}`),
  ]);
}

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}
