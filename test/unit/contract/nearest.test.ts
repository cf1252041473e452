import { describe, expect, test } from 'vitest';
import type { OpenApiDocument } from '../../../src/mock/contract/document.ts';
import { findNearest } from '../../../src/mock/contract/nearest.ts';
import { readOperations } from '../../../src/mock/contract/operation.ts';
import signDocument from '../../../src/wire/generated/sign.json' with { type: 'json' };

const operations = readOperations('sign', signDocument as OpenApiDocument);
const nearest = (path: string) => findNearest(operations, path);

describe('the nearest operations', () => {
  test('of a path with a version in it are those without', () => {
    expect(nearest('/sign/v1/documents').operations[0]).toContain('/sign/documents');
  });

  test('of a misspelt last word are its neighbours, three at most', () => {
    const { operations: found } = nearest('/sign/document-collection');
    expect(found).toHaveLength(3);
    for (const operation of found) expect(operation).toMatch(/^[A-Z]+ \/sign\//);
  });

  test('ignore case, as people do', () => {
    expect(nearest('/Sign/Signing-Sessions').operations[0]).toMatch(/ \/sign\/signing-sessions$/);
  });

  test('are none for a path that shares no word with any', () => {
    expect(nearest('/favicon.ico')).toEqual({ methods: [], operations: [] });
    expect(nearest('/')).toEqual({ methods: [], operations: [] });
  });

  test('are as many as asked for', () => {
    expect(findNearest(operations, '/sign/documents', 1).operations).toHaveLength(1);
  });
});

describe('the methods of a path', () => {
  test('are all those the contract has for it, parameters filled in', () => {
    expect(nearest('/sign/signing-sessions/3f0c9a52').methods.toSorted()).toEqual(['DELETE', 'GET', 'PATCH']);
  });

  test('are none for a path that is longer or shorter', () => {
    expect(nearest('/sign').methods).toEqual([]);
    expect(nearest('/sign/signing-sessions/1/2/3').methods).toEqual([]);
  });
});
