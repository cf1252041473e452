import type { components } from '../../../wire/generated/sign.ts';
import type { InvalidParam } from '../../../wire/problem.ts';
import { type ProblemRefusal, refuse, refuseParams, replyEmpty, replyJson } from '../../kernel/outcome.ts';
import { scheduleCollectionPackage } from './packaging.ts';
import {
  type BodyInput,
  type Collection,
  isLive,
  type SignChange,
  type SignHandler,
  sessionsOf,
} from './state.ts';

type CollectionBody = components['schemas']['DocumentCollection'];

/** Groups documents that have been uploaded. */
export const createDocumentCollection: SignHandler<
  BodyInput<components['schemas']['CreateDocumentCollection']>
> = ({ tables, ids, input }) => {
  const { documents, packageTo } = input.body;
  const unknown: InvalidParam[] = documents.flatMap(({ documentId }, index) =>
    tables.documents.has(documentId)
      ? []
      : [{ name: `documents[${index}].documentId`, reason: `there is no document ${documentId}` }],
  );
  if (unknown.length > 0) return refuseParams(unknown);
  const collection: Collection = {
    id: ids.uuid(),
    documents,
    packageTo,
    packages: [],
  };
  const joined = documents.map(
    ({ documentId }): SignChange => ({
      join: 'collectionsOfDocument',
      id: documentId,
      member: collection.id,
    }),
  );
  const stored: SignChange = { put: 'collections', id: collection.id, entity: collection };
  return replyJson(201, describe(collection), [stored, ...joined]);
};

/** Returns a collection with the packages made from it so far. */
export const getDocumentCollection: SignHandler = ({ tables, input }) => {
  const collection = tables.collections.get(input.path.documentCollectionId ?? '');
  if (collection === undefined) return collectionNotFound(input.path.documentCollectionId);
  return replyJson(200, describe(collection));
};

/** Removes a collection, unless a session of it can still be signed (facts Q22). Its documents stay. */
export const deleteDocumentCollection: SignHandler = ({ tables, input }) => {
  const collection = tables.collections.get(input.path.documentCollectionId ?? '');
  if (collection === undefined) return collectionNotFound(input.path.documentCollectionId);
  const live = sessionsOf(collection.id, tables).find(isLive);
  if (live !== undefined) {
    return refuse(
      'bad_request',
      `documentCollectionId: the collection is used by signing session ${live.id}, which is not final.`,
    );
  }
  return replyEmpty<SignChange>(204, [
    { remove: 'collections', id: collection.id },
    { remove: 'sessionsOfCollection', id: collection.id },
  ]);
};

/** Asks for the package of a collection whose sessions are all signed (facts C37). */
export const packageDocumentCollection: SignHandler = ({ tables, settings, nowMs, input }) => {
  const collection = tables.collections.get(input.path.documentCollectionId ?? '');
  if (collection === undefined) return collectionNotFound(input.path.documentCollectionId);
  const sessions = sessionsOf(collection.id, tables);
  if (sessions.length === 0 || sessions.some(({ state }) => state !== 'SIGNED')) {
    return refuse('conflict', 'documentCollectionId: not every signing session of the collection is signed.');
  }
  return replyEmpty<SignChange>(204, [scheduleCollectionPackage(collection.id, settings, nowMs)]);
};

function collectionNotFound(id: string | undefined): ProblemRefusal {
  return refuse(
    'document_collection_not_found',
    `documentCollectionId: there is no document collection ${id ?? ''}.`,
  );
}

function describe(collection: Collection): CollectionBody {
  return {
    id: collection.id,
    documents: collection.documents,
    ...(collection.packageTo === undefined ? {} : { packageTo: collection.packageTo }),
    output: { packages: collection.packages },
  };
}
