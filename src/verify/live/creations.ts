import { isSuccess, type LiveReply, type ProbeRequest } from './exchange.ts';
import { textAt } from './json-value.ts';

/** Something that this run has created at the real service. */
export interface Creation {
  readonly what: 'document' | 'document collection' | 'signing session' | 'flow instance';
  readonly id: string;
  /** Where it can be deleted; a flow instance cannot be. */
  readonly path?: string;
}

/** The order of deletion: nothing can be deleted while something else refers to it. */
const ORDER: readonly Creation['what'][] = ['signing session', 'document collection', 'document'];

/** What a run has created and not yet deleted. */
export interface Creations {
  /** Records what a reply says was created or deleted, even by a request that should have been refused. */
  note(request: ProbeRequest, reply: LiveReply): void;
  /** Records that a request which may create something got no reply. */
  doubt(request: ProbeRequest): void;
  /** What is left to delete, in an order that works. */
  toDelete(): readonly Creation[];
  /** Flow instances that were started, each of them paid for. */
  started(): readonly Creation[];
  /** Requests without a reply, which may have created something. */
  doubtful(): readonly string[];
}

/** A record of what a run creates, empty at first. */
export function createCreations(): Creations {
  const made = new Map<string, Creation>();
  const started: Creation[] = [];
  const doubtful: string[] = [];
  return {
    note(request, reply) {
      const path = pathOf(request);
      if (request.method === 'DELETE' && (isSuccess(reply) || reply.status === 404)) made.delete(path);
      if (request.method !== 'POST' || !isSuccess(reply)) return;
      if (EXECUTION.test(path)) started.push(startedBy(reply.body));
      for (const creation of creationsOf(path, reply.body)) made.set(creation.path, creation);
    },
    doubt(request) {
      const path = pathOf(request);
      if (request.method === 'POST' && isMaking(path)) doubtful.push(`POST ${path}`);
    },
    toDelete: () =>
      ORDER.flatMap((what) => [...made.values()].filter((creation) => creation.what === what).reverse()),
    started: () => started,
    doubtful: () => doubtful,
  };
}

function pathOf({ path }: ProbeRequest): string {
  return path.split('?', 1)[0] ?? '';
}

const EXECUTION = /^(?:\/mint|\/api)?\/flows\/[^/]+\/(?:execute|instances)$/;

function isMaking(path: string): boolean {
  return EXECUTION.test(path) || Object.hasOwn(ID_OF, path);
}

const ID_OF: Readonly<Record<string, { readonly what: Creation['what']; readonly pointer: string }>> = {
  '/sign/documents': { what: 'document', pointer: '/documentId' },
  '/sign/document-collections': { what: 'document collection', pointer: '/id' },
  '/sign/signing-sessions': { what: 'signing session', pointer: '/id' },
};

/** One source calls the id `id`, the other `instanceId` [S0, S1]. */
function startedBy(body: unknown): Creation {
  return { what: 'flow instance', id: textAt(body, '/id', '/instanceId') ?? 'of unknown id' };
}

function creationsOf(path: string, body: unknown): readonly (Creation & { readonly path: string })[] {
  const kind = Object.hasOwn(ID_OF, path) ? ID_OF[path] : undefined;
  if (kind === undefined) return [];
  return (Array.isArray(body) ? body : [body])
    .map((element) => textAt(element, kind.pointer))
    .filter((id) => id !== undefined)
    .map((id) => ({ what: kind.what, id, path: `${path}/${encodeURIComponent(id)}` }));
}
