import type { Operation } from '../../mock/contract/operation.ts';
import type { RawQuery } from '../../mock/contract/parameters.ts';
import { compareResponse } from './compare-response.ts';
import { findOperation } from './documented-operation.ts';
import { readBody } from './pact-body.ts';
import type { PactInteraction, PactRequest } from './pact-interaction.ts';

/**
 * Lists, in sentences, where an interaction does not conform to the OpenAPI documents.
 *
 * A request is sent as it is written, so it must conform as it is, but only if the consumer expects it to succeed.
 */
export function compareWithOpenApi(interaction: PactInteraction, majorVersion: number): readonly string[] {
  const { request = {}, response = {} } = interaction;
  const { method = 'GET', path = '/' } = request;
  const documented = findOperation(method.toUpperCase(), path);
  if (documented === undefined)
    return [`${method.toUpperCase()} ${path} is not an operation in the documents`];
  const { operation } = documented;
  const { status = 200 } = response;
  if (!operation.declares(status)) return [`status ${status} is not declared for ${operation.id}`];
  return [
    ...(status < 300 ? compareRequest(operation, request, majorVersion) : []),
    ...compareResponse(documented, status, interaction, majorVersion),
  ];
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
