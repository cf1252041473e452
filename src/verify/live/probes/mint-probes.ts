import { at, BODY, STATUS } from '../look.ts';
import type { Probe } from '../probe.ts';
import { MINT_VALIDATION, NO_ID, REFUSED } from './looks.ts';

/** Lists of flows in each dialect. */
const lists: readonly Probe[] = [
  {
    id: 'mint.workflows',
    says: 'Lists one workflow, as in the newer reference.',
    kind: 'read',
    request: () => ({ method: 'GET', path: '/mint/workflows?limit=1&offset=0' }),
    keeps: { flowId: '/items/0/id', definitionId: '/items/0/definitionId' },
    observes: {
      'mint.flows.newer-list': [STATUS],
      'mint.exchange.paging': [STATUS, at('/limit'), at('/offset')],
      'mint.exchange.shapes': [BODY],
      'mint.exchange.paths': [STATUS],
      'mint.exchange.dialects': [STATUS],
    },
  },
  {
    id: 'mint.flows',
    says: 'Lists one flow, as in the older reference.',
    kind: 'read',
    request: () => ({ method: 'GET', path: '/mint/flows?IsLatest=true&limit=1' }),
    observes: {
      'mint.flows.older-list': [STATUS],
      'mint.exchange.shapes': [BODY],
      'mint.exchange.paths': [STATUS],
    },
  },
  {
    id: 'mint.api-flows',
    says: 'Lists one flow under /api.',
    kind: 'read',
    request: () => ({ method: 'GET', path: '/api/flows?limit=1' }),
    observes: {
      'mint.flows.api-list': [STATUS],
      'mint.exchange.dialects': [STATUS],
      'mint.exchange.shapes': [BODY],
    },
  },
  ...(
    [
      ['limit-zero', 'limit=0', 'a limit of 0', 'mint.exchange.paging-bounds'],
      ['limit-large', 'limit=101', 'a limit of 101', 'mint.exchange.paging-bounds'],
      ['offset-negative', 'offset=-1', 'an offset below 0', 'mint.exchange.paging-bounds'],
      ['version', 'version=oldest', 'a version that does not exist', 'mint.flows.newer-list'],
      ['sort', 'sort=colour', 'a field to sort by that does not exist', 'mint.flows.sort-fields'],
    ] as const
  ).map(
    ([name, query, what, entry]): Probe => ({
      id: `mint.workflows-${name}`,
      says: `Lists workflows with ${what}.`,
      kind: 'refusal',
      request: () => ({ method: 'GET', path: `/mint/workflows?${query}` }),
      observes: { ...MINT_VALIDATION, [entry]: REFUSED },
    }),
  ),
];

/** Ids that belong to nothing. None of these requests can start anything, not even the executions: there is no such flow. */
const unknown: readonly Probe[] = (
  [
    ['execution', 'POST', `/mint/flows/${NO_ID}/execute`, 'mint.execute.unknown'],
    ['execution-at-root', 'POST', `/flows/${NO_ID}/execute`, 'mint.execute.unknown'],
    ['execution-under-api', 'POST', `/api/flows/${NO_ID}/instances`, 'mint.execute.unknown'],
    ['flow-instances', 'GET', `/mint/flows/${NO_ID}/instances`, 'mint.instances.list-unknown'],
    ['flow-instances-under-api', 'GET', `/api/flows/${NO_ID}/instances`, 'mint.instances.list-unknown'],
    ['instance', 'GET', `/mint/flows/instances/${NO_ID}`, 'mint.instances.unknown'],
    ['instance-at-root', 'GET', `/flows/instances/${NO_ID}`, 'mint.instances.unknown'],
    ['instance-under-api', 'GET', `/api/instances/${NO_ID}`, 'mint.instances.unknown'],
    ['activities', 'GET', `/mint/flows/instances/${NO_ID}/activities`, 'mint.exchange.unseen-codes'],
    ['files', 'GET', `/mint/flows/instances/${NO_ID}/files`, 'mint.exchange.unseen-codes'],
    ['result-file', 'GET', `/api/instances/${NO_ID}/result-file`, 'mint.exchange.unseen-codes'],
  ] as const
).map(([name, method, path, entry]) => ({
  id: `mint.unknown-${name}`,
  says: `Sends ${method} to ${path}, an id that belongs to nothing.`,
  kind: 'refusal',
  request: () => ({
    method,
    path,
    ...(method === 'POST' ? { headers: { 'content-type': 'application/json' }, body: '{}' } : {}),
  }),
  observes: { [entry]: [STATUS, at('/code')] },
}));

const instance = (facts: { get(name: 'instanceId'): string }) => encodeURIComponent(facts.get('instanceId'));

/** Instances of the account; their files are not downloaded. */
const instances: readonly Probe[] = [
  {
    id: 'mint.instances',
    says: 'Lists one instance of the first flow.',
    kind: 'read',
    needs: ['flowId'],
    request: (facts) => ({
      method: 'GET',
      path: `/mint/flows/${encodeURIComponent(facts.get('flowId'))}/instances?limit=1`,
    }),
    keeps: { instanceId: ['/items/0/id', '/items/0/instanceId'] },
    observes: {
      'mint.instances.list': [STATUS],
      'mint.exchange.shapes': [BODY],
      'mint.exchange.paging': [at('/limit'), at('/offset')],
    },
  },
  {
    id: 'mint.instances-of-definition',
    says: 'Lists the instances of a definition id, which is not a flow id.',
    kind: 'read',
    needs: ['definitionId'],
    request: (facts) => ({
      method: 'GET',
      path: `/mint/flows/${encodeURIComponent(facts.get('definitionId'))}/instances?limit=1`,
    }),
    observes: { 'mint.instances.list-unknown': [STATUS, at('/items')] },
  },
  {
    id: 'mint.instance',
    says: 'Reads an instance.',
    kind: 'read',
    needs: ['instanceId'],
    request: (facts) => ({ method: 'GET', path: `/mint/flows/instances/${instance(facts)}` }),
    observes: { 'mint.exchange.shapes': [STATUS, BODY], 'mint.exchange.paths': [STATUS] },
  },
  {
    id: 'mint.instance-activities',
    says: 'Lists the activities of an instance.',
    kind: 'read',
    needs: ['instanceId'],
    request: (facts) => ({ method: 'GET', path: `/mint/flows/instances/${instance(facts)}/activities` }),
    observes: { 'mint.instances.activities': [STATUS, BODY] },
  },
  {
    id: 'mint.instance-files',
    says: 'Lists the files of an instance.',
    kind: 'read',
    needs: ['instanceId'],
    request: (facts) => ({ method: 'GET', path: `/mint/flows/instances/${instance(facts)}/files` }),
    observes: { 'mint.exchange.shapes': [STATUS, BODY] },
  },
];

/** The Mint API without an execution. */
export const mintProbes: readonly Probe[] = [...lists, ...unknown, ...instances];
