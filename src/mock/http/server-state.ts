import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccountRegistry } from '../accounts/registry.ts';
import type { TokenVerifier } from '../apis/token/access-token.ts';
import type { Operation } from '../contract/operation.ts';
import type { NumberedLine } from '../journal/line.ts';
import type { Pause } from './pause.ts';

/** What the stages of the pipeline share. */
export interface ServerState {
  readonly registry: AccountRegistry;
  readonly verifier: TokenVerifier;
  /** Whether every reply of the simulator is checked against the contract before it is sent. */
  readonly strict: boolean;
  /** Callers of the control API must send this token; `undefined` admits everybody on this machine. */
  readonly controlToken: string | undefined;
  readonly version: string;
  /** The path of merchant sign, if not that of the contract. */
  readonly merchantSignPath: string | undefined;
  /** Scheme, host and port; final once the server listens. */
  origin: string;
  /** Waits for delays on the wire. */
  readonly pause: Pause;
  /** Called with each journal line as it is written. */
  readonly onLine: ((line: NumberedLine) => void) | undefined;
}

/** Takes one request through the stages of its API to its reply. */
export type Travel = (
  state: ServerState,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<void>;
