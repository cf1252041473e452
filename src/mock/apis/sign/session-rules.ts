import { DAY_MS, parseDuration } from '../../../wire/duration.ts';
import { parseInstant } from '../../../wire/instant.ts';
import type { InvalidParam } from '../../../wire/problem.ts';
import { mimeTypesOf } from './mime-types.ts';
import { checkSigningSetup } from './setup-rules.ts';
import type { SessionRequest, SignContext } from './state.ts';

/** How far ahead a due date, or the end of a signature URL, may be [S4; facts C22, C23]. */
export const MAX_AHEAD_DAYS = 45;
export const MAX_AHEAD_MS = MAX_AHEAD_DAYS * DAY_MS;

/**
 * One thing a session request must satisfy beyond its schema: returns what is wrong, named from the request's
 * root.
 */
type Rule = (request: SessionRequest, context: SignContext) => readonly InvalidParam[];

const RULES: readonly Rule[] = [
  (request, { nowMs }) => checkDueDate(request.dueDate, nowMs),
  checkUrlLife,
  checkRedirects,
  checkDocuments,
  checkMimeTypes,
  checkPredecessors,
  checkValidations,
  checkSigningSetup,
];

/** Everything that is wrong with one session request beyond its schema. Pure. */
export function checkSessionRequest(request: SessionRequest, context: SignContext): readonly InvalidParam[] {
  return RULES.flatMap((rule) => rule(request, context));
}

/** A due date must be in the future, and at most 45 days ahead (facts C22). */
export function checkDueDate(dueDate: string | undefined, nowMs: number): readonly InvalidParam[] {
  if (dueDate === undefined) return [];
  const dueAtMs = parseInstant(dueDate);
  if (dueAtMs === undefined) return [{ name: 'dueDate', reason: 'must be a valid date-time' }];
  if (dueAtMs <= nowMs) return [{ name: 'dueDate', reason: 'must be in the future' }];
  if (dueAtMs <= nowMs + MAX_AHEAD_MS) return [];
  return [{ name: 'dueDate', reason: `must be at most ${MAX_AHEAD_DAYS} days ahead` }];
}

/**
 * The bounds of `signatureUrlTTL` are in the contract; the length of a duration is more than a schema can
 * express.
 */
function checkUrlLife({ signatureUrlTimeToLive }: SessionRequest): readonly InvalidParam[] {
  if (signatureUrlTimeToLive === undefined) return [];
  const lifeMs = parseDuration(signatureUrlTimeToLive);
  const name = 'signatureUrlTimeToLive';
  if (lifeMs === undefined) return [{ name, reason: 'must be a valid duration' }];
  if (lifeMs <= 0) return [{ name, reason: 'must be longer than zero' }];
  return lifeMs <= MAX_AHEAD_MS ? [] : [{ name, reason: `must be at most ${MAX_AHEAD_DAYS} days` }];
}

/** The schema accepts any URI, but a signer's browser can only be sent to a web address. */
function checkRedirects({ redirectSettings }: SessionRequest): readonly InvalidParam[] {
  return Object.entries(redirectSettings ?? {}).flatMap(([name, url]) =>
    isWebAddress(String(url))
      ? []
      : [{ name: `redirectSettings.${name}`, reason: 'must be an http or https URL' }],
  );
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'http:' || url?.protocol === 'https:';
}

function checkDocuments({ documents }: SessionRequest, { tables }: SignContext): readonly InvalidParam[] {
  return documents.flatMap(({ documentCollectionId, documentId }, index) => {
    const collection = tables.collections.get(documentCollectionId);
    if (collection === undefined) {
      const reason = `there is no document collection ${documentCollectionId}`;
      return [{ name: `documents[${index}].documentCollectionId`, reason }];
    }
    const isMember = collection.documents.some((document) => document.documentId === documentId);
    const name = `documents[${index}].documentId`;
    if (!isMember) return [{ name, reason: `is not in document collection ${documentCollectionId}` }];
    return tables.documents.has(documentId) ? [] : [{ name, reason: `there is no document ${documentId}` }];
  });
}

/** All documents of a session must have the same MIME type [CODE]. */
function checkMimeTypes({ documents }: SessionRequest, { tables }: SignContext): readonly InvalidParam[] {
  const types = mimeTypesOf(documents, tables);
  if (types.length < 2) return [];
  return [{ name: 'documents', reason: `must all have the same MIME type, not ${types.join(' and ')}` }];
}

function checkPredecessors(
  { subsequentTo }: SessionRequest,
  { tables }: SignContext,
): readonly InvalidParam[] {
  return (subsequentTo ?? []).flatMap((id, index) =>
    tables.sessions.has(id)
      ? []
      : [{ name: `subsequentTo[${index}]`, reason: `there is no signing session ${id}` }],
  );
}

function checkValidations({ signer }: SessionRequest): readonly InvalidParam[] {
  const uses = [...(signer?.validations ?? []), ...(signer?.prefill ?? [])];
  if (uses.length === 0 || signer?.nationalIdentificationNumber !== undefined) return [];
  return [{ name: 'signer.nationalIdentificationNumber', reason: 'is required to validate or prefill it' }];
}
