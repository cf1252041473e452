import type { FlowSpec } from './flow-spec.ts';

const START = { name: 'Start', type: 'Start', takes: 'PT1S' } as const;
const EMAIL = { name: 'email', type: 'string', required: true } as const;

/** The steps of an onboarding with one eID: start, identify the person, collect the result. */
function identify(name: string): NonNullable<FlowSpec['versions'][number]['steps']> {
  return [
    START,
    { name, type: 'Authentication', waitsForPerson: true },
    { name: 'Collect result', type: 'DocumentGeneration', takes: 'PT5S' },
  ];
}

/** The flows every account starts with: like those the vendor's customers build, but with readable ids. */
export const DEFAULT_CATALOGUE: readonly FlowSpec[] = [
  {
    id: 'kyc-onboarding-nbid',
    name: 'KYC onboarding with Norwegian BankID',
    description: 'Identifies a new customer and screens them; the report is one PDF.',
    expectedEid: 'nbid',
    versions: [
      {
        inputs: [EMAIL],
        steps: identify('Norwegian BankID'),
        files: [{ name: 'kyc-report.pdf', contentType: 'application/pdf', size: 120_000 }],
      },
      {
        published: false,
        inputs: [EMAIL, { name: 'product', type: 'string', required: true }],
        steps: identify('Norwegian BankID'),
        files: [{ name: 'kyc-report.pdf', contentType: 'application/pdf', size: 120_000 }],
      },
    ],
  },
  {
    id: 'identify-sbid',
    name: 'Identification with Swedish BankID',
    expectedEid: 'sbid',
    versions: [
      {
        steps: identify('Swedish BankID'),
        files: [{ name: 'identity.json', contentType: 'application/json', size: 2_000 }],
      },
    ],
  },
  {
    id: 'identify-mitid',
    name: 'Identification with MitID',
    expectedEid: 'mitid',
    versions: [
      {
        inputs: [EMAIL],
        steps: identify('MitID'),
        files: [{ name: 'identity.json', contentType: 'application/json', size: 2_000 }],
      },
    ],
  },
  {
    id: 'identify-itsme',
    name: 'Identification with itsme',
    expectedEid: 'itsme',
    versions: [
      {
        steps: identify('itsme'),
        files: [{ name: 'identity.json', contentType: 'application/json', size: 2_000 }],
      },
    ],
  },
  {
    id: 'document-verification',
    name: 'Document verification',
    description:
      'Reads a passport, compares the face, and hands over all pictures: several files, so one archive.',
    versions: [
      {
        inputs: [EMAIL],
        steps: [
          START,
          { name: 'Scan passport', type: 'DocumentScan', waitsForPerson: true },
          { name: 'Compare face', type: 'FaceMatch', waitsForPerson: true },
          { name: 'Verify', type: 'DocumentVerification', takes: 'PT20S' },
        ],
        files: [
          { name: 'report.pdf', contentType: 'application/pdf', size: 250_000 },
          { name: 'passport.jpg', contentType: 'image/jpeg', size: 1_500_000 },
          { name: 'face.jpg', contentType: 'image/jpeg', size: 800_000 },
        ],
      },
    ],
  },
  {
    id: 'sign-and-archive',
    name: 'Sign and archive',
    expectedEid: 'nbid',
    versions: [
      {
        inputs: [EMAIL, { name: 'title', type: 'string', required: true }],
        steps: [
          START,
          { name: 'Create document collection', type: 'SignV2', takes: 'PT2S' },
          { name: 'Sign session inside journey', type: 'SignV2', waitsForPerson: true },
          { name: 'Archive', type: 'Archive', takes: 'PT3S' },
        ],
        files: [
          { name: 'signed.pdf', contentType: 'application/pdf', size: 300_000 },
          { name: 'audit-log.pdf', contentType: 'application/pdf', size: 90_000 },
        ],
      },
    ],
  },
  {
    id: 'credit-check-draft',
    name: 'Credit check (draft)',
    versions: [{ published: false, steps: [START] }],
  },
];
