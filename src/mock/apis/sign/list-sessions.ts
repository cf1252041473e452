import type { components, operations } from '../../../wire/generated/sign.ts';
import { parseInstant } from '../../../wire/instant.ts';
import type { InvalidParam } from '../../../wire/problem.ts';
import type { Input } from '../../kernel/handler.ts';
import { refuseParams, replyJson } from '../../kernel/outcome.ts';
import { describeSession } from './describe-session.ts';
import { readSort } from './sort.ts';
import type { Session, SignHandler } from './state.ts';

type Query = NonNullable<operations['listSigningSessions']['parameters']['query']>;

interface ListInput extends Input {
  readonly query: Query & Record<string, unknown>;
}

const DEFAULT_LIMIT = 100;

/** Returns one page of the matching sessions, newest first unless sorted otherwise (facts 4.6). */
export const listSigningSessions: SignHandler<ListInput> = ({ tables, input }) => {
  const { query } = input;
  const order = readSort(query.sort ?? []);
  if ('invalid' in order) return refuseParams(order.invalid);
  const wrongDates = checkDates(query);
  if (wrongDates.length > 0) return refuseParams(wrongDates);
  const offset = query.offset ?? 0;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const isWanted = createFilter(query);
  const matching = [...tables.sessions.values()].filter(isWanted).reverse().sort(order.compare);
  const page = matching.slice(offset, offset + limit);
  const body: components['schemas']['SigningSessionList'] = {
    limit,
    offset,
    count: page.length,
    total: matching.length,
    data: page.map(describeSession),
  };
  return replyJson(200, body);
};

const DATES = ['createdDateFrom', 'createdDateTo', 'dueDateFrom', 'dueDateTo'] as const;

/** The schema accepts a leap second as a date-time, but no clock here can show one. */
function checkDates(query: Query): readonly InvalidParam[] {
  return DATES.filter((name) => parseInstant(query[name] ?? '1970-01-01T00:00:00Z') === undefined).map(
    (name) => ({
      name,
      reason: 'must be a valid date-time',
    }),
  );
}

function createFilter(query: Query): (session: Session) => boolean {
  const states = new Set<string>(query.state ?? []);
  const title = query.sessionTitleLike?.toLowerCase();
  const isCreatedWithin = createRange(query.createdDateFrom, query.createdDateTo);
  const isDueWithin = createRange(query.dueDateFrom, query.dueDateTo);
  return (session) =>
    (states.size === 0 || states.has(session.state)) &&
    (title === undefined || session.request.title.toLowerCase().includes(title)) &&
    isCreatedWithin(session.createdAtMs) &&
    isDueWithin(session.dueAtMs);
}

/** Both ends are inclusive; a session without the date is in no range unless both ends are open. */
function createRange(
  from: string | undefined,
  to: string | undefined,
): (instantMs: number | undefined) => boolean {
  if (from === undefined && to === undefined) return () => true;
  const fromMs = from === undefined ? undefined : parseInstant(from);
  const toMs = to === undefined ? undefined : parseInstant(to);
  return (instantMs) =>
    instantMs !== undefined && instantMs >= (fromMs ?? -Infinity) && instantMs <= (toMs ?? Infinity);
}
