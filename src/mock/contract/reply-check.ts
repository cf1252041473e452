import { mediaTypeOf } from '../../wire/media-type.ts';
import {
  escapePart,
  type OpenApiDocument,
  type OperationObject,
  pointerOf,
  type ResponseObject,
  resolve,
} from './document.ts';
import type { ValidatorAt } from './validators.ts';
import { toInvalidParams } from './violation.ts';

/** A reply that is about to be sent. A JSON body is given parsed, any other not at all. */
export interface CheckedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Says where a reply differs from the contract; empty when it does not. */
export type ReplyCheck = (reply: CheckedReply) => readonly string[];

/** Creates the check of our own replies to one operation. */
export function createReplyCheck(
  document: OpenApiDocument,
  validatorAt: ValidatorAt,
  path: string,
  method: string,
  operation: OperationObject,
): ReplyCheck {
  return ({ status, headers, body }) => {
    const declared = operation.responses[status];
    if (declared === undefined) return [`status ${status} is not declared`];
    const response = resolve<ResponseObject>(document, declared);
    const at = pointerOf(declared, 'paths', path, method, 'responses', String(status));
    return [
      ...missingHeaders(document, response, headers),
      ...wrongContent(validatorAt, response, at, headers, body),
    ];
  };
}

/** The media type range that matches every media type. */
const ANY = '*/*';

function missingHeaders(
  document: OpenApiDocument,
  response: ResponseObject,
  headers: CheckedReply['headers'],
): readonly string[] {
  return Object.entries(response.headers ?? {})
    .filter(
      ([name, header]) => resolve(document, header).required === true && !(name.toLowerCase() in headers),
    )
    .map(([name]) => `header ${name} is missing`);
}

function wrongContent(
  validatorAt: ValidatorAt,
  response: ResponseObject,
  at: string,
  headers: CheckedReply['headers'],
  body: unknown,
): readonly string[] {
  const contentType = headers['content-type'];
  if (contentType === undefined) {
    return response.content === undefined ? [] : ['a body is declared, but none is sent'];
  }
  const mediaType = mediaTypeOf(String(contentType)) ?? '';
  const declared = [mediaType, ANY].find((type) => response.content?.[type] !== undefined);
  if (declared === undefined) return [`media type ${mediaType} is not declared`];
  if (body === undefined) return [];
  const inContent = `/content/${encodeURIComponent(escapePart(declared))}/schema`;
  const validate = validatorAt(`${at}${inContent}`);
  if (validate(body)) return [];
  return toInvalidParams(validate.errors ?? []).map((param) => `${param.name} ${param.reason}`);
}
