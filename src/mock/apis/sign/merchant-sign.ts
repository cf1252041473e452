import type { components } from '../../../wire/generated/sign.ts';
import type { InvalidParam } from '../../../wire/problem.ts';
import { refuseParams, replyJson } from '../../kernel/outcome.ts';
import { planResult } from './result.ts';
import type { BodyInput, SignHandler, SignTables } from './state.ts';

type MerchantSignRequest = components['schemas']['MerchantSignRequest'];
type ToBeSigned = components['schemas']['ToBeSignedDocument'];

/** Signs uploaded documents with the merchant's own certificate; no person and no session is involved (facts 4.8). */
export const merchantSign: SignHandler<BodyInput<MerchantSignRequest>> = (call) => {
  const { vendor, toBeSignedDocuments } = call.input.body;
  const invalid = toBeSignedDocuments.flatMap((document, index) =>
    checkDocument(document, call.tables).map(({ name, reason }) => ({
      name: `toBeSignedDocuments[${index}].${name}`,
      reason,
    })),
  );
  if (invalid.length > 0) return refuseParams(invalid);
  const signed = toBeSignedDocuments.map((document) => ({
    document,
    result: planResult(
      {
        form: document.format ?? 'PADES',
        title: document.description ?? document.documentId,
        signedBy: 'Merchant',
        method: vendor,
        sources: contentsOf(document, call.tables),
        isArchived: false,
      },
      call,
    ),
  }));
  return replyJson(
    200,
    signed.map(({ document, result }) => ({
      documentId: document.documentId,
      documentResultId: result.resultDocumentId,
    })),
    signed.flatMap(({ result }) => result.changes),
  );
};

function checkDocument(
  { documentId, mimetype, format }: ToBeSigned,
  tables: SignTables,
): readonly InvalidParam[] {
  const stored = tables.documents.get(documentId)?.content.mimeType;
  if (stored === undefined) return [{ name: 'documentId', reason: `there is no document ${documentId}` }];
  if (mimetype !== undefined && mimetype !== stored) {
    return [{ name: 'mimetype', reason: `must be ${stored}, as the document was uploaded` }];
  }
  if ((format ?? 'PADES') === 'PADES' && stored !== 'application/pdf') {
    return [{ name: 'format', reason: `PADES needs application/pdf, the document is ${stored}` }];
  }
  return [];
}

function contentsOf({ documentId }: ToBeSigned, tables: SignTables) {
  const content = tables.documents.get(documentId)?.content;
  return content === undefined ? [] : [content];
}
