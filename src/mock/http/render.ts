import type { Readable } from 'node:stream';
import { PROBLEM_TYPE, PROBLEMS, type ProblemBody } from '../../wire/problem.ts';
import { materialise } from '../content/materialise.ts';
import type { Body, Outcome, ProblemRefusal } from '../kernel/outcome.ts';

/** A reply as it is sent. */
export interface Rendered {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly payload: string | Uint8Array | Readable | undefined;
  readonly bytes: number;
  /** The JSON value whose text is in `payload`, if any. */
  readonly json?: unknown;
  /** Why this was the reply, for journal and log. */
  readonly reason: string;
}

/** Where the vendor's token endpoint explains its errors [REC]. */
const OAUTH_ERROR_PATH = '/auth/open/config/errors/';

/** Turns what a handler decided into bytes. */
export function render(
  outcome: Outcome<unknown>,
  traceId: string,
  origin: string,
): Rendered | Promise<Rendered> {
  switch (outcome.kind) {
    case 'reply':
      return renderBody(outcome.status, outcome.body);
    case 'problem': {
      const { status } = PROBLEMS[outcome.code];
      const body = describeProblem(outcome, traceId);
      return json(
        status,
        body,
        'application/problem+json',
        outcome.reason ?? outcome.detail,
        outcome.headers,
      );
    }
    case 'oauth': {
      const { status, error, description, reason, headers } = outcome;
      const body = {
        error,
        error_uri: `${origin}${OAUTH_ERROR_PATH}${error}`,
        error_description: description,
      };
      return json(status, body, JSON_TYPE, reason, headers);
    }
    case 'bare': {
      const { status, headers, reason } = outcome;
      return { status, headers: { 'content-length': '0', ...headers }, payload: undefined, bytes: 0, reason };
    }
  }
}

const JSON_TYPE = 'application/json; charset=UTF-8';

function describeProblem({ code, detail, invalidParams }: ProblemRefusal, traceId: string): ProblemBody {
  const { status, title } = PROBLEMS[code];
  return {
    type: PROBLEM_TYPE,
    title,
    status,
    code,
    traceId,
    detail,
    ...(invalidParams === undefined ? {} : { invalidParams }),
  };
}

function renderBody(status: number, body: Body): Rendered | Promise<Rendered> {
  switch (body.kind) {
    case 'none':
      return { status, headers: {}, payload: undefined, bytes: 0, reason: 'ok' };
    case 'json':
      return json(status, body.value, JSON_TYPE, 'ok', undefined, body.text);
    case 'later':
      return body.value().then((value) => json(status, value, JSON_TYPE, 'ok'));
    case 'download': {
      const { fileName, mimeType, sizeBytes } = body;
      const headers = {
        'content-type': mimeType,
        'content-length': String(sizeBytes),
        'content-disposition': `attachment; filename="${fileName.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')}"`,
      };
      return { status, headers, payload: body.open(), bytes: sizeBytes, reason: 'ok' };
    }
    case 'content':
      return materialise(body.content).then((content) => ({
        status,
        headers: { 'content-type': content.mimeType, 'content-length': String(content.sizeBytes) },
        payload: content.open(),
        bytes: content.sizeBytes,
        reason: 'ok',
      }));
  }
}

function json(
  status: number,
  value: object,
  contentType: string,
  reason: string,
  headers?: Readonly<Record<string, string>>,
  text = JSON.stringify(value),
): Rendered {
  const bytes = Buffer.byteLength(text);
  return {
    status,
    headers: { 'content-type': contentType, 'content-length': String(bytes), ...headers },
    payload: text,
    bytes,
    json: value,
    reason,
  };
}
