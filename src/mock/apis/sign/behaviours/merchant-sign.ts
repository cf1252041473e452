import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { SignCode, SignOperation } from './vocabulary.ts';

const OPERATIONS = ['merchantSign'] as const;

/** Signing with the certificate of the merchant, without a person. */
export const merchantSignBehaviours = defineBehaviours<SignOperation, SignCode>(
  {
    id: 'sign.merchant.request',
    says: 'Merchant sign takes 1 to 20 uploaded documents for the vendor NBID and answers with pairs of document ids.',
    tier: 'shape',
    basis: inDossier('S4', 'DOC'),
    operations: OPERATIONS,
  },
  {
    id: 'sign.merchant.path',
    says: 'Merchant sign is POST /sign/merchant-sign, or the path that the simulator is started with.',
    tier: 'out-of-contract',
    basis: { kind: 'assumed', wouldSettle: 'Read the path in the OpenAPI document of the Sign API.' },
    operations: OPERATIONS,
    questions: ['Q16'],
  },
  {
    id: 'sign.merchant.status',
    says: 'Merchant sign is answered with 200.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['S4'],
      wouldSettle: 'Sign one document in an account that is set up.',
    },
    operations: OPERATIONS,
    questions: ['Q3'],
  },
  {
    id: 'sign.merchant.setup',
    says: 'Merchant sign works for every client with the permission, without set-up by Support.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'what-support-switches-on-is-always-on' },
    operations: OPERATIONS,
  },
  {
    id: 'sign.merchant.format',
    says: 'Without a format the result is PADES, which is refused for anything but a PDF.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['S4'],
      wouldSettle: 'Merchant-sign a PDF and a text without a format.',
    },
    operations: OPERATIONS,
    codes: ['invalid_request_parameter'],
  },
  {
    id: 'sign.merchant.mimetype',
    says: 'A mimetype that differs from that of the upload is refused.',
    tier: 'exact',
    basis: { kind: 'assumed', sources: ['S4'], wouldSettle: 'Merchant-sign a PDF as text/plain.' },
    operations: OPERATIONS,
    codes: ['invalid_request_parameter'],
  },
  {
    id: 'sign.merchant.xml',
    says: 'XML messages cannot be signed, because XML cannot be uploaded; XADES works for a PDF or a text.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'xml-messages-cannot-be-uploaded' },
    operations: ['merchantSign', 'uploadDocument'],
    codes: ['unsupported_media_type'],
  },
);
