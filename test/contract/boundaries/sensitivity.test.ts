import { describe, expect } from 'vitest';
import { type OpenApiDocument, unescapePart } from '../../../src/mock/contract/document.ts';
import { test } from '../../support/simulator-test.ts';
import type { Builder } from './base-request.ts';
import { casesOfOperation } from './cases.ts';
import { type Described, DOCUMENTS, describeOperations, readDocument } from './documents.ts';
import { findConstraints } from './find-constraints.ts';
import { findOccurrences } from './occurrences.ts';
import { Probe } from './probe.ts';
import { REQUESTS } from './requests.ts';

const LIMITS = new Set(['minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum', 'in words']);

/** The document with another value at one place, in memory. */
function put(document: OpenApiDocument | undefined, at: string, value: unknown): OpenApiDocument {
  const changed = structuredClone(document) as OpenApiDocument;
  const steps = stepsOf(at);
  const last = steps.pop() ?? '';
  let node: unknown = changed;
  for (const step of steps) node = (node as Record<string, unknown>)[step];
  (node as Record<string, unknown>)[last] = value;
  return changed;
}

/** The document with one limit moved. */
function moveLimit(document: OpenApiDocument, at: string, by: number): OpenApiDocument {
  let limit: unknown = document;
  for (const step of stepsOf(at)) limit = (limit as Record<string, unknown>)[step];
  if (typeof limit === 'number') return put(document, at, limit + by);
  const moved = String(limit).replace(
    /(at most P?)(\d+)/,
    (_all, start: string, days: string) => start + (Number(days) + by),
  );
  return put(document, at, moved);
}

function stepsOf(at: string): string[] {
  return at.split('/').slice(1).map(unescapePart);
}

function find(operations: readonly Described[], id: string): readonly [Described, Builder] {
  const described = operations.find(({ operation }) => operation.id === id);
  const build = REQUESTS[id];
  if (described === undefined || build === undefined) throw new Error(`${id} is not tried`);
  return [described, build];
}

/** Every limit of a document once, with the first operation that is asked to keep it. */
function limitsOf(operations: readonly Described[]): ReadonlyMap<string, string> {
  const limits = new Map<string, string>();
  for (const described of operations) {
    for (const { at, keyword } of findConstraints(described)) {
      if (LIMITS.has(keyword) && !limits.has(at)) limits.set(at, described.operation.id);
    }
  }
  return limits;
}

const documents = await Promise.all(
  DOCUMENTS.map(async (name) => ({ name, document: await readDocument(name) })),
);

describe('a limit that is one off in the document and not in the simulator is noticed', () => {
  for (const { name, document } of documents) {
    for (const [at, operationId] of limitsOf(describeOperations(name, document))) {
      test.for([-1, 1])(`${name}${at} by %i`, async (by, { createAccount }) => {
        const moved = describeOperations(name, moveLimit(document, at, by));
        const [described, build] = find(moved, operationId);
        const cases = casesOfOperation(described).filter(({ constraint }) => constraint.at === at);
        const found = await new Probe(createAccount(), described, build).run(cases);
        expect(found.join('\n')).toMatch(/expected .* got /);
      });
    }
  }
});

/** The place in `sign.yaml` where a member is changed, and what to. */
const CHANGES: readonly [what: string, at: string, operationId: string, value: unknown][] = [
  ['a listed value more', 'Vendor/enum/0', 'createSigningSessions', 'NEW'],
  ['another required member', 'ToBeSignedDocument/required/0', 'merchantSign', 'mimetype'],
  ['a closed object', 'DocumentMetadataPatch/additionalProperties', 'updateDocumentMetadata', false],
  ['another type', 'DocumentMetadataPatch/properties/title/type', 'updateDocumentMetadata', 'integer'],
  ['another format', 'SigningSessionPatch/properties/dueDate/format', 'updateSigningSession', 'date'],
];

describe('a document of the Sign API is noticed that has', () => {
  const { document } = documents.find(({ name }) => name === 'sign') ?? {};

  for (const [what, where, operationId, value] of CHANGES) {
    test(`${what}, not known to the simulator`, async ({ createAccount }) => {
      const at = `#/components/schemas/${where}`;
      const [described, build] = find(describeOperations('sign', put(document, at, value)), operationId);
      const cases = casesOfOperation(described).filter(({ constraint }) => constraint.at === at);
      const found = await new Probe(createAccount(), described, build).run(cases);
      expect(found.join('\n')).toMatch(/expected .* got /);
    });
  }

  test('a member that the right request lacks', async ({ createAccount }) => {
    const changed = put(document, '#/components/schemas/DocumentMetadataPatch/properties/author', {
      type: 'string',
    });
    const [described, build] = find(describeOperations('sign', changed), 'updateDocumentMetadata');
    const trying = new Probe(createAccount(), described, build).run(casesOfOperation(described));
    await expect(trying).rejects.toThrow('nothing at author');
  });

  test.for(['multipleOf', 'oneOf', 'maxProperties'])('the keyword %s, which makes no cases', (keyword) => {
    const changed = put(document, `#/components/parameters/limit/schema/${keyword}`, 2);
    const [described] = find(describeOperations('sign', changed), 'listSigningSessions');
    expect([...findOccurrences(described).unknown]).toEqual([
      `#/components/parameters/limit/schema/${keyword}`,
    ]);
  });
});
