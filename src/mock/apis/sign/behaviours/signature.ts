import { defineBehaviours, inDossier } from '../../../fidelity/define-behaviours.ts';
import type { SignCode, SignOperation } from './vocabulary.ts';

/** What a signer does, and what it produces. A test acts as the signer through the control API. */
export const signatureBehaviours = defineBehaviours<SignOperation, SignCode>(
  {
    id: 'sign.signer.page',
    says: 'The page at the signature URL is ours: it shows title and text, and takes sign, reject and cancel.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'nobody-opens-the-signature-url' },
  },
  {
    id: 'sign.signer.final',
    says: 'SIGNED and REJECTED are final: whoever comes later can neither sign nor reject.',
    tier: 'exact',
    basis: inDossier('DOC', 'CODE'),
    operations: ['getSigningSession'],
  },
  {
    id: 'sign.signer.cancel',
    says: 'Cancelling only sends the signer to cancel, and the session stays READY.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['DOC'],
      wouldSettle: 'Cancel on the page of a session and read the session.',
    },
    operations: ['getSigningSession'],
  },
  {
    id: 'sign.signer.url-expired',
    says: 'A signer who comes after the end of the signature URL is turned away, one who had opened it may finish.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['S4'],
      wouldSettle: 'Open a page before its URL ends, wait, and sign.',
    },
    operations: ['getSigningSession'],
  },
  {
    id: 'sign.signer.validation',
    says: 'A signer whose number is not the one to be validated cannot sign, and the session stays READY.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['S4', 'SDK'],
      wouldSettle: 'Sign with another test person than the one to be validated.',
    },
    operations: ['getSigningSession'],
  },
  {
    id: 'sign.signer.reason',
    says: 'The reason of a rejection is kept and shown in no reply.',
    tier: 'exact',
    basis: { kind: 'assumed', sources: ['DOC'], wouldSettle: 'Reject with a reason and read the session.' },
    operations: ['getSigningSession'],
  },
  {
    id: 'sign.signer.redirect',
    says: 'A redirect gets the query parameters externalReference and sessionId appended.',
    tier: 'shape',
    basis: {
      kind: 'assumed',
      sources: ['S4'],
      wouldSettle: 'Sign a session with an externalReference and keep the address of the redirect.',
    },
    questions: ['Q18'],
  },
  {
    id: 'sign.signer.redirect-error',
    says: 'Nobody is ever sent to the redirect named error.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'nobody-opens-the-signature-url' },
  },
  {
    id: 'sign.results.xades',
    says: 'Authentication-based signing gives one result of type XADES for each document to sign.',
    tier: 'exact',
    basis: inDossier('DOC'),
    operations: ['getSigningSession', 'getDocument'],
  },
  {
    id: 'sign.results.pki',
    says: 'NBID, BUYPASS and ESTEID sign a PDF as PADES, and SBID signs text as XML.',
    tier: 'exact',
    basis: inDossier('DOC'),
    operations: ['getSigningSession', 'getDocument'],
  },
  {
    id: 'sign.results.pki-others',
    says: 'The other vendors sign as NBID does, text becomes XADES with any vendor, and SBID results are called XADES.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['DOC', 'S4'],
      wouldSettle: 'Sign with AUDKENNI, SMARTID, MOBILEID and SBID and read signatureType.',
    },
    operations: ['getSigningSession'],
  },
  {
    id: 'sign.results.view-only',
    says: 'Documents to VIEW give no result, and a session of nothing else can be signed all the same.',
    tier: 'exact',
    basis: {
      kind: 'assumed',
      sources: ['S4'],
      wouldSettle: 'Create a session of VIEW documents and sign it.',
    },
    operations: ['createSigningSessions', 'getSigningSession'],
  },
  {
    id: 'sign.results.media-type',
    says: 'A result of type XADES is application/xml.',
    tier: 'exact',
    basis: { kind: 'assumed', wouldSettle: 'Download a result and read its Content-Type.' },
    operations: ['getDocument'],
  },
  {
    id: 'sign.results.bytes',
    says: 'Results name the signer and the digests of what was signed, and carry no cryptographic signature.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'results-are-not-sealed' },
    operations: ['getDocument'],
  },
  {
    id: 'sign.results.user-info',
    says: 'After signing, userInfo has the requested attributes, or all of them when none were requested.',
    tier: 'shape',
    basis: {
      kind: 'assumed',
      sources: ['S4', 'DOC'],
      wouldSettle: 'Sign with requestedAttributes nin alone, and without any.',
    },
    operations: ['getSigningSession'],
  },
  {
    id: 'sign.results.nin',
    says: 'The national number in userInfo is a plain string.',
    tier: 'exact',
    basis: {
      kind: 'conflicting',
      sources: ['S4', 'DOC'],
      wouldSettle: 'Read userInfo of a signed session that asked for nin.',
    },
    operations: ['getSigningSession'],
    conflicts: ['C41'],
  },
  {
    id: 'sign.results.restricted-nin',
    says: 'A number whose use is restricted is left out of userInfo.',
    tier: 'exact',
    basis: inDossier('NET', 'DOC'),
    operations: ['getSigningSession'],
  },
  {
    id: 'sign.results.extra',
    says: 'The map extra of userInfo is never there.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'signers-have-no-extra-attributes' },
    operations: ['getSigningSession'],
  },
);
