import { type BoundaryCase, describeCase } from './boundary-case.ts';
import { CONTROL_EXCEPTIONS } from './control-exceptions.ts';
import type { Exception } from './exception.ts';
import type { Expectation } from './expectation.ts';

/** A refusal of a parameter for what it says, not for how it is written. */
function refused(names: string, says: RegExp): Expectation {
  return { statuses: [400], code: 'invalid_request_parameter', names, says };
}

function notFound(code: string): Expectation {
  return { statuses: [404], code };
}

/** Every one of them. A rule of the vendor's that stands in the prose of the documents has no keyword to be read from. */
export const EXCEPTIONS: readonly Exception[] = [
  ...CONTROL_EXCEPTIONS,
  ...(
    [
      [/Document$|DocumentMetadata$/, 'uuid', 'documentId', 'document_not_found'],
      [/DocumentCollection$/, 'uuid', 'documentCollectionId', 'document_collection_not_found'],
      [/SigningSession$/, 'uuid', 'sessionId', 'signing_session_not_found'],
      [/^(execute|start|listFlowI|listApiI)/, '\\d+', 'id', 'flow_not_found'],
      [/FlowInstance/, '\\d+', 'instanceId', 'instance_not_found'],
      [/^(getApi|downloadApi|listApi)/, '\\d+', 'id', 'instance_not_found'],
      [/FlowInstanceFile/, '\\d+', 'referenceId', 'file_not_found'],
    ] as const
  ).map(([operations, argument, name, code]) => ({
    operations,
    cases: new RegExp(`^(format|minLength) "?${argument}"? at ${name}: the value`),
    instead: notFound(code),
    because: 'The id is well-formed, and nothing has it.',
  })),
  ...(
    [
      [/^createDocumentCollection$/, 'documents[0].documentId'],
      [/^merchantSign$/, 'toBeSignedDocuments[0].documentId'],
      [/^createSigningSessions$/, '[0].documents[0].documentCollectionId'],
      [/^createSigningSessions$/, '[0].documents[0].documentId'],
      [/^createSigningSessions$/, '[0].subsequentTo[0]'],
    ] as const
  ).map(([operations, name]) => ({
    operations,
    cases: new RegExp(`^format "uuid" at ${name.replaceAll(/[[\].]/g, '\\$&')}: the value`),
    instead: refused(name, /^there is no |^is not in /),
    because: 'The id is well-formed, and nothing has it; in a body that is a 400.',
  })),
  {
    operations: /^issue/,
    cases: /^body required false at body: no body/,
    instead: { statuses: [400], code: 'invalid_request' },
    because: 'The schema requires nothing, because the server checks the form in its own order [REC].',
  },
  {
    operations: /^issue/,
    cases: /at grant_type: the value ""/,
    instead: { statuses: [400], code: 'invalid_request' },
    because: 'Without a grant there is nothing to decide [REC].',
  },
  {
    operations: /^issue(Legacy)?Token$/,
    cases: /at scope: the value ""/,
    instead: { statuses: [400], code: 'invalid_scope' },
    because: 'No scope is asked for [S2, S3].',
  },
  {
    operations: /^issueToken(ForMint)?$/,
    cases: /at client_(id|secret): the value ""/,
    instead: { statuses: [400], code: 'invalid_client' },
    because: 'Nobody has such credentials [REC].',
  },
  {
    operations: /^listSigningSessions$/,
    cases: /^type "string" at sort\[0\]: the value ""/,
    instead: refused('sort[0]', /^must be one of createdAt, dueDate, title/),
    because: 'A text, but no field of a session.',
  },
  {
    operations: /^listWorkflows$/,
    cases: /^(type "string"|maxLength \d+) at sort: the value/,
    instead: refused('sort', /^must be one of name, description, createdAt/),
    because: 'No longer than allowed, but no field of a workflow.',
  },
  {
    operations: /^createSigningSessions$/,
    cases: /^enum "PKISIGNING" at .*: the value "PKISIGNING"/,
    instead: refused('[0].packageTo', /^is not supported for PKISIGNING/),
    because: 'The flow is known; only it makes no packages, and the full request asks for one [DOC, CODE].',
  },
  {
    operations: /^createSigningSessions$/,
    cases: /^minLength \d+ at .*\.signingSetup\[0\]\.identityProviders\[0\]\.idpName: the value/,
    instead: refused('[0].signingSetup[0].identityProviders[0].idpName', /^is not enabled on the account/),
    because: 'Long enough, but the account has no eID of that name.',
  },
  ...['success', 'cancel', 'error', 'reject'].map((name) => ({
    operations: /^createSigningSessions$/,
    cases: new RegExp(`at .*\\.redirectSettings\\.${name}: the value "urn:`),
    instead: refused(`[0].redirectSettings.${name}`, /^must be an http or https URL/),
    because: 'A URI, but nowhere to send a browser.',
  })),
  {
    operations: /^createSigningSessions$/,
    cases: /at .*\.signatureUrlTimeToLive: the value "PT0S"/,
    instead: refused('[0].signatureUrlTimeToLive', /^must be longer than zero/),
    because:
      'No least duration is printed; that nothing is none is assumed (sign.requests.url-life-minimum).',
  },
  {
    operations: /^merchantSign$/,
    cases: /\.mimetype: the value ""/,
    instead: refused('toBeSignedDocuments[0].mimetype', /^must be application\/pdf/),
    because: 'A text, but not the type of that document.',
  },
];

/** The exception that a case falls under. */
export function exceptionFor(operationId: string, boundary: BoundaryCase): Exception | undefined {
  if (!boundary.accepted) return undefined;
  const line = describeCase(boundary);
  return EXCEPTIONS.find(({ operations, cases }) => operations.test(operationId) && cases.test(line));
}
