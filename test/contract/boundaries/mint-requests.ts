import type { TestAccount } from '../../support/test-account.ts';
import type { BaseRequest, Builder } from './base-request.ts';

const FLOW_ID = 'boundary-flow';

/** A right request to every operation of the Mint API. */
export const MINT_REQUESTS: Readonly<Record<string, Builder>> = {
  listFlows: () => ({
    query: {
      IsLatest: 'true',
      IsLatestOrPublished: 'false',
      IsPublished: 'true',
      IsDraft: 'false',
      AllVersions: 'false',
      Version: '1',
      searchTerm: 'flow',
      offset: '0',
      limit: '10',
      orderBy: 'Name',
      sortBy: 'Ascending',
    },
  }),
  listWorkflows: () => ({
    query: { sort: '-createdAt', search: 'flow', version: 'latest', id: [FLOW_ID], offset: '0', limit: '10' },
  }),
  executeFlow: execution,
  executeFlowAtRoot: execution,
  startApiInstance: execution,
  listFlowInstances: instanceList,
  listApiInstances: instanceList,
  listApiFlows: () => ({ query: { offset: '0', limit: '10' } }),
  getFlowInstance: instance,
  getFlowInstanceAtRoot: instance,
  listFlowInstanceActivities: instance,
  listFlowInstanceFiles: instance,
  listFlowInstanceFilesAtRoot: instance,
  downloadFlowInstanceFile: file,
  downloadFlowInstanceFileAtRoot: file,
  getApiInstance: apiInstance,
  downloadApiResultFile: apiInstance,
  listApiActivities: apiInstance,
};

async function addFlow(account: TestAccount): Promise<void> {
  const json = {
    id: FLOW_ID,
    versions: [{ inputs: [{ name: 'email' }], files: [{ name: 'result.pdf' }] }],
  };
  await account.control('POST', '/flows', json);
}

async function execution(account: TestAccount): Promise<BaseRequest> {
  await addFlow(account);
  const json = { input: { email: 'tenant@example.org' }, workflowUrlTtl: 3600 };
  return { path: { id: FLOW_ID }, bodies: { 'application/json': json } };
}

async function startInstance(account: TestAccount): Promise<string> {
  await addFlow(account);
  const path = `/mint/flows/${FLOW_ID}/execute`;
  return (await account.call<{ id: string }>('POST', path, { json: {} })).json.id;
}

async function instanceList(account: TestAccount): Promise<BaseRequest> {
  await startInstance(account);
  return { path: { id: FLOW_ID }, query: { status: 'Finished', offset: '0', limit: '10' } };
}

async function instance(account: TestAccount): Promise<BaseRequest> {
  return { path: { instanceId: await startInstance(account) } };
}

async function apiInstance(account: TestAccount): Promise<BaseRequest> {
  return { path: { id: await startInstance(account) } };
}

async function file(account: TestAccount): Promise<BaseRequest> {
  const instanceId = await startInstance(account);
  const path = `/mint/flows/instances/${instanceId}/files`;
  const { json } = await account.call<{ items: readonly { referenceId: string }[] }>('GET', path);
  return { path: { instanceId, referenceId: json.items[0]?.referenceId ?? '' } };
}
