import type { SignicatClient } from '../../../src/client/index.ts';
import { matching, type Template } from './matching.ts';

/** A body that is neither JSON nor a form. */
export interface Content {
  readonly type: string;
  readonly bytes: string;
}

/** The provider states, each with its parameters. */
export type Given = readonly (readonly [name: string, parameters?: object])[];

/** One exchange that the client needs to go as it says. */
export interface Contract {
  /** Its `operationId` in the OpenAPI documents. */
  readonly operation: string;
  readonly description: string;
  readonly given?: Given;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: Readonly<Record<string, readonly Template[]>>;
    readonly headers?: Readonly<Record<string, Template>>;
    readonly json?: Template;
    readonly form?: string;
    readonly content?: Content;
  };
  readonly reply: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, Template>>;
    readonly json?: Template;
    readonly content?: Content;
  };
  /** The call that sends the request, and makes something of the reply. */
  readonly call: (client: SignicatClient) => Promise<unknown>;
  /** What it makes of it: a part of the value, or of the error. */
  readonly gives: { readonly value: unknown } | { readonly error: object };
}

/** Shown by every call but those for a token. */
export const AUTHORIZED = { Authorization: matching('^Bearer [^ ]+$', 'Bearer an.access.token') };

/** The reply that a refusal has in Sign and Mint, as far as the client needs it. */
export function problem(status: number, code: string, extra: object = {}): Contract['reply'] {
  return {
    status,
    headers: { 'Content-Type': matching('application/(problem\\+)?json.*', 'application/problem+json') },
    json: { code, ...extra },
  };
}

/** The error that the client makes of such a refusal. */
export function refusal(status: number, apiCode: string, extra: object = {}): { readonly error: object } {
  return { error: { code: 'CLIENT_API_REFUSED', status, apiCode, ...extra } };
}

/** A reply with JSON. */
export function json(status: number, body: Template): Contract['reply'] {
  return {
    status,
    headers: { 'Content-Type': matching('application/json.*', 'application/json') },
    json: body,
  };
}
