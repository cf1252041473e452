import { formatInstant } from '../../../wire/instant.ts';
import type { Content } from '../../kernel/content.ts';
import type { SignChange, SignContext, StoredDocument } from './state.ts';

/** What a signing result is made from. */
export interface ResultPlan {
  readonly form: 'XADES' | 'PADES';
  readonly title: string;
  readonly signedBy: string;
  /** The eID, vendor or package type, as the result names it. */
  readonly method: string;
  readonly sources: readonly Content[];
  readonly isArchived: boolean;
}

/** A result that is about to be stored. */
export interface PlannedResult {
  readonly resultDocumentId: string;
  /** Present when the result also goes to the archive. */
  readonly archive: { readonly resultArchiveId?: string };
  readonly changes: readonly SignChange[];
}

/** Plans a new document that holds a signing result. Its bytes are made when they are first read. */
export function planResult(plan: ResultPlan, { ids, nowMs }: SignContext): PlannedResult {
  const id = ids.uuid();
  const isXml = plan.form === 'XADES';
  const document: StoredDocument = {
    id,
    createdAtMs: nowMs,
    metadata: {},
    content: {
      kind: 'derived',
      mimeType: isXml ? 'application/xml' : 'application/pdf',
      sources: plan.sources,
      recipe: {
        kind: isXml ? 'xades' : 'pades',
        signature: {
          title: plan.title,
          signedBy: plan.signedBy,
          signedAt: formatInstant(nowMs),
          method: plan.method,
          resultDocumentId: id,
        },
      },
    },
  };
  const stored: SignChange = { put: 'documents', id, entity: document };
  if (!plan.isArchived) return { resultDocumentId: id, archive: {}, changes: [stored] };
  const resultArchiveId = ids.uuid();
  return {
    resultDocumentId: id,
    archive: { resultArchiveId },
    changes: [stored, { put: 'archive', id: resultArchiveId, entity: document.content }],
  };
}
