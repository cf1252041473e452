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
  /** Whether every reply of ours is checked against the contract before it goes out. */
  readonly strict: boolean;
  /** Whoever calls the control API must show this token; `undefined` lets everybody on this machine. */
  readonly controlToken: string | undefined;
  readonly version: string;
  /** Where merchant sign is answered, if not where the contract has it. */
  readonly merchantSignPath: string | undefined;
  /** Scheme, host and port; known for sure once the server listens. */
  origin: string;
  /** How delays on the wire wait. */
  readonly pause: Pause;
  /** Called with each journal line as it is written. */
  readonly onLine: ((line: NumberedLine) => void) | undefined;
}

/** Leads one request through the stages of its API, to its reply. */
export type Travel = (
  state: ServerState,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<void>;
