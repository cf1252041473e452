import type { SignicatClient } from '../../../src/client/index.ts';
import { AUTHORIZED, type Contract, type Given, json, problem, refusal } from './contract.ts';
import { eachLike, integer, matching } from './matching.ts';

const FLOW = 'tenant-check-flow';
const INSTANCE = '9f6d2c1b4e834b7aa0d58c3e7f105004';
const FILE = 'a18e5d90-7c24-4f3b-b6e1-5d09c2f46006';
const NOWHERE = '00000000-0000-4000-8000-000000000404';
const STATUSES = '^(Running|Suspended|Finished|Faulted|Cancelled)$';

/** How a dialect of Mint names things; what it does not have is left out. */
export interface DialectContracts {
  readonly dialect: 'live' | 'hostRoot' | 'api';
  readonly contracts: readonly Contract[];
}

/** The paths and operations of one dialect. */
interface Places {
  readonly id: 'id' | 'instanceId';
  readonly execute: readonly [operation: string, path: (flowId: string) => string];
  readonly instance: readonly [operation: string, path: (instanceId: string) => string];
  readonly download: readonly [operation: string, path: (instanceId: string, fileId: string) => string];
  readonly instances?: readonly [operation: string, path: (flowId: string) => string];
  readonly activities?: readonly [operation: string, path: (instanceId: string) => string];
  readonly files?: readonly [operation: string, path: (instanceId: string) => string];
  readonly flows?: readonly [operation: string, path: string];
}

const LIVE: Places = {
  id: 'id',
  flows: ['listWorkflows', '/mint/workflows'],
  execute: ['executeFlow', (flowId) => `/mint/flows/${flowId}/execute`],
  instances: ['listFlowInstances', (flowId) => `/mint/flows/${flowId}/instances`],
  instance: ['getFlowInstance', (id) => `/mint/flows/instances/${id}`],
  activities: ['listFlowInstanceActivities', (id) => `/mint/flows/instances/${id}/activities`],
  files: ['listFlowInstanceFiles', (id) => `/mint/flows/instances/${id}/files`],
  download: ['downloadFlowInstanceFile', (id, file) => `/mint/flows/instances/${id}/files/${file}/download`],
};

const HOST_ROOT: Places = {
  id: 'id',
  execute: ['executeFlowAtRoot', (flowId) => `/flows/${flowId}/execute`],
  instance: ['getFlowInstanceAtRoot', (id) => `/flows/instances/${id}`],
  files: ['listFlowInstanceFilesAtRoot', (id) => `/flows/instances/${id}/files`],
  download: ['downloadFlowInstanceFileAtRoot', (id, file) => `/flows/instances/${id}/files/${file}/download`],
};

const API: Places = {
  id: 'instanceId',
  flows: ['listApiFlows', '/api/flows'],
  execute: ['startApiInstance', (flowId) => `/api/flows/${flowId}/instances`],
  instances: ['listApiInstances', (flowId) => `/api/flows/${flowId}/instances`],
  instance: ['getApiInstance', (id) => `/api/instances/${id}`],
  activities: ['listApiActivities', (id) => `/api/instances/${id}/activities`],
  download: ['downloadApiResultFile', (id) => `/api/instances/${id}/result-file`],
};

function given(status: string, more: object = {}): Given {
  return [['a flow instance', { instanceId: INSTANCE, status, flowId: FLOW, ...more }]];
}

function get(path: string, query?: Contract['request']['query']): Contract['request'] {
  return { method: 'GET', path, headers: AUTHORIZED, ...(query === undefined ? {} : { query }) };
}

