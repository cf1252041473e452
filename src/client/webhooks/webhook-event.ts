import { parseInstant } from '../../wire/instant.ts';
import { isRecord } from '../shape.ts';

/**
 * What happened. The names that are known so far, and any other: no source prints a whole list (facts 5.2).
 *
 * `signing-session.completed`, `signing-session.opened`, `package.completed` and `package.failed` are read by public
 * programs [CODE], `order.completed` is that of the older signature product [DOC]; `signing-session.rejected` and
 * `signing-session.expired` are assumed [Q15].
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

/** An event of the Events service: nine members [DOC], and whatever the sender adds to them. */
export interface WebhookEvent {
  /** The same at each delivery of one event, so keep it for as long as a repetition may come. */
  readonly id: string;
  /** When it happened, in UTC with seven decimals, such as `2023-11-13T11:38:10.7302363Z`. */
  readonly timestamp: string;
  /** The service that published it, such as `signature-api`. */
  readonly sender: string;
  /** What happened. Ignore a name that you do not know: a new one is no error. */
  readonly eventName: WebhookEventName;
  /**
   * What the event is about; its members depend on `eventName` and are nowhere published. The simulator sends
   * `sessionId`, `id`, `externalReference`, `state` and `documentCollectionIds` [Q13]. Read the session before you act.
   */
  readonly eventData: Readonly<Record<string, unknown>>;
  /** The account it happened in, such as `a-spge-IL9J9flqic18sh4TsUAo`. */
  readonly accountId: string;
  /** The organisation, where the sender names one. */
  readonly organizationId: string | null;
  /** The sender delivers it again and again, but not after this instant. */
  readonly expiresAt: string;
  /** What the request for the product was tagged with: `usageTags` of the Sign API [S4]. */
  readonly tags: readonly string[];
}

/** An event with its instants as epoch milliseconds. */
export interface DatedEvent {
  readonly event: WebhookEvent;
  readonly atMs: number;
  readonly expiresAtMs: number;
}

const TEXTS = ['id', 'timestamp', 'sender', 'eventName', 'accountId', 'expiresAt'] as const;

/** The value as an event, or the name of the first member that is missing or of the wrong type. */
export function readEvent(value: unknown): DatedEvent | string {
  if (!isRecord(value)) return 'the object around it';
  const wrong = TEXTS.find((member) => typeof value[member] !== 'string' || value[member] === '');
  if (wrong !== undefined) return wrong;
  // A null may be left out, and so may an empty list.
  const { eventData, organizationId = null, tags } = value;
  if (!isRecord(eventData)) return 'eventData';
  if (organizationId !== null && typeof organizationId !== 'string') return 'organizationId';
  if (!isTags(tags ?? [])) return 'tags';
  const atMs = readInstant(value.timestamp);
  const expiresAtMs = readInstant(value.expiresAt);
  if (atMs === undefined) return 'timestamp';
  if (expiresAtMs === undefined) return 'expiresAt';
  // Every member has been looked at above, by names that the compiler does not follow.
  const event = { ...value, organizationId, tags: tags ?? [] } as unknown as WebhookEvent;
  return { event, atMs, expiresAtMs };
}

function isTags(value: unknown): boolean {
  return Array.isArray(value) && value.every((tag) => typeof tag === 'string');
}

/** Without a zone the text would be read as this machine's local time. */
function readInstant(text: unknown): number | undefined {
  const isZoned = typeof text === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text);
  return isZoned ? parseInstant(text) : undefined;
}
