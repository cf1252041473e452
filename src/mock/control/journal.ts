import { formatInstant } from '../../wire/instant.ts';
import { isWanted, type JournalFilter } from '../journal/filter.ts';
import type { JournalMessage, NumberedLine } from '../journal/line.ts';
import { redact, redactQuery } from '../journal/redaction.ts';
import { endSentence } from '../kernel/end-sentence.ts';
import { suggestWord } from '../kernel/nearest-word.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import { OPERATIONS } from '../scenarios/operations.ts';
import { tellTrace } from '../scenarios/verdict.ts';
import { accountOf } from './accounts.ts';
import type { ControlHandler, ControlSchemas } from './handler.ts';

const DEFAULT_LIMIT = 100;

/**
 * Returns the lines that match, oldest first and without secrets. Throws `SIM_INVALID_INPUT` for an unknown
 * operation.
 */
export const getJournal: ControlHandler = (call) => {
  const { journal } = accountOf(call);
  const { limit = DEFAULT_LIMIT, ...filter } = call.query as JournalFilter & { readonly limit?: number };
  assertOperation(filter.operationId);
  const wanted = journal.lines().filter((line) => isWanted(line, filter));
  const body: ControlSchemas['Journal'] = {
    items: wanted.slice(0, limit).map(describeLine),
    dropped: journal.dropped,
    total: wanted.length,
  };
  return { status: 200, body };
};

/** A misspelt operation would find nothing, and a test that expects nothing would pass. */
function assertOperation(operationId: string | undefined): void {
  if (operationId === undefined || OPERATIONS.has(operationId)) return;
  const reason = `is not an operation of the vendor's APIs${suggestWord(operationId, OPERATIONS.keys())}`;
  throw new SimulatorError('SIM_INVALID_INPUT', endSentence(`operationId: ${operationId} ${reason}`), {
    invalidParams: [{ name: 'operationId', reason }],
  });
}

export const clearJournal: ControlHandler = (call) => {
  accountOf(call).journal.clear();
  return { status: 204 };
};

function describeLine(line: NumberedLine): ControlSchemas['JournalLine'] {
  return {
    number: line.number,
    at: formatInstant(line.atMs),
    traceId: line.traceId,
    method: line.method,
    path: line.path,
    query: redactQuery(line.query),
    operationId: line.operationId ?? null,
    clientId: line.clientId ?? null,
    status: line.status,
    reason: line.reason,
    request: describeMessage(line.request),
    response: describeMessage(line.response),
    ...(line.nearest === undefined ? {} : { nearest: line.nearest }),
    ...(line.scenario === undefined ? {} : { scenario: tellTrace(line.scenario) }),
  };
}

function describeMessage(message: JournalMessage): ControlSchemas['JournalMessage'] {
  const { headers, body, bodyBytes } = redact(message);
  return { headers, ...(body === undefined ? {} : { body }), bodyBytes };
}
