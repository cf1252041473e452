import { buffer } from 'node:stream/consumers';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GeneratedFile, openGeneratedFile } from '../../../src/mock/content/generated-file.ts';

const CONTENT_TYPES = [
  'application/pdf',
  'application/json',
  'text/plain',
  'image/jpeg',
  'application/octet-stream',
] as const;

/** Below this a PDF with a page and its name does not fit. */
const SMALLEST_PDF = 700;

const file = (contentType: string, sizeBytes: number, name = 'kyc-report.pdf'): GeneratedFile => ({
  name,
  contentType,
  sizeBytes,
});

const bytesOf = (generated: GeneratedFile): Promise<Buffer> => buffer(openGeneratedFile(generated));

/** The first bytes of a file that is too long to be read whole. */
async function headOf(generated: GeneratedFile, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of openGeneratedFile(generated)) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).byteLength;
    if (bytes >= length) break;
  }
  return Buffer.concat(chunks).subarray(0, length);
}

describe('a generated file', () => {
  test('has exactly the size that was asked for, whatever its type and name', async () => {
    const anyFile = fc.record({
      name: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constant('(a\\) \u0000')),
      contentType: fc.constantFrom(...CONTENT_TYPES),
      sizeBytes: fc.oneof(fc.nat({ max: 2_000 }), fc.nat({ max: 300_000 })),
    });
    await fc.assert(
      fc.asyncProperty(anyFile, async (generated) => {
        expect((await bytesOf(generated)).byteLength).toBe(generated.sizeBytes);
      }),
      { numRuns: 150 },
    );
  });

  test.for([0, 1, 65_535, 65_536, 65_537, 131_072])(
    'has %s bytes when that is its size',
    async (sizeBytes) => {
      for (const contentType of CONTENT_TYPES) {
        expect((await bytesOf(file(contentType, sizeBytes))).byteLength).toBe(sizeBytes);
      }
    },
  );

  test('is the same bytes each time', async () => {
    for (const contentType of CONTENT_TYPES) {
      const [one, other] = [
        await bytesOf(file(contentType, 100_000)),
        await bytesOf(file(contentType, 100_000)),
      ];
      expect(one.equals(other)).toBe(true);
    }
  });

  test('of a hundred gigabytes begins at once and costs no more than what is read', async () => {
    const head = await headOf(file('application/octet-stream', 100_000_000_000), 1_000_000);
    expect(head.byteLength).toBe(1_000_000);
  });
});

describe('a generated PDF', () => {
  test.for([SMALLEST_PDF, 1_000, 65_536, 70_000, 1_000_003, 5_000_000])(
    'of %s bytes is opened by a real reader and has one page',
    async (sizeBytes) => {
      const bytes = await bytesOf(file('application/pdf', sizeBytes));
      expect(bytes.byteLength).toBe(sizeBytes);
      const pdf = await PDFDocument.load(bytes, { throwOnInvalidObject: true });
      expect(pdf.getPageCount()).toBe(1);
    },
  );

  test('of any size that holds one is opened, and its table of offsets points at its objects', async () => {
    const sizes = fc.integer({ min: SMALLEST_PDF, max: 200_000 });
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sizes, names, async (sizeBytes, name) => {
        const bytes = await bytesOf(file('application/pdf', sizeBytes, name));
        expect((await PDFDocument.load(bytes, { throwOnInvalidObject: true })).getPageCount()).toBe(1);
        expect(wrongOffsets(bytes)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('says its name on its page, without what could end the text', async () => {
    const text = (await bytesOf(file('application/pdf', 5_000, 'a)\\(é.pdf'))).toString('latin1');
    expect(text).toContain('(a____.pdf, made by signimock) Tj');
  });

  test.for([0, 1, 100, 500])('of %s bytes is no PDF but has its size all the same', async (sizeBytes) => {
    expect((await bytesOf(file('application/pdf', sizeBytes))).byteLength).toBe(sizeBytes);
  });
});

describe('the other types', () => {
  test('JSON is one object, however long', async () => {
    for (const sizeBytes of [100, 2_000, 100_000]) {
      const bytes = await bytesOf(file('application/json', sizeBytes, 'identité "1".json'));
      expect(JSON.parse(bytes.toString('utf8'))).toEqual({ file: 'identité "1".json', madeBy: 'signimock' });
    }
  });

  test('text is readable and ends with a line end', async () => {
    const text = (await bytesOf(file('text/plain', 5_000, 'notes.txt'))).toString('utf8');
    expect(text).toMatch(/^notes\.txt, made by signimock\n[\w. \n]+\n$/);
  });
});

/** The objects that do not stand where the table at the end of a PDF says. */
function wrongOffsets(bytes: Buffer): readonly number[] {
  const text = bytes.toString('latin1');
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const rows = [...text.slice(tableAt).matchAll(/^(\d{10}) 00000 n $/gm)];
  if (!text.startsWith('xref', tableAt) || rows.length !== 5) return [tableAt];
  return rows.flatMap(([, offset], index) =>
    text.startsWith(`${index + 1} 0 obj\n`, Number(offset)) ? [] : [Number(offset)],
  );
}
