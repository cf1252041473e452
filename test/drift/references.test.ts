import { describe, expect, test } from 'vitest';
import { compareWithOurs } from '../../src/drift/compare-documents.ts';
import { compareFile } from '../../src/drift/compare-file.ts';
import type { JsonObject } from '../../src/drift/json.ts';

const OK = { responses: { 200: { content: { 'application/json': { schema: { type: 'object' } } } } } };

/** A document with an upload, and more. */
function withUpload(upload: JsonObject, components: JsonObject = {}, paths: JsonObject = {}): JsonObject {
  return { openapi: '3.1.0', paths: { '/sign/documents': { post: upload }, ...paths }, components };
}

function withSchema(schema: unknown, schemas: JsonObject = {}): JsonObject {
  return withUpload({ responses: { 200: { content: { 'application/json': { schema } } } } }, { schemas });
}

const compare = (document: JsonObject) => compareFile(JSON.stringify(document), 'vendor.json');

/** What stops a comparison because of a reference. */
const refused = (reference: string, advice = '') =>
  expect.objectContaining({
    code: 'SIM_UNREADABLE_FILE',
    message: expect.toSatisfy(
      (message: string) =>
        /^vendor\.json:1:\d+: /.test(message) &&
        message.includes(`the $ref "${reference}" cannot be resolved`) &&
        message.includes(advice),
    ),
  });

describe('a reference that cannot be resolved stops the comparison', () => {
  test.each([
    ['./sessions.yaml#/SigningSession', 'npx @redocly/cli bundle vendor.json'],
    ['https://example.com/schema.json', 'npx @redocly/cli bundle vendor.json'],
    ['#/nowhere', 'correct the reference'],
    ['#/%E0%A4%A', 'correct the reference'],
    ['#/__proto__/x', 'correct the reference'],
    ['#/openapi', 'correct the reference'],
    ['#Anchor', 'correct the reference'],
  ])('%s', ($ref, advice) => {
    expect(() => compare(withSchema({ $ref }))).toThrow(refused($ref, advice));
  });

  const $ref = 'elsewhere.yaml';

  test.each([
    ['a whole response', withUpload({ responses: { 200: { $ref } } })],
    ['a request body', withUpload({ ...OK, requestBody: { $ref } })],
    ['a parameter', withUpload({ ...OK, parameters: [{ $ref }] })],
    ['the schema of a media type', withSchema({ $ref })],
    ['a media type', withUpload({ responses: { 200: { content: { 'application/json': { $ref } } } } })],
    ['a property', withSchema({ type: 'object', properties: { documentId: { $ref } } })],
    [
      'a property of what another refers to',
      withSchema({ $ref: '#/components/schemas/A' }, { A: { properties: { documentId: { $ref } } } }),
    ],
    ['all paths', { openapi: '3.1.0', paths: { $ref } }],
    ['all properties', withSchema({ type: 'object', properties: { $ref } })],
    ['all responses', withUpload({ responses: { $ref } })],
    ['all media types', withUpload({ responses: { 200: { content: { $ref } } } })],
    ['a part of allOf', withSchema({ allOf: [{ $ref }] })],
    ['a choice', withSchema({ oneOf: [{ type: 'object' }, { $ref }] })],
    ['an operation', withUpload({ $ref })],
    ['a path', withUpload(OK, {}, { '/sign/signing-sessions': { $ref } })],
  ])('for %s', (_what, document) => {
    expect(() => compare(document)).toThrow(refused($ref));
  });

  test('where references lead in a circle', () => {
    const schemas = { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } };
    expect(() => compare(withSchema({ $ref: '#/components/schemas/A' }, schemas))).toThrow(
      refused('#/components/schemas/A'),
    );
  });

  test('with file, line and column, in YAML', () => {
    const text = `\
openapi: 3.1.0
paths:
  /sign/documents:
    post:
      responses:
        "200":
          $ref: responses.yaml#/Uploaded
`;
    expect(() => compareFile(text, 'vendor.yaml')).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^vendor\.yaml:7:17: the \$ref "responses\.yaml#\/Uploaded"/),
      }),
    );
  });

  test('but not where nothing of it is compared', () => {
    const { compared } = compare(
      withUpload(
        { ...OK, callbacks: { done: { $ref } } },
        { schemas: { Unused: { $ref } } },
        { '/pets': { get: { requestBody: { $ref } } } },
      ),
    );
    expect(compared).toBe(1);
  });
});

describe('a reference is followed', () => {
  test('but a property of that name is a property', () => {
    const schema = { type: 'object', properties: { $ref: { type: 'string' } } };
    expect(compare(withSchema(schema)).findings).toContainEqual(
      expect.objectContaining({ at: 'response 200 $ref', what: 'is new' }),
    );
  });

  test('into lists, as bundlers write it', () => {
    const schema = { type: 'object', properties: { documentId: { type: 'integer' } } };
    const document = withSchema({ $ref: '#/components/schemas/All/allOf/0' }, { All: { allOf: [schema] } });
    expect(compareWithOurs(document)).toEqual(compareWithOurs(withSchema(schema)));
  });

  test('through names that a pointer must escape', () => {
    const schema = { type: 'object', properties: { documentId: { type: 'integer' } } };
    const document = withSchema({ $ref: '#/components/schemas/a~1b%20~0c' }, { 'a/b ~c': schema });
    expect(compareWithOurs(document)).toEqual(compareWithOurs(withSchema(schema)));
  });

  test('through a long chain', () => {
    const links = Array.from({ length: 100 }, (_, n) => [
      `L${n}`,
      { $ref: `#/components/schemas/L${n + 1}` },
    ]);
    const schemas = { ...Object.fromEntries(links), L100: { type: 'object' } };
    expect(compare(withSchema({ $ref: '#/components/schemas/L0' }, schemas)).compared).toBe(1);
  });
});

describe('a large document in which everything refers to everything', () => {
  const names = Array.from({ length: 300 }, (_, n) => `S${n}`);
  const refs = names.slice(0, 60).map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const properties = Object.fromEntries(refs.map((ref, n) => [`p${n}`, ref]));
  const schema = { type: 'object', allOf: refs, properties: { ...properties, documentId: refs[0] } };
  const schemas = Object.fromEntries(names.map((name) => [name, schema]));

  test('is compared', () => {
    const document = withSchema(refs[0], schemas);
    expect(JSON.stringify(document).length).toBeGreaterThan(1_000_000);
    expect(compare(document).compared).toBe(1);
  });

  test('has its one bad reference found', () => {
    const $ref = 'elsewhere.yaml';
    expect(() => compare(withSchema(refs[0], { ...schemas, S59: { allOf: [{ $ref }] } }))).toThrow(
      refused($ref),
    );
  });
});
