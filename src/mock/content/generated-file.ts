import { Readable } from 'node:stream';

/** A file that is generated while it is read, so that gigabytes cost no memory. */
export interface GeneratedFile {
  readonly name: string;
  readonly contentType: string;
  readonly sizeBytes: number;
}

/**
 * A file as three parts: a head and a tail that readers of the format look at, and between them as much
 * filling as the size needs.
 */
interface Shape {
  readonly head: Buffer;
  readonly filling: Buffer;
  readonly tail: Buffer;
}

const FILLING_BYTES = 64 * 1024;

/** Opens the bytes of a generated file: exactly `sizeBytes` of them, the same each time. */
export function openGeneratedFile(file: GeneratedFile): Readable {
  const shape = shapeOf(file);
  const parts = shape === undefined ? fill(NOISE, file.sizeBytes) : assemble(shape, file.sizeBytes);
  return Readable.from(parts, { objectMode: false, highWaterMark: FILLING_BYTES });
}

function* assemble({ head, filling, tail }: Shape, sizeBytes: number): Generator<Buffer> {
  yield head;
  yield* fill(filling, sizeBytes - head.byteLength - tail.byteLength);
  yield tail;
}

function* fill(filling: Buffer, bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= filling.byteLength) {
    yield left >= filling.byteLength ? filling : filling.subarray(0, left);
  }
}

/** Filling for files of no known format; a fixed pattern, because the content does not matter. */
const NOISE = Buffer.from(
  Array.from({ length: FILLING_BYTES }, (_, index) => (index * 167 + (index >> 8) * 13) & 0xff),
);

/** The shape for a content type, or `undefined` when it has none or the size is too small for it. */
function shapeOf({ name, contentType, sizeBytes }: GeneratedFile): Shape | undefined {
  const shape = SHAPES[contentType]?.(name, sizeBytes);
  if (shape === undefined || shape.head.byteLength + shape.tail.byteLength > sizeBytes) return undefined;
  return shape;
}

const SHAPES: Readonly<Record<string, (name: string, sizeBytes: number) => Shape | undefined>> = {
  'application/pdf': pdfShape,
  'application/json': (name) => ({
    head: Buffer.from(JSON.stringify({ file: name, madeBy: 'signimock' })),
    filling: Buffer.alloc(FILLING_BYTES, ' '),
    tail: Buffer.from('\n'),
  }),
  'text/plain': (name) => ({
    head: Buffer.from(`${name}, made by signimock\n`),
    filling: Buffer.alloc(FILLING_BYTES, 'All work and no play makes a dull test.\n'),
    tail: Buffer.from('\n'),
  }),
};

/**
 * A PDF of one page. The filling is a comment between header and objects; the table of offsets at the end
 * takes its length into account, so that any reader can open the file whatever its size.
 */
function pdfShape(name: string, sizeBytes: number): Shape | undefined {
  // Offsets in the table have ten digits, so a larger file could not say where its objects are.
  if (sizeBytes > 9_999_999_999) return undefined;
  const head = Buffer.from('%PDF-1.7\n%');
  const text = `BT /F1 14 Tf 72 720 Td (${name.replaceAll(/[^\w .-]/g, '_')}, made by signimock) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  // The tail's own length does not depend on where it starts: every offset has ten digits.
  const tailBytes = writeTail(objects, 0).byteLength;
  const tail = writeTail(objects, Math.max(0, sizeBytes - tailBytes));
  return { head, filling: Buffer.alloc(FILLING_BYTES, '.'), tail };
}

function writeTail(objects: readonly string[], startsAt: number): Buffer {
  const body = `\n${objects.join('')}`;
  let offset = startsAt + 1;
  const offsets = objects.map((object) => {
    const own = offset;
    offset += object.length;
    return `${String(own).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n`;
  const tableAt = String(startsAt + body.length).padStart(10, '0');
  return Buffer.from(`${body}${table}${trailer}startxref\n${tableAt}\n%%EOF\n`);
}
