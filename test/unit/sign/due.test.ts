import { describe, expect, test } from 'vitest';
import { decideSignDue } from '../../../src/mock/apis/sign/due.ts';
import { actAsSigner } from '../../../src/mock/apis/sign/signer.ts';
import type { Collection, Session, SignChange } from '../../../src/mock/apis/sign/state.ts';
import type { Content } from '../../../src/mock/kernel/content.ts';
import {
  collectionOf,
  createWorld,
  documentOf,
  KARI,
  NOW_MS,
  requestOf,
  sessionIn,
  sessionOf,
  statesIn,
  stored,
  usedBy,
  type World,
} from './sign-world.ts';

const expire = { kind: 'expireSession', sessionId: 'session' } as const;
const packageSession = { kind: 'packageSession', sessionId: 'session' } as const;
const packageCollection = { kind: 'packageCollection', collectionId: 'collection' } as const;

/** A world in which each session, over one document of its name, has been signed. */
function signedWorld(sessionIds: readonly string[], mimeType = 'application/pdf', archive?: object): World {
  const world = createWorld();
  const documents = sessionIds.map((id) => ({ documentId: `document-${id}` }));
  world.put(collectionOf({ documents, packageTo: ['PADES_CONTAINER'] }), usedBy(sessionIds));
  for (const id of sessionIds) {
    const documentId = `document-${id}`;
    const request = requestOf({
      title: `Title of ${id}`,
      documents: [{ documentCollectionId: 'collection', documentId, action: 'SIGN' }],
      ...(archive === undefined ? {} : { archive }),
    });
    world.put(documentOf(documentId, mimeType), stored(sessionOf({ id, request })));
    const session = world.tables.sessions.get(id);
    const outcome = session && actAsSigner(session, { kind: 'sign', person: KARI }, world);
    if (outcome?.kind === 'done') world.put(...outcome.changes);
  }
  return world;
}

function collectionIn(changes: readonly SignChange[]): Collection | undefined {
  for (const change of changes) if ('put' in change && change.put === 'collections') return change.entity;
  return undefined;
}

function contentOf(changes: readonly SignChange[], id: string | undefined): Content | undefined {
  for (const change of changes) {
    if ('put' in change && change.put === 'documents' && change.id === id) return change.entity.content;
  }
  return undefined;
}

describe('a due date that is reached', () => {
  const expireAt = (session: Session, settings = {}) => {
    const world = createWorld(settings);
    world.put(stored(session));
    return statesIn(decideSignDue(expire, world));
  };

  test.for(['READY', 'BLOCKED'] as const)('expires a session that is %s', (state) => {
    expect(expireAt(sessionOf({ state, dueAtMs: NOW_MS }))).toEqual({ session: 'EXPIRED' });
  });

  test.for(['SIGNED', 'REJECTED', 'EXPIRED'] as const)('does nothing to a session that is %s', (state) => {
    expect(expireAt(sessionOf({ state, dueAtMs: NOW_MS }))).toEqual({});
  });

  test('does nothing when it was moved since, or the session is gone', () => {
    expect(expireAt(sessionOf({ dueAtMs: NOW_MS + 1 }))).toEqual({});
    expect(decideSignDue(expire, createWorld())).toEqual([]);
  });

  test('does nothing on an account whose sessions do not expire', () => {
    expect(expireAt(sessionOf({ dueAtMs: NOW_MS }), { sessionsExpire: false })).toEqual({});
  });
});

describe('the package of a session', () => {
  test('is a PDF of what was signed', () => {
    const world = signedWorld(['session']);
    const changes = decideSignDue(packageSession, world);
    const [made] = sessionIn(changes).output.packages;
    expect(made).toMatchObject({ packageType: 'PADES_CONTAINER', packageId: expect.any(String) });
    expect(contentOf(changes, made?.resultDocumentId)).toMatchObject({
      mimeType: 'application/pdf',
      sources: [world.tables.documents.get('document-session')?.content],
    });
  });

  test('is made though the original has been deleted since', () => {
    const world = signedWorld(['session']);
    world.put({ remove: 'documents', id: 'document-session' });
    expect(sessionIn(decideSignDue(packageSession, world)).output.packages).toHaveLength(1);
  });

  test('is made once', () => {
    const world = signedWorld(['session']);
    world.put(...decideSignDue(packageSession, world));
    expect(decideSignDue(packageSession, world)).toEqual([]);
  });

  test('is not made of plain text, of nothing, or of a session that is gone', () => {
    expect(decideSignDue(packageSession, signedWorld(['session'], 'text/plain'))).toEqual([]);
    const unsigned = createWorld();
    unsigned.put(stored(sessionOf()));
    expect(decideSignDue(packageSession, unsigned)).toEqual([]);
    expect(decideSignDue(packageSession, createWorld())).toEqual([]);
  });

  test('goes to the archive too, when the session asks for it', () => {
    const changes = decideSignDue(
      packageSession,
      signedWorld(['session'], 'application/pdf', { sendPackagingResultToArchive: true }),
    );
    const [made] = sessionIn(changes).output.packages;
    expect(changes).toContainEqual(expect.objectContaining({ put: 'archive', id: made?.resultArchiveId }));
    expect(
      sessionIn(decideSignDue(packageSession, signedWorld(['session']))).output.packages[0],
    ).not.toHaveProperty('resultArchiveId');
  });
});

describe('the package of a collection', () => {
  test('has what all its sessions signed, each document once', () => {
    const world = signedWorld(['a', 'b']);
    const changes = decideSignDue(packageCollection, world);
    const made = collectionIn(changes)?.packages;
    expect(made).toHaveLength(1);
    const content = contentOf(changes, made?.[0]?.resultDocumentId);
    expect(content?.kind === 'derived' && content.sources).toEqual(
      ['a', 'b'].map((id) => world.tables.documents.get(`document-${id}`)?.content),
    );
  });

  test('is made once, and not of a collection without sessions or one that is gone', () => {
    const world = signedWorld(['a', 'b']);
    world.put(...decideSignDue(packageCollection, world));
    expect(decideSignDue(packageCollection, world)).toEqual([]);
    expect(decideSignDue(packageCollection, signedWorld([]))).toEqual([]);
    expect(decideSignDue(packageCollection, createWorld())).toEqual([]);
  });
});
