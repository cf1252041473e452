import type { operations } from '../../../wire/generated/mint.ts';
import { type ProblemRefusal, refuse, refuseParams, replyJson } from '../../kernel/outcome.ts';
import { describeFlow } from './describe.ts';
import { type Flow, type FlowVersion, latestVersion, publishedVersion } from './flow.ts';
import { pageOf } from './page.ts';
import type { MintCall, MintHandler, MintInput } from './state.ts';

type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;

interface Row {
  readonly flow: Flow;
  readonly version: FlowVersion;
}

/** Lists flows with the parameters of the older reference; without any flag, the latest version of each. */
export const listFlows: MintHandler<MintInput<undefined, Query<'listFlows'>>> = ({
  tables,
  input: { query },
}) => {
  const key = KEYS[query.orderBy ?? 'Name'];
  const direction = query.sortBy === 'Descending' ? -1 : 1;
  const rows = [...tables.flows.values()]
    .flatMap((flow) => flow.versions.map((version) => ({ flow, version })))
    .filter((row) => isAskedFor(row, query) && mentions(row.flow, query.searchTerm))
    .sort((one, other) => direction * compare(key(one), key(other)));
  return replyJson(200, pageOf(rows, query, describeRow));
};

/** Lists flows with the parameters of the newer reference. Which version it shows by default is assumed. */
export const listWorkflows: MintHandler<MintInput<undefined, Query<'listWorkflows'>>> = ({
  tables,
  input: { query },
}) => {
  const [, sign, field = ''] = /^([+\- ]?)(\w+)$/.exec(query.sort ?? 'name') ?? [];
  const key = SORT_KEYS[field];
  if (key === undefined) {
    return refuseParams([{ name: 'sort', reason: `must be one of ${Object.keys(SORT_KEYS).join(', ')}` }]);
  }
  const wanted = new Set(query.id ?? []);
  const rows = [...tables.flows.values()]
    .filter((flow) => (wanted.size === 0 || wanted.has(flow.id)) && mentions(flow, query.search))
    .flatMap((flow) =>
      rowOf(flow, query.version === 'published' ? publishedVersion(flow) : latestVersion(flow)),
    )
    .sort((one, other) => (sign === '-' ? -1 : 1) * compare(key(one), key(other)));
  return replyJson(200, pageOf(rows, query, describeRow));
};

/** Lists the latest version of each flow by name: the `/api` dialect. */
export const listApiFlows: MintHandler<MintInput<undefined, Query<'listApiFlows'>>> = ({
  tables,
  input: { query },
}) => {
  const rows = [...tables.flows.values()]
    .map((flow) => ({ flow, version: latestVersion(flow) }))
    .sort((one, other) => compare(KEYS.Name(one), KEYS.Name(other)));
  return replyJson(200, pageOf(rows, query, describeRow));
};

/** The refusal for an id that names no flow; the journal says when it is a definition id (facts 3.1). */
export function flowNotFound({ tables, input }: MintCall): ProblemRefusal {
  const id = input.path.id ?? '';
  const mistaken = [...tables.flows.values()].find(({ definitionId }) => definitionId === id);
  const refusal = refuse('flow_not_found', `id: there is no flow ${id}.`);
  if (mistaken === undefined) return refusal;
  return {
    ...refusal,
    reason: `${id} is the definition id of flow ${mistaken.id}; the path needs the flow id`,
  };
}

const KEYS: Record<'Name' | 'Description' | 'CreatedAt', (row: Row) => string | number> = {
  Name: ({ flow }) => flow.name,
  Description: ({ flow }) => flow.description ?? '',
  CreatedAt: ({ flow }) => flow.createdAtMs,
};

const SORT_KEYS: Readonly<Record<string, (row: Row) => string | number>> = Object.assign(
  Object.create(null),
  {
    name: KEYS.Name,
    description: KEYS.Description,
    createdAt: KEYS.CreatedAt,
  },
);

function isAskedFor({ flow, version }: Row, query: Query<'listFlows'>): boolean {
  const flags = [
    query.IsLatest === true && version === latestVersion(flow),
    query.IsPublished === true && version === publishedVersion(flow),
    query.IsDraft === true && !version.isPublished,
    query.IsLatestOrPublished === true &&
      (version === latestVersion(flow) || version === publishedVersion(flow)),
    query.AllVersions === true,
    version.number === query.Version,
  ];
  const { IsLatest, IsPublished, IsDraft, IsLatestOrPublished, AllVersions, Version } = query;
  const isAnySet =
    Version !== undefined || [IsLatest, IsPublished, IsDraft, IsLatestOrPublished, AllVersions].some(Boolean);
  return isAnySet ? flags.some(Boolean) : version === latestVersion(flow);
}

function mentions({ name, description = '' }: Flow, term = ''): boolean {
  return `${name}\n${description}`.toLowerCase().includes(term.toLowerCase());
}

function rowOf(flow: Flow, version: FlowVersion | undefined): readonly Row[] {
  return version === undefined ? [] : [{ flow, version }];
}

function describeRow({ flow, version }: Row) {
  return describeFlow(flow, version);
}

function compare(one: string | number, other: string | number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
