import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { materialise } from '../../../src/mock/content/materialise.ts';
import { readAll, storeBytes } from '../../../src/mock/content/vault.ts';
import type { Content, DerivedContent, SignatureFacts } from '../../../src/mock/kernel/content.ts';
import { findIllFormed } from './well-formed.ts';

const FACTS: SignatureFacts = {
  title: 'Rental agreement',
  signedBy: 'Kari Nordmann',
  signedAt: '2030-01-01T00:00:00Z',
  method: 'nbid',
  resultDocumentId: '3f0c9a52-6c1e-4b0a-9a3e-2b7d1f4e8c60',
};

const ODD_LETTERS = fc.constantFrom(
  ...['-', '<', '>', '&', '"', "'", ']', '\u0000', '\u0008', '\u000b', '\u001f', '\u007f', '\u0085'],
  ...['\n', '\r', '\t', '\ud800', '\udc00', '\ufffe', '\uffff', '😀', 'ø', '漢', '\u202e', 'a'],
);
const oddTitles = fc.string({ unit: ODD_LETTERS, size: 'max', maxLength: 30 });

function derive(
  kind: 'xades' | 'pades',
  change: Partial<SignatureFacts> = {},
  sources: Content[] = [],
): DerivedContent {
  const mimeType = kind === 'xades' ? 'application/xml' : 'application/pdf';
  return { kind: 'derived', mimeType, sources, recipe: { kind, signature: { ...FACTS, ...change } } };
}

const bytesOf = async (content: Content): Promise<Buffer> =>
  Buffer.from(await readAll(await materialise(content)));
const xadesOf = async (change: Partial<SignatureFacts>, sources?: Content[]): Promise<string> =>
  (await bytesOf(derive('xades', change, sources))).toString('utf8');

async function createPdf(pages: number): Promise<Content> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([200, 200 + page]);
  return storeBytes('application/pdf', await document.save());
}

describe('a derived content', () => {
  test.for(['xades', 'pades'] as const)(
    'gives the same bytes each time, also to many at once: %s',
    async (kind) => {
      const content = derive(kind);
      const [first, second, third] = await Promise.all([
        materialise(content),
        materialise(content),
        materialise(content),
      ]);
      expect(second).toBe(first);
      expect(third).toBe(first);
      expect(await materialise(content)).toBe(first);
    },
  );

  test.for(['xades', 'pades'] as const)('gives the same bytes as its equal: %s', async (kind) => {
    const source = await createPdf(2);
    const make = () => bytesOf(derive(kind, {}, [source]));
    expect((await make()).equals(await make())).toBe(true);
  });

  test('has the type, size and digest of its bytes', async () => {
    const stored = await materialise(derive('xades'));
    const bytes = await readAll(stored);
    expect(stored.mimeType).toBe('application/xml');
    expect(stored).toEqual({ ...storeBytes('application/xml', bytes), open: expect.any(Function) });
  });

  test('may be made of another one', async () => {
    const inner = derive('pades', {}, [await createPdf(1)]);
    const outer = await PDFDocument.load(await bytesOf(derive('pades', {}, [inner])));
    expect(outer.getPageCount()).toBe(3);
  });
});

test('a stored content is its own bytes', async () => {
  const content = storeBytes('text/plain', Buffer.from('I agree.'));
  expect(await materialise(content)).toBe(content);
});

describe('a XAdES result', () => {
  test('is XML that names signer, time, method and the digest of each document', async () => {
    const sources = [
      storeBytes('text/plain', Buffer.from('a')),
      storeBytes('application/pdf', Buffer.from('b')),
    ];
    const xml = await xadesOf({}, sources);
    expect(findIllFormed(xml)).toBeUndefined();
    for (const part of [
      'Kari Nordmann',
      'nbid',
      '2030-01-01T00:00:00Z',
      ...sources.map(({ sha256 }) => sha256),
    ]) {
      expect(xml).toContain(part);
    }
  });

  test.for(['--', '---', 'a---b', '-->', '<!--', ']]>', '&', '&amp;', '\u0000', '\ud800', 'a\ufffeb', '-'])(
    'is well-formed when the title is %j',
    async (title) => {
      expect(findIllFormed(await xadesOf({ title }))).toBeUndefined();
    },
  );

  test('is well-formed whatever title, name and method are made of', async () => {
    await fc.assert(
      fc.asyncProperty(oddTitles, oddTitles, oddTitles, async (title, signedBy, method) => {
        expect(findIllFormed(await xadesOf({ title, signedBy, method }))).toBeUndefined();
      }),
    );
  });

  test('keeps a name as it is, letters of any script included', async () => {
    expect(await xadesOf({ signedBy: 'Søren 漢字 😀 & Sons' })).toContain('Søren 漢字 😀 &amp; Sons');
  });
});

describe('a PAdES result', () => {
  test('has the pages of every source, then one of its own', async () => {
    const sources = [await createPdf(2), await createPdf(3)];
    const result = await PDFDocument.load(await bytesOf(derive('pades', {}, sources)));
    expect(result.getPageCount()).toBe(6);
    expect(
      result
        .getPages()
        .map((page) => page.getHeight())
        .slice(0, 5),
    ).toEqual([200, 201, 200, 201, 202]);
  });

  test('names title, result and the instant of signing', async () => {
    const result = await PDFDocument.load(await bytesOf(derive('pades')), { updateMetadata: false });
    expect(result.getTitle()).toBe(FACTS.title);
    expect(result.getSubject()).toBe(FACTS.resultDocumentId);
    expect(result.getCreationDate()?.toISOString()).toBe('2030-01-01T00:00:00.000Z');
    expect(result.getProducer()).toBe('signimock');
  });

  test.for(['', 'not a PDF', '%PDF-1.7', '%PDF-1.7\ntrailer << /Root 1 0 R >>', '\u0000'.repeat(1_000)])(
    'has no pages of a source that is no readable PDF: %j',
    async (text) => {
      const source = storeBytes('application/pdf', Buffer.from(text));
      const result = await PDFDocument.load(await bytesOf(derive('pades', {}, [source])));
      expect(result.getPageCount()).toBe(1);
    },
  );

  test('opens whatever title and name are made of', async () => {
    await fc.assert(
      fc.asyncProperty(oddTitles, oddTitles, async (title, signedBy) => {
        const result = await PDFDocument.load(await bytesOf(derive('pades', { title, signedBy })));
        expect(result.getPageCount()).toBe(1);
      }),
      { numRuns: 30 },
    );
  });
});
