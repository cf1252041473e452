import { parseInstant } from '../../wire/instant.ts';
import { isRecord } from '../shape.ts';

/**
 * What happened: one of the names known so far, or any other, because no source has a complete list (facts 5.2).
 *
 * Public programs handle `signing-session.completed`, `signing-session.opened`, `package.completed` and `package.failed` [CODE].
 * `order.completed` belongs to the older signature product [DOC]. `signing-session.rejected` and `signing-session.expired` are
 * assumptions [Q15].
 */
export type WebhookEventName =
  | 'signing-session.completed'
  | 'signing-session.opened'
  | 'signing-session.rejected'
  | 'signing-session.expired'
  | 'package.completed'
  | 'package.failed'
  | 'order.completed'
  | (string & Record<never, never>);

/** An event from the Events service: nine members [DOC], and any others that the sender adds. */
export interface WebhookEvent {
  /** The same in each delivery of an event. Keep it for as long as the event may be repeated. */
  readonly id: string;
  /** When it happened, in UTC with seven decimals, such as `2023-11-13T11:38:10.7302363Z`. */
  readonly timestamp: string;
  /** The service that published it, such as `signature-api`. */
  readonly sender: string;
  /** What happened. Ignore a name that you do not know: new names are not errors. */
  readonly eventName: WebhookEventName;
  /**
   * What the event is about. The members depend on `eventName` and are not published anywhere. The simulator sends `sessionId`,
   * `id`, `externalReference`, `state` and `documentCollectionIds` [Q13]. Read the session before you act.
   */
  readonly eventData: Readonly<Record<string, unknown>>;
  /** The account in which it happened, such as `a-spge-IL9J9flqic18sh4TsUAo`. */
  readonly accountId: string;
  /** The organisation, if the sender names one. */
  readonly organizationId: string | null;
  /** The time after which the sender no longer repeats the event. */
  readonly expiresAt: string;
  /** The tags of the request that led to the event: `usageTags` of the Sign API [S4]. */
  readonly tags: readonly string[];
}

/** An event with its times as epoch milliseconds. */
export interface DatedEvent {
  readonly event: WebhookEvent;
  readonly atMs: number;
  readonly expiresAtMs: number;
}

const TEXTS = ['id', 'timestamp', 'sender', 'eventName', 'accountId', 'expiresAt'] as const;

/** The value as an event, or the name of the first member that is missing or has the wrong type. */
export function readEvent(value: unknown): DatedEvent | string {
  if (!isRecord(value)) return 'the object around it';
  const wrong = TEXTS.find((member) => typeof value[member] !== 'string' || value[member] === '');
  if (wrong !== undefined) return wrong;
  // A member that is null, and an empty list, may be left out.
  const { eventData, organizationId = null, tags } = value;
  if (!isRecord(eventData)) return 'eventData';
  if (organizationId !== null && typeof organizationId !== 'string') return 'organizationId';
  if (!isTags(tags ?? [])) return 'tags';
  const atMs = readInstant(value.timestamp);
  const expiresAtMs = readInstant(value.expiresAt);
  if (atMs === undefined) return 'timestamp';
  if (expiresAtMs === undefined) return 'expiresAt';
  // All members were checked above, but by names that the compiler cannot follow.
  const event = { ...value, organizationId, tags: tags ?? [] } as unknown as WebhookEvent;
  return { event, atMs, expiresAtMs };
}

function isTags(value: unknown): boolean {
  return Array.isArray(value) && value.every((tag) => typeof tag === 'string');
}

/** Requires a time zone: without one the text would be read as this machine's local time. */
function readInstant(text: unknown): number | undefined {
  const isZoned = typeof text === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text);
  return isZoned ? parseInstant(text) : undefined;
}
