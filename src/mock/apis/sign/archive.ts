import { refuse } from '../../kernel/outcome.ts';
import type { SignHandler } from './state.ts';

/** Returns the bytes of an archived result; they remain when the document itself is deleted. */
export const getArchiveDocument: SignHandler = ({ tables, input }) => {
  const id = input.path.archiveDocumentId ?? '';
  const content = tables.archive.get(id);
  if (content === undefined) {
    return refuse('archive_document_not_found', `archiveDocumentId: there is no archive document ${id}.`);
  }
  return { kind: 'reply', status: 200, body: { kind: 'content', content }, changes: [] };
};
