import type { SignTables } from './state.ts';

/** The distinct MIME types of the documents that exist. */
export function mimeTypesOf(
  documents: readonly { readonly documentId: string }[],
  tables: SignTables,
): readonly string[] {
  const types = documents.map(({ documentId }) => tables.documents.get(documentId)?.content.mimeType);
  return [...new Set(types.filter((type) => type !== undefined))];
}
