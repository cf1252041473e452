import { blot } from './blot.ts';
import type { UnexpectedReplyError } from './delivery-errors.ts';
import { ApiError, type InvalidParam } from './refusal-errors.ts';
import { describeBody, headerOf, parseJson, readText, unexpected, type WireReply } from './reply.ts';
import { readRetryAfter } from './retry/retry-after.ts';
import { isRecord } from './shape.ts';

const ERROR_LIMIT_BYTES = 64 * 1024;

/** The members of a refusal's body; none if the body was empty. */
export type RefusalBody = Readonly<Record<string, unknown>>;

/** Reads the body of an unsuccessful reply, or returns the error for one that cannot be understood. `hidden` is blotted out. */
export async function readRefusalBody(
  reply: WireReply,
  hidden: string,
): Promise<RefusalBody | UnexpectedReplyError> {
  const text = await readText(reply, ERROR_LIMIT_BYTES);
  if (reply.status < 400) return unexpected(reply, 'with a redirect, which is not followed; check baseUrl');
  if (text === undefined) return unexpected(reply, 'with an error of more than 64 KiB');
  if (text.trim() === '') return {};
  const body = parseJson(text, hidden);
  if (!isRecord(body))
    return unexpected(reply, `with ${describeBody(reply, text)} instead of the API's error object`);
  return body;
}

/** The typed error for an API's unsuccessful reply (facts, section 6). */
export async function readRefusal(
  reply: WireReply,
  hidden: string,
): Promise<ApiError | UnexpectedReplyError> {
  const body = await readRefusalBody(reply, hidden);
  return body instanceof Error ? body : apiErrorOf(reply, body, hidden);
}

/** Turns the API's generic error object into an error. Members of an unexpected type count as missing. */
export function apiErrorOf(reply: WireReply, body: RefusalBody, hidden: string): ApiError {
  return new ApiError({
    operation: reply.operation,
    status: reply.status,
    apiCode: textOf(body.code),
    title: textOf(body.title),
    detail: textOf(body.detail),
    traceId: textOf(body.traceId) ?? traceOf(reply, hidden),
    invalidParams: invalidParamsOf(body.invalidParams),
    retryAfterMs: readRetryAfter(reply.headers, reply.receivedAtMs),
    streamConsumed: false,
  });
}

/** The trace id from the headers, if there is one. */
export function traceOf(reply: WireReply, hidden: string): string | undefined {
  const trace = headerOf(reply, 'x-trace-id');
  return trace === undefined ? undefined : blot(trace, hidden);
}

/** The value if it is text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** An early edition of the reference shows a single object instead of the list [C36]. */
function invalidParamsOf(value: unknown): readonly InvalidParam[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list
    .filter(isRecord)
    .map((one) => ({ name: textOf(one.name) ?? '', reason: textOf(one.reason) ?? '' }));
}
