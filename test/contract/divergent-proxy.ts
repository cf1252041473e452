import { type BentReply, bendService } from './bent-service.ts';

/** How the replies of one operation differ from those of the simulator behind the proxy. */
export type Change = {
  readonly method: string;
  /** As in the documents: `/sign/documents/{documentId}`. */
  readonly path: string;
} & (
  | { readonly kind: 'status'; readonly status: number }
  /** Drops a member of the JSON body, named by a JSON pointer. */
  | { readonly kind: 'field'; readonly pointer: string }
  /** Sets a member that is there to a value of no sense. */
  | { readonly kind: 'enum'; readonly pointer: string; readonly value: unknown }
  /** Drops a header. */
  | { readonly kind: 'header'; readonly name: string }
  /** Answers 404 with no body. */
  | { readonly kind: 'missing operation' }
);

/** A simulator that is wrong about one thing. */
export interface DivergentProxy {
  readonly origin: string;
  /** How many replies were changed: a plant that met nothing proves nothing. */
  changed(): number;
  close(): Promise<void>;
}

/**
 * Starts a server on loopback that passes every call on to a simulator, and every reply back, but for the change given. With it
 * an instrument shows that it turns red.
 *
 * @example
 * const wrong = await startDivergentProxy(simulator.origin, {
 *   method: 'GET',
 *   path: '/sign/signing-sessions/{sessionId}',
 *   kind: 'enum',
 *   pointer: '/lifecycle/state',
 *   value: 'HALF_SIGNED',
 * });
 */
export async function startDivergentProxy(upstreamOrigin: string, change: Change): Promise<DivergentProxy> {
  const operation = new RegExp(`^${change.method} ${change.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  let changed = 0;
  const service = await bendService(upstreamOrigin, ({ line }, reply) => {
    if (operation.test(line) && diverge(reply, change)) changed += 1;
  });
  return { ...service, changed: () => changed };
}

/** Makes the change, and says whether there was anything to change. */
function diverge(reply: BentReply, change: Change): boolean {
  switch (change.kind) {
    case 'status':
      reply.status = change.status;
      return true;
    case 'header':
      return change.name.toLowerCase() in reply.headers && delete reply.headers[change.name.toLowerCase()];
    case 'missing operation':
      Object.assign(reply, { status: 404, headers: {}, body: '' });
      return true;
    default:
      return changeMember(reply, change);
  }
}

function changeMember(reply: BentReply, change: Change & { readonly kind: 'field' | 'enum' }): boolean {
  const json: unknown = JSON.parse(reply.body);
  const names = change.pointer.split('/').slice(1);
  const last = names.pop() ?? '';
  let holder: unknown = json;
  for (const name of names) holder = isHolder(holder) ? holder[name] : undefined;
  if (!isHolder(holder) || !(last in holder)) return false;
  if (change.kind === 'field') delete holder[last];
  else holder[last] = change.value;
  reply.body = JSON.stringify(json);
  return true;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
