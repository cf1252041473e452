import { BODY, STATUS } from '../look.ts';
import type { Probe } from '../probe.ts';

/** One execution, and the instance that it starts. */
export const executionProbes: readonly Probe[] = [
  {
    id: 'mint.execution',
    says: 'Executes the flow that was named, once, without input.',
    kind: 'execution',
    request: ({ executableFlowId }) => ({
      method: 'POST',
      path: `/mint/flows/${encodeURIComponent(executableFlowId)}/execute`,
      headers: { 'content-type': 'application/json' },
      body: '{"input":{}}',
      isOnce: true,
    }),
    keeps: { startedInstanceId: ['/id', '/instanceId'] },
    observes: {
      'mint.execute.path': [STATUS],
      'mint.execute.body': [STATUS],
      'mint.execute.reply': [STATUS, BODY],
    },
  },
  {
    id: 'mint.executed-instance',
    says: 'Reads the instance that was started.',
    kind: 'execution',
    needs: ['startedInstanceId'],
    request: (facts) => ({
      method: 'GET',
      path: `/mint/flows/instances/${encodeURIComponent(facts.get('startedInstanceId'))}`,
    }),
    observes: { 'mint.exchange.shapes': [STATUS, BODY], 'mint.exchange.paths': [STATUS] },
  },
  {
    id: 'mint.executed-activities',
    says: 'Lists the activities of the instance that was started.',
    kind: 'execution',
    needs: ['startedInstanceId'],
    request: (facts) => ({
      method: 'GET',
      path: `/mint/flows/instances/${encodeURIComponent(facts.get('startedInstanceId'))}/activities`,
    }),
    observes: { 'mint.instances.activities': [STATUS, BODY] },
  },
];
