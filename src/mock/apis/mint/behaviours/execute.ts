import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { MintCode, MintOperation } from './vocabulary.ts';

/** Starting an instance of a flow. */
export const executeBehaviours = defineBehaviours<MintOperation, MintCode>(
  {
    id: 'mint.execute.path',
    says: 'Executing is a POST to the flow’s execute path, and under /api to its instances.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'D-OLD', 'S1'],
      wouldSettle: 'Send the same execution to both paths.',
    },
    operations: ['executeFlow', 'executeFlowAtRoot', 'startApiInstance'],
    conflicts: ['C8'],
  },
  {
    id: 'mint.execute.reply',
    says: 'Executing answers 200 with the id of the instance, its workflow URL and when that expires.',
    tier: 'shape',
    basis: { kind: 'assumed', sources: ['S0', 'D-OLD'], wouldSettle: 'Execute a flow that asks a person.' },
    operations: ['executeFlow', 'executeFlowAtRoot', 'startApiInstance'],
    questions: ['Q5'],
  },
  {
    id: 'mint.execute.body',
    says: 'The body takes input, an object or null, and workflowUrlTtl, an integer or null.',
    tier: 'exact',
    basis: inDossier('D-OLD'),
    operations: ['executeFlow'],
  },
  {
    id: 'mint.execute.url-ttl',
    says: 'A workflow URL works for workflowUrlTtl seconds, from one second to a year, and 24 hours by default.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['D-OLD'],
      wouldSettle: 'Execute with a workflowUrlTtl of 60 and open the URL after two minutes.',
    },
    operations: ['executeFlow', 'executeFlowAtRoot', 'startApiInstance'],
    codes: ['invalid_request_parameter'],
    questions: ['Q7'],
  },
  {
    id: 'mint.execute.input',
    says: 'A declared input that is required and missing, or has the wrong type, is refused as failed validation.',
    tier: 'exact',
    basis: inDossier('S0'),
    operations: ['executeFlow', 'executeFlowAtRoot', 'startApiInstance'],
    codes: ['workflow_validation_failed'],
  },
  {
    id: 'mint.execute.input-status',
    says: 'Failed validation of an input is 422 with the generic object, or the generic 400 when so set.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'DOC'],
      wouldSettle: 'Execute a flow without its required input.',
    },
    operations: ['executeFlow', 'executeFlowAtRoot', 'startApiInstance'],
    codes: ['workflow_validation_failed', 'invalid_request_parameter'],
    conflicts: ['C15'],
    questions: ['Q6'],
    setting: 'mintValidationStatus',
  },
  {
    id: 'mint.execute.undeclared',
    says: 'Inputs that the flow does not declare are ignored.',
    tier: 'exact',
    basis: { kind: 'assumed', wouldSettle: 'Execute a flow with an input it does not declare.' },
    operations: ['executeFlow', 'executeFlowAtRoot', 'startApiInstance'],
  },
  {
    id: 'mint.execute.version',
    says: 'The newest published version runs, and an instance keeps its version.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['D-OLD'],
      wouldSettle: 'Execute a flow whose draft is newer than its published version.',
    },
    operations: ['executeFlow', 'executeFlowAtRoot', 'startApiInstance'],
  },
  {
    id: 'mint.execute.draft',
    says: 'Executing a flow that was never published is refused with 409.',
    tier: 'exact',
    basis: { kind: 'assumed', sources: ['D-OLD'], wouldSettle: 'Execute a draft.' },
    operations: ['executeFlow', 'executeFlowAtRoot', 'startApiInstance'],
    codes: ['conflict'],
  },
  {
    id: 'mint.execute.unknown',
    says: 'Executing an id that names no flow, such as the id of a definition, is refused with 404.',
    tier: 'exact',
    basis: { kind: 'assumed', sources: ['S1'], wouldSettle: 'Execute a flow by its definition id.' },
    operations: ['executeFlow', 'executeFlowAtRoot', 'startApiInstance'],
    codes: ['flow_not_found'],
  },
);
