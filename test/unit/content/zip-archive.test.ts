import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GeneratedFile, openGeneratedFile } from '../../../src/mock/content/generated-file.ts';
import { openZip, sizeOfZip } from '../../../src/mock/content/zip-archive.ts';
import { readZip } from '../../support/read-zip.ts';

const MADE_AT_MS = Date.UTC(2030, 0, 1, 12);
const ZIP64_FROM = 0xffffffff;

const file = (name: string, sizeBytes: number, contentType = 'application/octet-stream'): GeneratedFile => ({
  name,
  contentType,
  sizeBytes,
});

const zipOf = (files: readonly GeneratedFile[], madeAtMs = MADE_AT_MS): Promise<Buffer> =>
  buffer(openZip(files, madeAtMs));

/** The names that the control API lets a file have, and an archive can hold. */
const anyName = fc
  .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 40 })
  .filter((name) => !/[/\\\p{Cc}]|^[a-z]:|^\.\.$/iu.test(name));

const anyFile = fc.record({
  name: fc.oneof(anyName, fc.constantFrom('årsrapport.pdf', '契約書.pdf', '🗝️.txt', '. .', 'a b.pdf')),
  contentType: fc.constantFrom('application/pdf', 'text/plain', 'image/jpeg'),
  sizeBytes: fc.oneof(
    fc.nat({ max: 1_000 }),
    fc.constantFrom(0, 65_535, 65_536, 65_537),
    fc.nat({ max: 200_000 }),
  ),
});

describe('an archive', () => {
  test('is as long as was said before it was made, and a strict reader finds every file intact', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFile, { maxLength: 6 }), async (files) => {
        const archive = await zipOf(files);
        expect(archive.byteLength).toBe(sizeOfZip(files, MADE_AT_MS));
        const entries = await readZip(archive);
        expect(entries.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
        for (const [index, { bytes, isIntact, isStored }] of entries.entries()) {
          const original = await buffer(openGeneratedFile(files[index] as GeneratedFile));
          expect([isIntact, isStored, bytes.equals(original)]).toEqual([true, true, true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.for([
    ['the year 1970', 0],
    ['the end of February', Date.UTC(2028, 1, 29, 23, 59, 59)],
    ['the year 2040, past 31 bits of seconds', Date.UTC(2040, 0, 1)],
    ['the year 2200', Date.UTC(2200, 0, 1)],
  ] as const)('has the length that was said in %s', async ([, madeAtMs]) => {
    const files = [file('a', 10), file('b', 20)];
    const archive = await zipOf(files, madeAtMs);
    expect(archive.byteLength).toBe(sizeOfZip(files, madeAtMs));
    expect((await readZip(archive)).every(({ isIntact }) => isIntact)).toBe(true);
  });

  test('tells when it was made, which is the instant of the account', async () => {
    const [entry] = await readZip(await zipOf([file('a', 10)]));
    expect(entry?.modifiedAt.getTime()).toBe(MADE_AT_MS);
  });

  test('is the same bytes each time', async () => {
    const files = [file('a.pdf', 3_000, 'application/pdf'), file('b.txt', 70_000, 'text/plain')];
    expect((await zipOf(files)).equals(await zipOf(files))).toBe(true);
  });

  test('of as many files with as long names as a flow may have is as long as was said', async () => {
    const files = Array.from({ length: 100 }, (_, index) => file(`${'é'.repeat(250)}-${index}`, 10));
    expect((await zipOf(files)).byteLength).toBe(sizeOfZip(files, MADE_AT_MS));
    const longest = Array.from({ length: 100 }, (_, index) => file(`${'契'.repeat(250)}-${index}`, 10));
    expect((await zipOf(longest)).byteLength).toBe(sizeOfZip(longest, MADE_AT_MS));
  });

  test('of no files is empty and still an archive', async () => {
    expect(await readZip(await zipOf([]))).toEqual([]);
    expect(sizeOfZip([], MADE_AT_MS)).toBe(22);
  });

  test('begins before its files have been made, so that gigabytes are never held', async () => {
    const archive = openZip([file('huge.bin', 3_000_000_000), file('b', 1)], MADE_AT_MS);
    let bytes = 0;
    for await (const chunk of archive) {
      bytes += (chunk as Buffer).byteLength;
      if (bytes > 1_000_000) break;
    }
    expect(bytes).toBeLessThan(2_000_000);
  });
});

describe('the length of an archive that is too long to be made here', () => {
  /** What the format adds: local header, descriptor, record with a time stamp; and the end. */
  const plain = (name: string, sizeBytes: number): number =>
    30 + name.length + sizeBytes + 16 + 46 + name.length + 9;
  const END = 22;
  const ZIP64_END = 56 + 20;

  test('is counted plainly up to four gigabytes', () => {
    expect(sizeOfZip([file('a', 2_500_000_000)], MADE_AT_MS)).toBe(plain('a', 2_500_000_000) + END);
    expect(sizeOfZip([file('a', 10), file('bc', 20)], MADE_AT_MS)).toBe(
      plain('a', 10) + plain('bc', 20) + END,
    );
  });

  test('has longer fields for a file from four gigabytes on, and a longer end', () => {
    for (const sizeBytes of [ZIP64_FROM, 5_000_000_000, 100_000_000_000]) {
      const longer = plain('a', sizeBytes) + 8 + 28;
      expect(sizeOfZip([file('a', sizeBytes)], MADE_AT_MS)).toBe(longer + ZIP64_END + END);
    }
  });

  test('has them for a small file as well that stands behind four gigabytes', () => {
    const files = [file('a', 2_500_000_000), file('b', 2_500_000_000), file('c', 10)];
    const sum = plain('a', 2_500_000_000) + plain('b', 2_500_000_000) + plain('c', 10) + 8 + 28;
    expect(sizeOfZip(files, MADE_AT_MS)).toBe(sum + ZIP64_END + END);
  });
});
