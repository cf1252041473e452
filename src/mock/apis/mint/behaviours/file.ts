import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { MintCode, MintOperation } from './vocabulary.ts';

/** What an instance has produced, and downloading it. */
export const fileBehaviours = defineBehaviours<MintOperation, MintCode>(
  {
    id: 'mint.files.zip',
    says: 'Several files of an instance come as one ZIP, a single file as it is.',
    tier: 'exact',
    basis: inDossier('S0'),
    operations: ['downloadFlowInstanceFile', 'downloadFlowInstanceFileAtRoot', 'downloadApiResultFile'],
  },
  {
    id: 'mint.files.one-reference',
    says: 'An instance has one file with a reference id, the same file that the other dialect calls its result.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'S1'],
      wouldSettle: 'List the files of an instance that has made three.',
    },
    operations: [
      'listFlowInstanceFiles',
      'listFlowInstanceFilesAtRoot',
      'downloadFlowInstanceFile',
      'downloadFlowInstanceFileAtRoot',
      'downloadApiResultFile',
    ],
    conflicts: ['C9'],
  },
  {
    id: 'mint.files.headers',
    says: 'A download states its type, its length and its file name as an attachment, and is never chunked.',
    tier: 'shape',
    basis: { kind: 'assumed', wouldSettle: 'Keep the headers of a download.' },
    operations: ['downloadFlowInstanceFile', 'downloadFlowInstanceFileAtRoot', 'downloadApiResultFile'],
    questions: ['Q5'],
  },
  {
    id: 'mint.files.no-range',
    says: 'A download with a Range header gets 200 and the whole file.',
    tier: 'exact',
    basis: inDossier('S1'),
    operations: ['downloadFlowInstanceFile', 'downloadFlowInstanceFileAtRoot', 'downloadApiResultFile'],
  },
  {
    id: 'mint.files.size',
    says: 'A file can be as large as the catalogue says, even over 4 GB, and arrives complete and without delay.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'S1'],
      wouldSettle: 'Download a result of 20 MB and one of 1 GB, a few times each.',
    },
    operations: ['downloadFlowInstanceFile', 'downloadFlowInstanceFileAtRoot', 'downloadApiResultFile'],
    conflicts: ['C16'],
  },
  {
    id: 'mint.files.not-ready',
    says: 'A download before the instance has ended is refused with 409.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['S1'],
      wouldSettle: 'Ask for the result of an instance that is still running.',
    },
    operations: ['downloadFlowInstanceFile', 'downloadFlowInstanceFileAtRoot', 'downloadApiResultFile'],
    codes: ['conflict'],
  },
  {
    id: 'mint.files.none',
    says: 'A download is 404 when the instance has ended without files, or the reference id is not its own.',
    tier: 'exact',
    basis: { kind: 'assumed', wouldSettle: 'Ask for the result of a faulted instance.' },
    operations: ['downloadFlowInstanceFile', 'downloadFlowInstanceFileAtRoot', 'downloadApiResultFile'],
    codes: ['file_not_found'],
  },
  {
    id: 'mint.files.life',
    says: 'Files are deleted 30 days after the end.',
    tier: 'exact',
    basis: inDossier('S0', 'S1'),
    operations: ['downloadFlowInstanceFile', 'downloadFlowInstanceFileAtRoot', 'downloadApiResultFile'],
  },
  {
    id: 'mint.files.life-instance',
    says: 'The instance outlives its files, whose download is then 404, unless the account is set up otherwise.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'S1'],
      wouldSettle: 'Read an instance, and download its result, 31 days after its end.',
    },
    operations: ['getFlowInstance', 'getFlowInstanceAtRoot', 'getApiInstance', 'downloadApiResultFile'],
    codes: ['file_not_found', 'instance_not_found'],
    conflicts: ['C17'],
    setting: 'mintInstancesExpire',
  },
  {
    id: 'mint.files.content',
    says: 'The content of a file is made up, but a PDF, JSON or ZIP of sufficient size can be opened.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'result-files-are-made-up' },
    operations: ['downloadFlowInstanceFile', 'downloadFlowInstanceFileAtRoot', 'downloadApiResultFile'],
  },
);
