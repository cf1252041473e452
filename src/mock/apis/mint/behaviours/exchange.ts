import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { MintCode, MintOperation } from './vocabulary.ts';

/** What all requests to the Mint API have in common. */
export const exchangeBehaviours = defineBehaviours<MintOperation, MintCode>(
  {
    id: 'mint.exchange.dialects',
    says: 'The live reference under /mint, the host-root form and the /api form reach the same flows and instances.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'S1', 'DOC'],
      wouldSettle: 'List flows under each of the three bases with one token.',
    },
    conflicts: ['C7'],
  },
  {
    id: 'mint.exchange.paths',
    says: 'Paths that no source documents follow the download path of S0 and the section names of the reference.',
    tier: 'shape',
    basis: {
      kind: 'assumed',
      sources: ['S0', 'D-OLD', 'DOC'],
      wouldSettle: 'Read the whole Mint reference, or call each path once.',
    },
    questions: ['Q4'],
  },
  {
    id: 'mint.exchange.shapes',
    says: 'Reply bodies hold what callers are known to read and are otherwise invented.',
    tier: 'shape',
    basis: { kind: 'assumed', sources: ['S0', 'S1'], wouldSettle: 'Keep one reply of each operation.' },
    questions: ['Q5'],
  },
  {
    id: 'mint.exchange.roles',
    says: 'Flow Editor starts, Flow Viewer reads and Flow Instance Download downloads, each alone.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'S1', 'DOC'],
      wouldSettle: 'Call each operation with a client that has one role only.',
    },
    codes: ['missing_permission'],
    conflicts: ['C6'],
    setting: 'client.permissions',
  },
  {
    id: 'mint.exchange.role-unnamed',
    says: 'The 403 for a missing role does not say which one it is.',
    tier: 'exact',
    basis: inDossier('S1'),
    codes: ['missing_permission'],
  },
  {
    id: 'mint.exchange.validation',
    says: 'A body or query that breaks the contract is refused with 400, invalid_request_parameter and its faults.',
    tier: 'exact',
    basis: inDossier('DOC'),
    codes: ['invalid_request_parameter'],
  },
  {
    id: 'mint.exchange.unseen-codes',
    says: 'Codes and titles that no source shows follow the pattern of the Sign API.',
    tier: 'shape',
    basis: { kind: 'assumed', sources: ['DOC'], wouldSettle: 'Provoke each of them once.' },
    codes: [
      'flow_not_found',
      'instance_not_found',
      'file_not_found',
      'conflict',
      'workflow_validation_failed',
    ],
  },
  {
    id: 'mint.exchange.detail',
    says: 'The detail of a refusal is in our own words.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'explanations-are-in-our-own-words' },
  },
  {
    id: 'mint.exchange.paging',
    says: 'Every paged list skips offset rows, shows at most limit rows, 100 by default, and gives the total.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['DOC', 'D-OLD'],
      wouldSettle: 'List flows without parameters in an account that has more than a hundred.',
    },
    operations: ['listFlows', 'listWorkflows', 'listApiFlows', 'listFlowInstances', 'listApiInstances'],
  },
  {
    id: 'mint.exchange.paging-bounds',
    says: 'An offset below 0, a limit outside 1 to 100 and a number with a leading zero are refused.',
    tier: 'exact',
    basis: inDossier('DOC'),
    operations: ['listWorkflows'],
    codes: ['invalid_request_parameter'],
  },
);
