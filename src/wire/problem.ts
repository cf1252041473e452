import type { components } from './generated/sign.ts';

/** One parameter the vendor names as wrong: `{ name: "[1].title", reason: "…" }` [S4, DOC]. */
export type InvalidParam = components['schemas']['InvalidParam'];

/** The vendor's generic error object (facts, section 6). */
export type ProblemBody = components['schemas']['Problem'];

/** What every error of one code has in common: its HTTP status, and the title that never varies. */
interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

/**
 * The vendor's error codes that the simulator can answer with.
 *
 * Codes from sources: `bad_request` and `internal_server_error` [S4], `invalid_request_parameter` and
 * `invalid_token` [DOC], `missing_permission` [CODE], `document_not_found` [D-OLD]. The others follow the
 * same pattern and are assumptions of the ledger (`sign.errors.unseen-codes`).
 */
export const PROBLEMS = {
  bad_request: { status: 400, title: 'Bad request' },
  invalid_request_parameter: { status: 400, title: 'Invalid request parameter' },
  invalid_token: { status: 401, title: 'Invalid authentication token.' },
  missing_permission: { status: 403, title: 'Missing permission' },
  document_not_found: { status: 404, title: 'Could not find document' },
  document_collection_not_found: { status: 404, title: 'Could not find document collection' },
  signing_session_not_found: { status: 404, title: 'Could not find signing session' },
  archive_document_not_found: { status: 404, title: 'Could not find archive document' },
  flow_not_found: { status: 404, title: 'Could not find flow' },
  instance_not_found: { status: 404, title: 'Could not find instance' },
  file_not_found: { status: 404, title: 'Could not find file' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  conflict: { status: 409, title: 'Conflict' },
  payload_too_large: { status: 413, title: 'Payload too large' },
  unsupported_media_type: { status: 415, title: 'Unsupported media type' },
  workflow_validation_failed: { status: 422, title: 'Workflow validation failed' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  quota_exceeded: { status: 429, title: 'Quota exceeded' },
  internal_server_error: { status: 500, title: 'Internal server error' },
  service_unavailable: { status: 503, title: 'Service unavailable' },
} as const satisfies Record<string, ProblemKind>;

/** A code of {@link PROBLEMS}. */
export type ProblemCode = keyof typeof PROBLEMS;

/** The page that the vendor's error objects refer to [DOC error-codes]. */
export const PROBLEM_TYPE = 'https://developer.signicat.com/docs/error-codes/';
