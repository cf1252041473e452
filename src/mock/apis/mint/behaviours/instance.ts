import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { MintCode, MintOperation } from './vocabulary.ts';

/** The life of an instance, and reading it. */
export const instanceBehaviours = defineBehaviours<MintOperation, MintCode>(
  {
    id: 'mint.instances.status',
    says: 'The status is Running, Suspended, Finished, Faulted or Cancelled, and the last three are final.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'DOC'],
      wouldSettle: 'Read an instance that waits for its person, and compare with the Dashboard.',
    },
    operations: ['getFlowInstance', 'getFlowInstanceAtRoot', 'getApiInstance'],
    conflicts: ['C11'],
  },
  {
    id: 'mint.instances.suspended',
    says: 'An instance that waits for its person is Suspended, and no API call moves it on.',
    tier: 'exact',
    basis: inDossier('S0'),
    operations: ['getFlowInstance', 'getFlowInstanceAtRoot', 'getApiInstance'],
  },
  {
    id: 'mint.instances.abandoned',
    says: 'An instance whose person walked away stays Suspended until a time limit cancels it.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'DOC'],
      wouldSettle: 'Leave an instance alone and read it every day.',
    },
    operations: ['getFlowInstance', 'getFlowInstanceAtRoot', 'getApiInstance'],
    conflicts: ['C13'],
  },
  {
    id: 'mint.instances.cancelled',
    says: 'Cancelled means that Mint ended an instance that had been active too long.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'DOC'],
      wouldSettle: 'Close the page of a journey right away and read the instance.',
    },
    operations: ['getFlowInstance', 'getFlowInstanceAtRoot', 'getApiInstance'],
    conflicts: ['C12'],
  },
  {
    id: 'mint.instances.active-limit',
    says: 'An instance has been active too long a day after its start, unless the account is set up otherwise.',
    tier: 'out-of-contract',
    basis: {
      kind: 'assumed',
      sources: ['DOC'],
      wouldSettle: 'Leave an instance alone until it is Cancelled.',
    },
    setting: 'mintActiveTimeout',
  },
  {
    id: 'mint.instances.fault',
    says: 'A failed instance is Faulted and says nothing but Workflow execution failed.',
    tier: 'exact',
    basis: inDossier('S1'),
    operations: ['getFlowInstance', 'getApiInstance'],
  },
  {
    id: 'mint.instances.activities',
    says: 'The activities are the steps begun so far with their times, even while the instance is running.',
    tier: 'shape',
    basis: { kind: 'assumed', sources: ['S1'], wouldSettle: 'List the activities of a running instance.' },
    operations: ['listFlowInstanceActivities', 'listApiActivities'],
  },
  {
    id: 'mint.instances.unknown',
    says: 'An id that names no instance of the account is 404.',
    tier: 'exact',
    basis: { kind: 'assumed', wouldSettle: 'Read an instance that does not exist.' },
    operations: ['getFlowInstance', 'getFlowInstanceAtRoot', 'getApiInstance'],
    codes: ['instance_not_found'],
  },
  {
    id: 'mint.instances.list',
    says: 'The instances of a flow are listed with the newest first, and can be filtered by status.',
    tier: 'exact',
    basis: { kind: 'assumed', sources: ['S1'], wouldSettle: 'List the instances of a flow that has three.' },
    operations: ['listFlowInstances', 'listApiInstances'],
    codes: ['invalid_request_parameter'],
  },
  {
    id: 'mint.instances.list-unknown',
    says: 'The list is empty for a definition id, and 404 for an id that is neither a flow nor a definition.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['S1'],
      wouldSettle: 'List the instances of a definition id, and of a made-up id.',
    },
    operations: ['listFlowInstances', 'listApiInstances'],
    codes: ['flow_not_found'],
  },
  {
    id: 'mint.instances.steps',
    says: 'Steps take the time the catalogue gives them and do nothing else.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'steps-only-take-time' },
    operations: ['listFlowInstanceActivities', 'listApiActivities'],
  },
);