function flowsOf({ flows }: Places): readonly Contract[] {
  if (flows === undefined) return [];
  const [operation, path] = flows;
  const call = ({ mint }: SignicatClient) => mint.flows.list({ limit: 100 });
  const request = get(path, { limit: ['100'] });
  return [
    {
      operation,
      description: `the flows of an account (${operation})`,
      given: [['a flow', { flowId: FLOW }]],
      request,
      reply: json(200, {
        total: integer(1),
        items: eachLike({ id: matching('.+', FLOW), name: matching('.+', FLOW) }),
      }),
      call,
      gives: { value: { total: 1, items: [{ id: FLOW, name: FLOW }] } },
    },
    {
      operation,
      description: `the flows, without the permission (${operation})`,
      given: [['a permission is missing', { permission: 'Flow Viewer' }]],
      request,
      reply: problem(403, 'missing_permission'),
      call,
      gives: refusal(403, 'missing_permission'),
    },
  ];
}

function executionsOf({ execute: [operation, pathOf], id }: Places): readonly Contract[] {
  const request = { method: 'POST', path: pathOf(FLOW), headers: AUTHORIZED };
  const call = ({ mint }: SignicatClient) => mint.execute(FLOW, { input: { email: 'kari@example.org' } });
  const refused = (why: string, state: Given, status: number, code: string): Contract => ({
    operation,
    description: `an execution ${why} (${operation})`,
    given: state,
    request: { ...request, json: { input: { email: 'kari@example.org' } } },
    reply: problem(status, code),
    call,
    gives: refusal(status, code),
  });
  return [
    {
      operation,
      description: `an execution (${operation})`,
      given: [['a flow', { flowId: FLOW, requiredInput: 'email' }]],
      request: {
        ...request,
        json: { input: { email: 'kari@example.org' }, workflowUrlTtl: 3600 },
      },
      reply: json(200, {
        [id]: matching('.+', INSTANCE),
        workflowUrl: matching('^https?://.+', 'https://tenant.sandbox.signicat.com/journey'),
        workflowUrlExpiresAt: matching('\\d{4}-\\d\\d-\\d\\dT.+', '2030-01-01T01:00:00Z'),
      }),
      call: ({ mint }) =>
        mint.execute(FLOW, { input: { email: 'kari@example.org' }, workflowUrlTtlSeconds: 3600 }),
      gives: { value: { instanceId: INSTANCE } },
    },
    refused('of a flow that is not there', [], 404, 'flow_not_found'),
    refused(
      'without a required input',
      [['a flow', { flowId: FLOW, requiredInput: 'nationalId' }]],
      422,
      'workflow_validation_failed',
    ),
    refused('of a draft', [['a flow', { flowId: FLOW, published: false }]], 409, 'conflict'),
  ];
}

function readsOf({ instance: [operation, pathOf], id }: Places): readonly Contract[] {
  const inStatus = (status: string): Contract => ({
    operation,
    description: `a read of an instance that is ${status} (${operation})`,
    given: given(status),
    request: get(pathOf(INSTANCE)),
    reply: json(200, { [id]: INSTANCE, status }),
    call: ({ mint }) => mint.instances.get(INSTANCE),
    gives: { value: { id: INSTANCE, status } },
  });
  return [
    ...['Running', 'Suspended', 'Finished', 'Faulted', 'Cancelled'].map(inStatus),
    {
      operation,
      description: `a read of an instance that is not there (${operation})`,
      request: get(pathOf(NOWHERE)),
      reply: problem(404, 'instance_not_found'),
      call: ({ mint }) => mint.instances.get(NOWHERE),
      gives: refusal(404, 'instance_not_found'),
    },
  ];
}

function listsOf({ instances, id }: Places): readonly Contract[] {
  if (instances === undefined) return [];
  const [operation, pathOf] = instances;
  return [
    {
      operation,
      description: `the instances of a flow (${operation})`,
      given: given('Suspended'),
      request: get(pathOf(FLOW)),
      reply: json(200, {
        total: integer(1),
        items: eachLike({ [id]: matching('.+', INSTANCE), status: matching(STATUSES, 'Suspended') }),
      }),
      call: ({ mint }) => mint.instances.list(FLOW),
      gives: { value: { total: 1, items: [{ id: INSTANCE, status: 'Suspended' }] } },
    },
    {
      operation,
      description: `more instances at once than there are to be had (${operation})`,
      given: given('Suspended'),
      request: get(pathOf(FLOW), { limit: ['101'] }),
      reply: problem(400, 'invalid_request_parameter'),
      call: ({ mint }) => mint.instances.list(FLOW, { limit: 101 }),
      gives: refusal(400, 'invalid_request_parameter'),
    },
  ];
}

