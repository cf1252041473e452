import type { Readable } from 'node:stream';
import type { OAuthErrorCode } from '../../wire/oauth-error.ts';
import type { InvalidParam, ProblemCode } from '../../wire/problem.ts';
import type { Content } from './content.ts';

/** What a reply carries. `later` is for a value that takes work off the main thread, such as an RSA signature. */
export type Body =
  | { readonly kind: 'none' }
  /** `text` is the serialised value, if the handler already has it. */
  | { readonly kind: 'json'; readonly value: object; readonly text?: string }
  | { readonly kind: 'later'; readonly value: () => Promise<object> }
  | { readonly kind: 'content'; readonly content: Content }
  | {
      readonly kind: 'download';
      readonly fileName: string;
      readonly mimeType: string;
      readonly sizeBytes: number;
      /** Opens the bytes, which are made while they are read. */
      readonly open: () => Readable;
    };

/** The vendor accepts: what it answers, and what that changes. */
export interface Reply<Change> {
  readonly kind: 'reply';
  readonly status: number;
  readonly body: Body;
  readonly changes: readonly Change[];
}

/** The vendor refuses with its generic error object (facts, section 6). Changes nothing, by construction. */
export interface ProblemRefusal {
  readonly kind: 'problem';
  readonly code: ProblemCode;
  readonly detail: string;
  readonly invalidParams?: readonly InvalidParam[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Why, for the developer who reads journal and log, if the vendor's detail does not say. */
  readonly reason?: string;
}

/** The token endpoint refuses in OAuth's form (facts 2.5a). */
export interface OAuthRefusal {
  readonly kind: 'oauth';
  readonly status: 400 | 401;
  readonly error: OAuthErrorCode;
  readonly description: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Why, for the developer who reads journal and log; the vendor does not say as much. */
  readonly reason: string;
}

/** The vendor refuses without a body, as the userinfo endpoint does [REC]. */
export interface BareRefusal {
  readonly kind: 'bare';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** A refusal by the vendor: part of the simulation, so it is a value and never thrown. */
export type Refusal = ProblemRefusal | OAuthRefusal | BareRefusal;

/** What a handler decides. */
export type Outcome<Change> = Reply<Change> | Refusal;

/** Answers `status` with a JSON body. */
export function replyJson<Change = never>(
  status: number,
  value: object,
  changes: readonly Change[] = [],
): Reply<Change> {
  return { kind: 'reply', status, body: { kind: 'json', value }, changes };
}

/** Answers `status` with no body. */
export function replyEmpty<Change = never>(status: number, changes: readonly Change[] = []): Reply<Change> {
  return { kind: 'reply', status, body: { kind: 'none' }, changes };
}

/** Refuses with the error object of `code`. */
export function refuse(code: ProblemCode, detail: string): ProblemRefusal {
  return { kind: 'problem', code, detail };
}

/**
 * Refuses a request that breaks the contract. The detail names the first parameter, because many callers log nothing else.
 */
export function refuseParams(invalidParams: readonly InvalidParam[]): ProblemRefusal {
  return {
    kind: 'problem',
    code: 'invalid_request_parameter',
    detail: summariseParams(invalidParams),
    invalidParams,
  };
}

/** Names the first wrong parameter, and says how many more there are. */
export function summariseParams(invalidParams: readonly InvalidParam[]): string {
  const [first] = invalidParams;
  const more = invalidParams.length > 1 ? ` (and ${invalidParams.length - 1} more)` : '';
  return first === undefined
    ? 'The request did not pass validation.'
    : `${first.name}: ${first.reason}${more}`;
}
