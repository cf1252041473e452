import type { OpenApiDocument } from '../../mock/contract/document.ts';
import { type Operation, readOperations } from '../../mock/contract/operation.ts';
import type { RawQuery } from '../../mock/contract/parameters.ts';
import mint from '../../wire/generated/mint.json' with { type: 'json' };
import sign from '../../wire/generated/sign.json' with { type: 'json' };
import token from '../../wire/generated/token.json' with { type: 'json' };
import { mediaTypeOf } from '../../wire/media-type.ts';
import type { PactInteraction, PactRequest, PactResponse } from './pact-interaction.ts';

const DOCUMENTS: Readonly<Record<string, OpenApiDocument>> = { token, sign, mint };

let read: readonly Operation[] | undefined;

/**
 * Lists, in sentences, where an interaction does not conform to the OpenAPI documents.
 *
 * A consumer may expect less than a reply has, so leaving something out is not wrong. A request must conform only if the consumer
 * expects it to succeed.
 */
export function compareWithOpenApi(
  { request = {}, response = {} }: PactInteraction,
  majorVersion: number,
): readonly string[] {
  const { method = 'GET', path = '/' } = request;
  const operation = findOperation(method.toUpperCase(), path);
  if (operation === undefined)
    return [`${method.toUpperCase()} ${path} is not an operation in the documents`];
  const { status = 200 } = response;
  if (!operation.declares(status)) return [`status ${status} is not declared for ${operation.id}`];
  return [
    ...(status < 300 ? compareRequest(operation, request, majorVersion) : []),
    ...compareResponse(operation, status, response, majorVersion),
  ];
}

function findOperation(method: string, path: string): Operation | undefined {
  read ??= Object.entries(DOCUMENTS).flatMap(([name, document]) => readOperations(name, document));
  const matching = read.filter((one) => one.method === method && matches(one.path, path));
  // The path with the fewest placeholders wins.
  return matching.sort((one, other) => one.path.split('{').length - other.path.split('{').length)[0];
}

function matches(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part.startsWith('{') || part === given[index])
  );
}

function compareRequest(operation: Operation, request: PactRequest, majorVersion: number): readonly string[] {
  const { parameters, takes, mediaTypes, bodyRequired } = operation;
  const { type, content, isJson } = readBody(request, majorVersion);
  const query = parameters.checkQuery(readQuery(request.query)).invalid;
  const sentences = query.map(({ name, reason }) => `query ${name} ${reason}`);
  if (content === undefined) return bodyRequired ? [...sentences, 'the request has no body'] : sentences;
  if (takes === 'nothing') return [...sentences, `${operation.id} accepts no body`];
  if (type !== undefined && !mediaTypes.has(type) && !mediaTypes.has('*/*'))
    return [...sentences, `${operation.id} does not accept ${type}`];
  const wrong = takes === 'json' && isJson ? operation.checkBody(content) : [];
  return [...sentences, ...wrong.map(({ name, reason }) => `request ${name} ${reason}`)];
}

function compareResponse(
  operation: Operation,
  status: number,
  response: PactResponse,
  majorVersion: number,
): readonly string[] {
  const { type, content, isJson } = readBody(response, majorVersion);
  if (content === undefined || type === undefined) return [];
  const headers = { 'content-type': type };
  const body = isJson ? content : undefined;
  return operation
    .checkReply({ status, headers, ...(body === undefined ? {} : { body }) })
    .filter((sentence) => !LEFT_OUT.test(sentence))
    .map((sentence) => `reply ${sentence}`);
}

const LEFT_OUT = / is required$|^header .* is missing$/;

interface Body {
  readonly type: string | undefined;
  readonly content: unknown;
  readonly isJson: boolean;
}

/** Reads a body in either notation: as is up to version 3, with media type and encoding from version 4 on. */
function readBody({ headers = {}, body }: PactRequest | PactResponse, majorVersion: number): Body {
  const name = Object.keys(headers).find((one) => one.toLowerCase() === 'content-type');
  const header = mediaTypeOf(name === undefined ? undefined : [headers[name]].flat()[0]);
  if (body === undefined || body === null || body === '')
    return { type: header, content: undefined, isJson: false };
  if (majorVersion < 4) return { type: header, content: body, isJson: typeof body === 'object' };
  const { content, contentType, encoded } = body as Readonly<Record<string, unknown>>;
  const type = header ?? (typeof contentType === 'string' ? mediaTypeOf(contentType) : undefined);
  const isJson = (encoded === false || encoded === undefined) && type?.endsWith('json') === true;
  return { type, content, isJson };
}

function readQuery(query: unknown): RawQuery {
  const pairs =
    typeof query === 'string'
      ? [...new URLSearchParams(query)].map(([name, value]) => [name, [value]] as const)
      : Object.entries((query ?? {}) as Readonly<Record<string, string | readonly string[]>>);
  return Object.fromEntries(
    pairs.map(([name, values]) => [name, onlyOf([values].flat().map((value) => String(value ?? '')))]),
  );
}

function onlyOf(values: readonly string[]): string | readonly string[] {
  return values.length === 1 ? (values[0] ?? '') : values;
}
