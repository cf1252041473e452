import { PROBLEM_TYPE, type ProblemBody } from '../../wire/problem.ts';
import { writeRetryAfter } from '../../wire/retry-after.ts';
import type { ScriptedReply } from '../scenarios/rule.ts';
import type { Exchange } from './exchange.ts';
import type { Rendered } from './render.ts';

/** Turns a reply from a scenario into bytes. A Retry-After date counts from `sentAtMs`. */
export function renderScripted(
  reply: ScriptedReply,
  { traceId, account }: Exchange,
  sentAtMs: number,
  reason: string,
): Rendered {
  const { status, body, headers, retryAfter } = reply;
  const form = retryAfter?.as ?? account.settings.retryAfter;
  const wait = retryAfter === undefined ? undefined : writeRetryAfter(retryAfter.seconds, form, sentAtMs);
  const [contentType, text, json] = write(body, status, traceId);
  const bytes = Buffer.byteLength(text);
  const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const isBare = body.kind === 'none';
  return {
    status,
    headers: {
      ...(isBare ? {} : { 'content-type': contentType }),
      ...(status === 204 || status === 304 ? {} : { 'content-length': String(bytes) }),
      ...(wait === undefined ? {} : { 'retry-after': wait }),
      ...own,
    },
    payload: isBare ? undefined : text,
    bytes,
    json,
    reason,
  };
}

function write(
  body: ScriptedReply['body'],
  status: number,
  traceId: string,
): readonly [contentType: string, text: string, json?: object] {
  switch (body.kind) {
    case 'text':
      return [body.contentType, body.text];
    case 'oauth': {
      const json = { error: body.error, error_description: body.description };
      return ['application/json; charset=UTF-8', JSON.stringify(json), json];
    }
    case 'problem': {
      const { title, code, detail } = body;
      const json: ProblemBody = { type: PROBLEM_TYPE, title, status, code, traceId, detail };
      return ['application/problem+json', JSON.stringify(json), json];
    }
    case 'none':
      return ['', ''];
  }
}
