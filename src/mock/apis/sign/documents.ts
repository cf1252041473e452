import type { components } from '../../../wire/generated/sign.ts';
import { formatInstant } from '../../../wire/instant.ts';
import { materialise } from '../../content/materialise.ts';
import type { StoredContent } from '../../kernel/content.ts';
import { type ProblemRefusal, refuse, replyEmpty, replyJson } from '../../kernel/outcome.ts';
import {
  type BodyInput,
  isLive,
  type SignChange,
  type SignHandler,
  type SignTables,
  type StoredDocument,
  sessionsOf,
} from './state.ts';

type DocumentBody = components['schemas']['Document'];

/** Stores the bytes of a request as a new document. */
export const uploadDocument: SignHandler<BodyInput<StoredContent>> = ({ ids, nowMs, input }) => {
  const document: StoredDocument = {
    id: ids.uuid(),
    content: input.body,
    createdAtMs: nowMs,
    metadata: {},
  };
  return replyJson(200, describe(document, input.body), [
    { put: 'documents', id: document.id, entity: document },
  ]);
};

/** Returns the bytes of a document with the MIME type they were stored with. */
export const getDocument: SignHandler = ({ tables, input }) => {
  const document = tables.documents.get(input.path.documentId ?? '');
  if (document === undefined) return documentNotFound(input.path.documentId);
  return { kind: 'reply', status: 200, body: { kind: 'content', content: document.content }, changes: [] };
};

/** Removes a document and its metadata for good, unless a session that can still be signed needs it. */
export const deleteDocument: SignHandler = ({ tables, input }) => {
  const document = tables.documents.get(input.path.documentId ?? '');
  if (document === undefined) return documentNotFound(input.path.documentId);
  const user = liveSessionOf(tables, document);
  if (user !== undefined) {
    return refuse(
      'bad_request',
      `documentId: the document is used by signing session ${user}, which is not final.`,
    );
  }
  return replyEmpty<SignChange>(204, [
    { remove: 'documents', id: document.id },
    { remove: 'collectionsOfDocument', id: document.id },
  ]);
};

/** Returns everything about a document except its bytes. */
export const getDocumentMetadata: SignHandler = ({ tables, input }) => {
  const document = tables.documents.get(input.path.documentId ?? '');
  if (document === undefined) return documentNotFound(input.path.documentId);
  return replyMetadata(document);
};

/** Sets the given metadata members and keeps the others. */
export const updateDocumentMetadata: SignHandler<
  BodyInput<components['schemas']['DocumentMetadataPatch']>
> = ({ tables, input }) => {
  const document = tables.documents.get(input.path.documentId ?? '');
  if (document === undefined) return documentNotFound(input.path.documentId);
  const updated = { ...document, metadata: { ...document.metadata, ...input.body } };
  return replyMetadata(updated, [{ put: 'documents', id: updated.id, entity: updated }]);
};

/** The refusal for a document that does not exist, or no longer does. */
function documentNotFound(documentId: string | undefined): ProblemRefusal {
  return refuse('document_not_found', `documentId: there is no document ${documentId ?? ''}.`);
}

function replyMetadata(document: StoredDocument, changes: readonly SignChange[] = []) {
  const { content } = document;
  if (content.kind === 'stored') return replyJson(200, describe(document, content), changes);
  const value = async (): Promise<object> => describe(document, await materialise(content));
  return { kind: 'reply', status: 200, body: { kind: 'later', value }, changes } as const;
}

function describe(document: StoredDocument, content: StoredContent): DocumentBody {
  return {
    documentId: document.id,
    mimeType: content.mimeType,
    createdAt: formatInstant(document.createdAtMs),
    documentHash: { hash: content.sha256, hashAlgorithm: 'SHA256' },
    ...document.metadata,
  };
}

function liveSessionOf(tables: SignTables, { id }: StoredDocument): string | undefined {
  for (const collectionId of tables.collectionsOfDocument.get(id) ?? []) {
    const user = sessionsOf(collectionId, tables).find(
      (session) => isLive(session) && session.request.documents.some(({ documentId }) => documentId === id),
    );
    if (user !== undefined) return user.id;
  }
  return undefined;
}
