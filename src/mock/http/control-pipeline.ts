import type { FastifyReply, FastifyRequest } from 'fastify';
import { mediaTypeOf } from '../../wire/media-type.ts';
import type { InvalidParam } from '../../wire/problem.ts';
import { parseJson } from '../contract/json.ts';
import type { Operation } from '../contract/operation.ts';
import type { RawQuery } from '../contract/parameters.ts';
import type { CheckedReply } from '../contract/reply-check.ts';
import type { ControlReply } from '../control/handler.ts';
import { controlHandlers } from '../control/routes.ts';
import { endSentence } from '../kernel/end-sentence.ts';
import { summariseParams } from '../kernel/outcome.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import { guardContract } from './contract-guard.ts';
import { guardControl } from './guards.ts';
import { readText } from './request-body.ts';
import type { ServerState } from './server-state.ts';

/**
 * How one call to the control API travels: guard, contract, handler. Faults are thrown as a `SimulatorError`.
 */
export async function travelControl(
  state: ServerState,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  guardControl(request.headers, state.controlToken);
  const path = request.params as Record<string, string>;
  const { parameters } = operation;
  const given = request.query as RawQuery;
  const query = parameters.checkQuery(given);
  assertValid([...parameters.checkPath(path), ...query.invalid, ...parameters.findUnknown(given)]);
  const body = await readControlBody(operation, request);
  const handler = controlHandlers[operation.id as keyof typeof controlHandlers];
  const { registry, origin, strict, version } = state;
  const server = { name: 'signimock' as const, version, origin, accounts: registry.size, strict };
  // It was checked against the contract of this operation, but the compiler cannot know which one that is.
  const answer = handler({ registry, path, query: query.values, body: body as never, server });
  if (strict) guardContract(operation, toCheckedReply(answer));
  if (answer.body === undefined) reply.code(answer.status).send();
  else reply.code(answer.status).header('content-type', 'application/json').send(JSON.stringify(answer.body));
}

/** Answers with an error of our own, which never looks like one of the vendor's. */
export function sendSimulatorError(reply: FastifyReply, error: SimulatorError): void {
  const { status, code, message, invalidParams } = error;
  const body = {
    title: TITLES[status] ?? 'signimock cannot do this',
    status,
    code,
    detail: message,
    ...(invalidParams.length === 0 ? {} : { invalidParams }),
  };
  // RFC 9110 requires a challenge in every 401.
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  reply.code(status).header('content-type', 'application/problem+json').send(JSON.stringify(body));
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Invalid request',
  401: 'The control token is missing or wrong',
  403: 'The control API does not answer this caller',
  404: 'Not found',
  409: 'This cannot be done now',
  413: 'The body is too large',
  415: 'The body is not JSON',
};

async function readControlBody(operation: Operation, request: FastifyRequest): Promise<unknown> {
  if (operation.takes === 'nothing') return undefined;
  const read = await readText(request);
  if (read === 'too-large') throw new SimulatorError('SIM_BODY_TOO_LARGE', 'The body is larger than 2 MiB.');
  if (read === 'cut') throw new SimulatorError('SIM_INVALID_INPUT', 'The body was cut off. Send it again.');
  if (read === 'not-text')
    throw new SimulatorError('SIM_INVALID_INPUT', 'The body is not UTF-8. Send JSON in UTF-8.');
  if (read.text === '' && !operation.bodyRequired) return undefined;
  if (mediaTypeOf(request.headers['content-type']) !== 'application/json') {
    throw new SimulatorError(
      'SIM_UNSUPPORTED_MEDIA_TYPE',
      'Send the body as JSON, with the header Content-Type: application/json.',
    );
  }
  const parsed = parseJson(read.text);
  if ('reason' in parsed)
    throw new SimulatorError('SIM_INVALID_INPUT', `Send a JSON body: ${parsed.reason}.`);
  assertValid(operation.checkBody(parsed.value));
  return parsed.value;
}

function assertValid(invalidParams: readonly InvalidParam[]): void {
  if (invalidParams.length === 0) return;
  throw new SimulatorError('SIM_INVALID_INPUT', endSentence(summariseParams(invalidParams)), {
    invalidParams,
  });
}

function toCheckedReply({ status, body }: ControlReply): CheckedReply {
  return { status, headers: body === undefined ? {} : { 'content-type': 'application/json' }, body };
}
