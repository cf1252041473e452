import { formatInstant } from '../../wire/instant.ts';
import { isWanted, type JournalFilter } from '../journal/filter.ts';
import type { JournalMessage, NumberedLine } from '../journal/line.ts';
import { redact, redactQuery } from '../journal/redaction.ts';
import { tellTrace } from '../scenarios/verdict.ts';
import { accountOf } from './accounts.ts';
import type { ControlHandler, ControlSchemas } from './handler.ts';

const DEFAULT_LIMIT = 100;

/** Gives the lines that match, oldest first and without secrets. */
export const getJournal: ControlHandler = (call) => {
  const { journal } = accountOf(call);
  const { limit = DEFAULT_LIMIT, ...filter } = call.query as JournalFilter & { readonly limit?: number };
  const wanted = journal.lines().filter((line) => isWanted(line, filter));
  const body: ControlSchemas['Journal'] = {
    items: wanted.slice(0, limit).map(describeLine),
    dropped: journal.dropped,
    total: wanted.length,
  };
  return { status: 200, body };
};

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
