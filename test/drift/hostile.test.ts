import { describe, expect, test } from 'vitest';
import { compareWithOurs } from '../../src/drift/compare-documents.ts';
import type { JsonObject } from '../../src/drift/json.ts';
import { readVendorDocument } from '../../src/drift/vendor-document.ts';

/** A document whose upload is answered with this schema. */
function withResponse(schema: unknown, schemas: JsonObject = {}): JsonObject {
  const content = { 'application/json': { schema } };
  return {
    openapi: '3.1.0',
    paths: { '/sign/documents': { post: { responses: { '200': { content } } } } },
    components: { schemas },
  };
}

describe('a document that cannot be compared', () => {
  test.each([
    ['a list', '[]', 'SIM_INVALID_INPUT', 'but is something else'],
    ['Swagger 2', 'swagger: "2.0"\npaths: {}', 'SIM_INVALID_INPUT', 'convert it to OpenAPI 3'],
    ['OpenAPI 4', 'openapi: 4.0.0\npaths: {}', 'SIM_INVALID_INPUT', '3.0 or 3.1'],
    ['no paths', 'openapi: 3.1.0', 'SIM_INVALID_INPUT', 'with paths'],
    ['half a JSON', '{"openapi":', 'SIM_UNREADABLE_FILE', 'looks like JSON'],
    ['bad YAML', 'openapi: [', 'SIM_UNREADABLE_FILE', 'vendor.yaml:1:11: the YAML cannot be read: '],
  ])('is refused with what is wrong: %s', (_what, text, code, says) => {
    expect(() => readVendorDocument(text, 'vendor.yaml')).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(says) }),
    );
  });

  test.each([
    [{}, 'The document has no operations.'],
    [{ '/pets': { get: {} } }, 'The only operation in the document is not in our contract.'],
    [{ '/pets': { get: {}, post: {} } }, 'None of the 2 operations in the document is in our contract.'],
  ])('is one that has none of our operations: that nothing differs would be no news (%j)', (paths, says) => {
    expect(() => compareWithOurs({ openapi: '3.1.0', paths })).toThrow(
      `${says} Pass the document of the token, Mint or Sign API.`,
    );
  });

  test('is a YAML file that unfolds without end', () => {
    const lines = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}, *l${n}]`);
    const text = ['openapi: 3.1.0', 'l0: &l0 [x, x, x]', ...lines, 'paths: {}'].join('\n');
    expect(() => readVendorDocument(text, 'vendor.yaml')).toThrow(/vendor\.yaml/);
  });
});

describe('a document made to mislead', () => {
  test('ends where its schemas contain themselves', () => {
    const self = { $ref: '#/components/schemas/Self' };
    const schemas = {
      Self: { allOf: Array.from({ length: 20 }, () => self), properties: { id: self }, items: self },
    };
    expect(compareWithOurs(withResponse(self, schemas)).compared).toBe(1);
  });

  test.each([null, 3, 'text', [], { properties: 3, required: 'id', enum: 'a', type: 7, items: [] }])(
    'may have anything where a schema belongs (%j)',
    (schema) => {
      expect(compareWithOurs(withResponse(schema)).compared).toBe(1);
    },
  );
});
