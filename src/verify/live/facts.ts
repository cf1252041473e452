import { formatInstant } from '../../wire/instant.ts';
import { isSuccess, type LiveReply } from './exchange.ts';
import { textAt } from './json-value.ts';

/** What probes can learn from replies, and why it may be missing. */
export const WHERE_FROM = {
  flowId: 'the account shows no Mint flow',
  definitionId: 'the account shows no Mint flow',
  instanceId: 'the flow that was looked at has no instance',
  startedInstanceId: 'no execution was started',
  documentId: 'no document could be uploaded',
  collectionId: 'no document collection could be created',
  sessionId: 'no signing session could be created',
  briefSessionId: 'the service did not create this signing session',
  successorId: 'no second signing session could be created',
} as const;

/** Something that probes can learn. */
export type FactName = keyof typeof WHERE_FROM;

/** Where facts are in a reply: JSON pointers, of which the first that has a text counts. */
export type Keeps = Readonly<Partial<Record<FactName, string | readonly string[]>>>;

/** Credentials of an API client. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What is known about one service while probes are played against it. */
export interface Facts {
  readonly credentials: Credentials;
  /** Names the run in everything that it creates: `signimock verify 2026-03-02T08:15:30Z`. */
  readonly run: string;
  /** When the run began, as epoch milliseconds. */
  readonly startedAtMs: number;
  /** The flow that may be executed. */
  readonly executableFlowId: string;
  has(name: FactName): boolean;
  /** @throws TypeError if a probe uses a fact that is not in its `needs`. */
  get(name: FactName): string;
  /** Takes facts from a reply. A fact that the reply does not have is forgotten, even if it was known before. */
  learn(keeps: Keeps, reply: LiveReply): void;
  /** Everything that was ever learnt. */
  values(): readonly string[];
}

/** Facts about a service, without any at first. */
export function createFacts(start: Pick<Facts, 'credentials' | 'startedAtMs' | 'executableFlowId'>): Facts {
  const known = new Map<string, string>();
  const learnt = new Set<string>();
  return {
    ...start,
    run: `signimock verify ${formatInstant(start.startedAtMs)}`,
    has: (name) => known.has(name),
    get(name) {
      const value = known.get(name);
      if (value === undefined) throw new TypeError(`A probe uses ${name}, which is not in its needs.`);
      return value;
    },
    learn(keeps, reply) {
      for (const [name, pointers] of Object.entries(keeps)) {
        const value = isSuccess(reply) ? textAt(reply.body, ...[pointers].flat()) : undefined;
        if (value === undefined) known.delete(name);
        else known.set(name, value);
        if (value !== undefined) learnt.add(value);
      }
    },
    values: () => [...learnt],
  };
}
