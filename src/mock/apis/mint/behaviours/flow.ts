import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { MintCode, MintOperation } from './vocabulary.ts';

/** Flows, their versions and the lists of them. */
export const flowBehaviours = defineBehaviours<MintOperation, MintCode>(
  {
    id: 'mint.flows.two-ids',
    says: 'The id of a flow is never the id of its definition.',
    tier: 'exact',
    basis: inDossier('S1'),
    operations: ['listFlows', 'listWorkflows', 'listApiFlows'],
  },
  {
    id: 'mint.flows.older-list',
    says: 'The older list takes version flags in PascalCase, searchTerm, orderBy and sortBy.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['D-OLD', 'DOC'],
      wouldSettle: 'List flows with IsDraft=true and see whether it has an effect.',
    },
    operations: ['listFlows'],
    codes: ['invalid_request_parameter'],
    conflicts: ['C10'],
  },
  {
    id: 'mint.flows.version-flags',
    says: 'Version flags combine with "or", a false one does nothing, and without any the latest version is shown.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['D-OLD'],
      wouldSettle:
        'List flows with two flags, and with none, in an account that has a draft newer than a published version.',
    },
    operations: ['listFlows'],
  },
  {
    id: 'mint.flows.newer-list',
    says: 'The newer list shows one version of each flow and takes sort, search, version and up to 100 ids.',
    tier: 'exact',
    basis: inDossier('DOC'),
    operations: ['listWorkflows'],
    codes: ['invalid_request_parameter'],
  },
  {
    id: 'mint.flows.newer-default',
    says: 'The newer list shows the latest version by default, sorted by name.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['DOC'],
      wouldSettle:
        'List workflows without parameters in an account that has a draft newer than a published version.',
    },
    operations: ['listWorkflows'],
  },
  {
    id: 'mint.flows.sort-fields',
    says: 'The newer list sorts by name, description or createdAt, in reverse after a minus, and refuses other fields.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['D-OLD', 'DOC'],
      wouldSettle: 'List workflows sorted by each of these and by another field.',
    },
    operations: ['listWorkflows'],
    codes: ['invalid_request_parameter'],
  },
  {
    id: 'mint.flows.api-list',
    says: 'The list under /api shows the latest version of each flow and takes nothing but offset and limit.',
    tier: 'exact',
    basis: { kind: 'assumed', sources: ['S1'], wouldSettle: 'Call GET /api/flows.' },
    operations: ['listApiFlows'],
  },
  {
    id: 'mint.flows.catalogue',
    says: 'An account starts with a catalogue of example flows with readable ids.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'flows-are-written-not-built' },
    operations: ['listFlows', 'listWorkflows', 'listApiFlows'],
  },
);
