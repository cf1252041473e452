import type { components } from '../../../wire/generated/sign.ts';
import type { Content } from '../../kernel/content.ts';
import { planResult } from './result.ts';
import type { SignSettings } from './settings.ts';
import { type Session, type SignChange, type SignContext, type SignTables, sessionsOf } from './state.ts';

type SessionPackage = components['schemas']['SessionPackage'];

/** Schedules the package of a signed session for after the account's packaging delay. */
export function scheduleSessionPackage(sessionId: string, settings: SignSettings, nowMs: number): SignChange {
  return {
    schedule: { atMs: nowMs + settings.packagingDelayMs, work: { kind: 'packageSession', sessionId } },
  };
}

/** Schedules the package of a collection for after the account's packaging delay. */
export function scheduleCollectionPackage(
  collectionId: string,
  settings: SignSettings,
  nowMs: number,
): SignChange {
  const work = { kind: 'packageCollection', collectionId } as const;
  return { schedule: { atMs: nowMs + settings.packagingDelayMs, work } };
}

/** Makes the package of a session, once. Plain text is not packaged [CODE]. */
export function packageSession(sessionId: string, context: SignContext): readonly SignChange[] {
  const session = context.tables.sessions.get(sessionId);
  if (session === undefined || session.output.packages.length > 0) return [];
  if (session.script?.packaging !== undefined) return notePackaging([session], context);
  const sources = signedContents(session, context.tables);
  const made = makePackage([session], sources, context);
  if (made === undefined) return [];
  const output = { ...session.output, packages: [made.package] };
  return [...made.changes, { put: 'sessions', id: session.id, entity: { ...session, output } }];
}

/**
 * Makes the package of a collection, once, from its own documents only, even if a session spans several
 * collections [DOC].
 */
export function packageCollection(collectionId: string, context: SignContext): readonly SignChange[] {
  const collection = context.tables.collections.get(collectionId);
  if (collection === undefined || collection.packages.length > 0) return [];
  const sessions = sessionsOf(collectionId, context.tables);
  // A session added during the delay is waited for; its signature schedules the package again.
  if (sessions.some(({ state }) => state !== 'SIGNED')) return [];
  const held = sessions.filter(({ script }) => script?.packaging !== undefined);
  if (held.length > 0) return notePackaging(held, context);
  const sources = sessions.flatMap((session) => signedContents(session, context.tables, collectionId));
  const made = makePackage(sessions, sources, context);
  if (made === undefined) return [];
  const packaged = { ...collection, packages: [made.package] };
  return [...made.changes, { put: 'collections', id: collection.id, entity: packaged }];
}

/** Makes no package for sessions whose script prevents it; a failure is noted. */
function notePackaging(sessions: readonly Session[], { nowMs }: SignContext): readonly SignChange[] {
  return sessions
    .filter(({ script }) => script?.packaging === 'fails')
    .map((session) => {
      const scripted = { does: 'packages', atMs: nowMs, refused: 'the packaging failed' } as const;
      return { put: 'sessions', id: session.id, entity: { ...session, scripted } };
    });
}

/** What a session's signatures were made from; taken from the results, as the originals may be gone. */
function signedContents({ output }: Session, tables: SignTables, collectionId?: string): readonly Content[] {
  return output.signatures
    .filter((signature) => collectionId === undefined || signature.documentCollectionId === collectionId)
    .map(({ resultDocumentId }) => tables.documents.get(resultDocumentId)?.content)
    .flatMap((content) => (content?.kind === 'derived' ? content.sources : []));
}

function makePackage(
  sessions: readonly Session[],
  contents: readonly Content[],
  context: SignContext,
): { readonly package: SessionPackage; readonly changes: readonly SignChange[] } | undefined {
  const sources = [...new Set(contents)];
  const [first] = sessions;
  const isPdf = sources.every(({ mimeType }) => mimeType === 'application/pdf');
  if (first === undefined || sources.length === 0 || !isPdf) return undefined;
  const result = planResult(
    {
      form: 'PADES',
      title: first.request.title,
      signedBy: [...new Set(sessions.map(({ output }) => output.userInfo?.fullName ?? 'unknown'))].join(', '),
      method: 'PADES_CONTAINER',
      sources,
      isArchived: sessions.some(({ request }) => request.archive?.sendPackagingResultToArchive === true),
    },
    context,
  );
  return {
    package: {
      packageId: context.ids.uuid(),
      packageType: 'PADES_CONTAINER',
      resultDocumentId: result.resultDocumentId,
      ...result.archive,
    },
    changes: result.changes,
  };
}