function activitiesOf({ activities }: Places): readonly Contract[] {
  if (activities === undefined) return [];
  const [operation, pathOf] = activities;
  return [
    {
      operation,
      description: `the activities of an instance (${operation})`,
      given: given('Suspended'),
      request: get(pathOf(INSTANCE)),
      reply: json(200, {
        items: eachLike({ name: matching('.+', 'Identify'), status: matching(STATUSES, 'Suspended') }),
      }),
      call: ({ mint }) => mint.instances.activities(INSTANCE),
      gives: { value: [{ name: 'Identify', status: 'Suspended' }] },
    },
    {
      operation,
      description: `the activities of an instance that is not there (${operation})`,
      request: get(pathOf(NOWHERE)),
      reply: problem(404, 'instance_not_found'),
      call: ({ mint }) => mint.instances.activities(NOWHERE),
      gives: refusal(404, 'instance_not_found'),
    },
  ];
}

function filesOf({ files }: Places): readonly Contract[] {
  if (files === undefined) return [];
  const [operation, pathOf] = files;
  return [
    {
      operation,
      description: `the files of an instance (${operation})`,
      given: given('Finished', { referenceId: FILE }),
      request: get(pathOf(INSTANCE)),
      reply: json(200, { items: eachLike({ referenceId: FILE }) }),
      call: ({ mint }) => mint.instances.files(INSTANCE),
      gives: { value: [{ referenceId: FILE }] },
    },
    {
      operation,
      description: `the files of an instance that is not there (${operation})`,
      request: get(pathOf(NOWHERE)),
      reply: problem(404, 'instance_not_found'),
      call: ({ mint }) => mint.instances.files(NOWHERE),
      gives: refusal(404, 'instance_not_found'),
    },
  ];
}

function downloadsOf({ download: [operation, pathOf] }: Places, hasReference: boolean): readonly Contract[] {
  const request = get(pathOf(INSTANCE, FILE));
  const fileId = hasReference ? FILE : undefined;
  const call = async ({ mint }: SignicatClient) => {
    const { stream, mimeType } = await mint.instances.download(INSTANCE, fileId);
    stream.destroy();
    return { mimeType };
  };
  const refused = (why: string, state: Given, status: number, code: string): Contract => ({
    operation,
    description: `a download ${why} (${operation})`,
    given: state,
    request,
    reply: problem(status, code),
    call,
    gives: refusal(status, code),
  });
  return [
    {
      operation,
      description: `a download (${operation})`,
      given: given('Finished', { referenceId: FILE }),
      request,
      reply: { status: 200, headers: { 'Content-Type': matching('application/.+', 'application/pdf') } },
      call,
      gives: { value: { mimeType: 'application/pdf' } },
    },
    refused('before the end', given('Suspended'), 409, 'conflict'),
    refused(
      'thirty days after the end',
      given('Finished', { referenceId: FILE, ageDays: 31 }),
      404,
      'file_not_found',
    ),
    refused(
      'without the permission',
      [
        ...given('Finished', { referenceId: FILE }),
        ['a permission is missing', { permission: 'Flow Instance Download' }],
      ],
      403,
      'missing_permission',
    ),
  ];
}

function contractsOf(dialect: DialectContracts['dialect'], places: Places): DialectContracts {
  const contracts = [
    ...flowsOf(places),
    ...executionsOf(places),
    ...listsOf(places),
    ...readsOf(places),
    ...activitiesOf(places),
    ...filesOf(places),
    ...downloadsOf(places, dialect !== 'api'),
  ];
  return { dialect, contracts };
}

/** What the client needs of the Mint API, in each of its dialects. */
export const mintContracts: readonly DialectContracts[] = [
  contractsOf('live', LIVE),
  contractsOf('hostRoot', HOST_ROOT),
  contractsOf('api', API),
];
