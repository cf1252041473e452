import { isSuccess, type LiveReply, type ProbeRequest } from './exchange.ts';
import { textAt } from './json-value.ts';

/** Something this run has made at the real service. */
export interface Creation {
  readonly what: 'document' | 'document collection' | 'signing session' | 'flow instance';
  readonly id: string;
  /** Where it is deleted; an instance of a flow cannot be. */
  readonly path?: string;
}

/** What is deleted first: a thing may not be deleted while another one refers to it. */
const ORDER: readonly Creation['what'][] = ['signing session', 'document collection', 'document'];

/** What a run has made and not yet deleted. */
export interface Creations {
  /** Takes note of a reply, whatever the request was meant to do: also what should have been refused may have been done. */
  note(request: ProbeRequest, reply: LiveReply): void;
  /** Takes note that a request which could make something got no reply. */
  doubt(request: ProbeRequest): void;
  /** What there is to delete, in the order in which that works. */
  toDelete(): readonly Creation[];
  /** Instances that were started. */
  started(): readonly Creation[];
  /** Requests without a reply of which nobody knows what they have made. */
  doubtful(): readonly string[];
}

/** A run that has made nothing yet. */
export function createCreations(): Creations {
  const made = new Map<string, Creation>();
  const doubtful: string[] = [];
  return {
    note(request, reply) {
      const path = pathOf(request);
      if (request.method === 'DELETE' && (isSuccess(reply) || reply.status === 404)) made.delete(path);
      if (request.method !== 'POST' || !isSuccess(reply)) return;
      for (const creation of creationsOf(path, reply.body)) made.set(creation.path ?? creation.id, creation);
    },
    doubt(request) {
      const path = pathOf(request);
      if (request.method === 'POST' && isMaking(path)) doubtful.push(`POST ${path}`);
    },
    toDelete: () =>
      ORDER.flatMap((what) => [...made.values()].filter((creation) => creation.what === what).reverse()),
    started: () => [...made.values()].filter(({ what }) => what === 'flow instance'),
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

function creationsOf(path: string, body: unknown): readonly Creation[] {
  if (EXECUTION.test(path)) {
    const id = textAt(body, '/id');
    return [{ what: 'flow instance', id: id ?? 'of unknown id' }];
  }
  const kind = Object.hasOwn(ID_OF, path) ? ID_OF[path] : undefined;
  if (kind === undefined) return [];
  return (Array.isArray(body) ? body : [body])
    .map((element) => textAt(element, kind.pointer))
    .filter((id) => id !== undefined)
    .map((id) => ({ what: kind.what, id, path: `${path}/${encodeURIComponent(id)}` }));
}
