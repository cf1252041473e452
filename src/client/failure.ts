import { abortErrorOf } from './abort.ts';
import type { CallScope } from './call-scope.ts';
import { LocalIoError } from './caller-errors.ts';
import { TimeoutError, type TimeoutPhase, TransportError } from './delivery-errors.ts';
import { type AnyClientError, isClientError } from './errors.ts';

/** What was going on when something failed. */
export interface FailureContext {
  readonly operation: string;
  readonly signal: CallScope | undefined;
  /** Completes "could not …", such as `reach http://127.0.0.1:4010`. */
  readonly attempted: string;
}

/** By code, not by class: an injected dispatcher may come from another copy of undici. */
const TIMEOUTS: ReadonlyMap<string, TimeoutPhase> = new Map([
  ['UND_ERR_CONNECT_TIMEOUT', 'connect'],
  ['ETIMEDOUT', 'connect'],
  ['UND_ERR_HEADERS_TIMEOUT', 'headers'],
  ['UND_ERR_BODY_TIMEOUT', 'body'],
]);

/** These codes mean that no connection was made, so nothing was sent. The exception is when an open connection fails with one. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  // The certificate is not trusted: the client hangs up before it has sent anything.
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Turns a failure of undici or of the network into an error of this client. */
export function understandFailure(
  error: unknown,
  { operation, signal, attempted }: FailureContext,
): AnyClientError {
  if (isClientError(error)) return error;
  if (signal?.isEnded) return abortErrorOf(operation, signal.reason);
  const code = codeOf(error);
  const wasConnected = failedOnConnection(error);
  const phase = wasConnected && code === 'ETIMEDOUT' ? undefined : TIMEOUTS.get(code ?? '');
  if (phase !== undefined) return new TimeoutError(operation, phase, safeCause(error));
  if (code === 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH') {
    return new LocalIoError(operation, 'the file changed its size while it was being sent', error);
  }
  if (code === 'UND_ERR_CLOSED' || code === 'UND_ERR_DESTROYED') {
    return new TransportError(operation, 'closed', 'the client is closed; create a new one', error);
  }
  const stage = !wasConnected && BEFORE_SENDING.has(code ?? '') ? 'connect' : 'exchange';
  return new TransportError(
    operation,
    stage,
    `could not ${attempted} (${code ?? 'no code'})`,
    safeCause(error),
  );
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Whether the failure happened on an open connection. The same codes are used when no connection can be made and when the other
 * side of an open one becomes unreachable; in the second case earlier bytes may have arrived.
 */
function failedOnConnection(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('syscall' in error)) return false;
  return error.syscall === 'read' || error.syscall === 'write';
}

/** An error of undici may carry the bytes that it could not parse, which may contain a token. Only its message is kept. */
function safeCause(error: unknown): unknown {
  if (!(error instanceof Error) || !('data' in error || 'body' in error)) return error;
  return new Error(error.message);
}
