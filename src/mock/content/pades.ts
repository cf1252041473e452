import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import type { SignatureFacts, StoredContent } from '../kernel/content.ts';
import { readAll } from './vault.ts';

/**
 * Writes the PAdES result of a signing: the pages of every signed PDF, then a page that says who signed what
 * and when.
 *
 * A source that is not a readable PDF (the simulator, like the vendor, accepts any bytes as
 * `application/pdf`) adds no pages; the last page names it by its digest.
 */
export async function renderPades(
  signature: SignatureFacts,
  sources: readonly StoredContent[],
): Promise<Uint8Array> {
  const result = await PDFDocument.create();
  const signedAt = new Date(signature.signedAt);
  result.setTitle(signature.title);
  result.setProducer('signimock');
  result.setCreator('signimock');
  result.setCreationDate(signedAt);
  result.setModificationDate(signedAt);
  result.setSubject(signature.resultDocumentId);
  for (const source of sources) await appendPages(result, source);
  const font = await result.embedFont(StandardFonts.Helvetica);
  drawLines(result.addPage(), font, [
    'Signed with signimock',
    '',
    `Title: ${signature.title}`,
    `Signed by: ${signature.signedBy}`,
    `Signed at: ${signature.signedAt}`,
    `Method: ${signature.method}`,
    `Result: ${signature.resultDocumentId}`,
    ...sources.map((source) => `Document, SHA-256: ${source.sha256}`),
    '',
    'A simulated signature, legally worth nothing.',
  ]);
  return result.save();
}

async function appendPages(result: PDFDocument, source: StoredContent): Promise<void> {
  if (source.mimeType !== 'application/pdf') return;
  const bytes = await readAll(source);
  for (const page of await copyPages(result, bytes)) result.addPage(page);
}

async function copyPages(result: PDFDocument, bytes: Uint8Array): Promise<readonly PDFPage[]> {
  try {
    const original = await PDFDocument.load(bytes, { updateMetadata: false });
    return await result.copyPages(original, original.getPageIndices());
  } catch {
    return [];
  }
}

function drawLines(page: PDFPage, font: PDFFont, lines: readonly string[]): void {
  const known = new Set(font.getCharacterSet());
  let y = page.getHeight() - 72;
  for (const line of lines) {
    // The standard font has Latin letters only; one unknown letter must not break the whole page.
    const printable = [...line]
      .map((letter) => (known.has(letter.codePointAt(0) ?? 0) ? letter : '?'))
      .join('');
    page.drawText(printable, { x: 56, y, size: 11, font, maxWidth: page.getWidth() - 112 });
    y -= 18;
  }
}
