import { describe, expect, test, vi } from 'vitest';
import {
  type OpenApiDocument,
  type OperationObject,
  type ResponseObject,
  resolve,
} from '../../../src/mock/contract/document.ts';
import { readOperations } from '../../../src/mock/contract/operation.ts';
import controlDocument from '../../../src/wire/generated/control.json' with { type: 'json' };
import signDocument from '../../../src/wire/generated/sign.json' with { type: 'json' };
import tokenDocument from '../../../src/wire/generated/token.json' with { type: 'json' };

const DOCUMENTS = {
  token: tokenDocument as OpenApiDocument,
  sign: signDocument as OpenApiDocument,
  control: controlDocument as OpenApiDocument,
};

/** Every `$ref` in a document. */
function references(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

function operationObject(document: OpenApiDocument, path: string, method: string): OperationObject {
  return document.paths[path]?.[method.toLowerCase()] as OperationObject;
}

describe.for(Object.entries(DOCUMENTS))('the document %s', ([name, document]) => {
  const operations = readOperations(name, document);

  test('has an id of its own, a method and a path for each operation', () => {
    expect(operations.length).toBeGreaterThan(5);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    for (const { id, method, path } of operations) {
      expect(id).toMatch(/^[a-z]\w+$/);
      expect(method).toMatch(/^(GET|POST|PUT|PATCH|DELETE)$/);
      expect(path).toMatch(/^\//);
    }
  });

  test('declares every parameter that its paths name', () => {
    for (const { path, parameters } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const missing = parameters.checkPath({}).map((param) => param.name);
      expect([path, ...new Set(missing)].toSorted()).toEqual([path, ...named].toSorted());
    }
  });

  test('refers only to what it has', () => {
    const found = references(document);
    expect(found.length).toBeGreaterThan(10);
    for (const $ref of found) expect(resolve<object>(document, { $ref }), $ref).toBeDefined();
  });

  test('has a schema that compiles for every JSON body it takes', () => {
    for (const operation of operations.filter(({ takes }) => takes === 'json')) {
      expect(operation.checkBody(7), operation.id).not.toEqual([]);
    }
  });

  test('has a schema that compiles, without a format nobody knows, for every JSON body it answers', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    let checked = 0;
    for (const operation of operations) {
      const { responses } = operationObject(document, operation.path, operation.method);
      for (const [status, declared] of Object.entries(responses)) {
        const { content = {} } = resolve<ResponseObject>(document, declared);
        for (const type of Object.keys(content).filter((mediaType) => mediaType.includes('json'))) {
          const reply = { status: Number(status), headers: { 'content-type': type }, body: 7 };
          if (status === 'default') continue;
          expect(operation.checkReply(reply), `${operation.id} ${status}`).not.toEqual([]);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(20);
    expect(new Set(warn.mock.calls.map(([message]) => String(message)))).toEqual(new Set());
  });
});

describe('an operation', () => {
  const find = (id: string) =>
    Object.entries(DOCUMENTS)
      .flatMap(([name, document]) => readOperations(name, document))
      .find((operation) => operation.id === id);

  test.for([
    ['getSigningSession', 'nothing', false],
    ['createSigningSessions', 'json', true],
    ['uploadDocument', 'content', true],
    ['issueToken', 'form', false],
    ['createAccount', 'json', false],
  ] as const)('%s takes %s', ([id, takes, bodyRequired]) => {
    expect(find(id)).toMatchObject({ takes, bodyRequired });
  });

  test('finds nothing wrong with a body that is as its schema says', () => {
    expect(find('advanceClock')?.checkBody({ by: 'P30D' })).toEqual([]);
    expect(find('advanceClock')?.checkBody({ by: 'P30D', speed: 2 })).toEqual([
      { name: 'speed', reason: 'is not known' },
    ]);
  });
});
