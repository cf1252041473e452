import { describe, expect, test } from 'vitest';
import { compareWithOurs, OUR_DOCUMENTS } from '../../src/drift/compare-documents.ts';
import { compareSchemas } from '../../src/drift/compare-schemas.ts';
import type { Finding } from '../../src/drift/finding.ts';
import { dereference, type JsonObject } from '../../src/drift/json.ts';

/** A place in a document: names, and places in lists. */
type Path = readonly (string | number)[];

// biome-ignore lint/suspicious/noExplicitAny: a document is changed here by paths that no type knows.
type Anything = any;

/** Our Sign document with one change, as if the vendor had made it. */
function changed(path: Path, change: (found: Anything) => unknown): JsonObject {
  const copy: Anything = structuredClone(OUR_DOCUMENTS.sign);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((here: Anything, name) => here[name], copy);
  const value = change(parent[last]);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const schema = (name: string, ...path: Path): Path => ['components', 'schemas', name, ...path];

function findingsOf(document: JsonObject, severity?: Finding['severity']): readonly string[] {
  return compareWithOurs(document)
    .findings.filter((finding) => severity === undefined || finding.severity === severity)
    .map((finding) => `${finding.severity}: ${finding.operation}: ${finding.at} ${finding.what}`);
}

describe('a document that is ours', () => {
  test.each(Object.keys(OUR_DOCUMENTS) as (keyof typeof OUR_DOCUMENTS)[])(
    'has nothing that differs (%s)',
    (api) => {
      const { findings, compared } = compareWithOurs(OUR_DOCUMENTS[api]);
      expect(findings).toEqual([]);
      expect(compared).toBeGreaterThan(3);
    },
  );
});

describe('what would break a client', () => {
  test('is an operation that is gone', () => {
    const document = changed(['paths', '/sign/documents/{documentId}', 'delete'], () => undefined);
    expect(findingsOf(document)).toEqual([
      'breaking: deleteDocument: operation is missing: DELETE /sign/documents/{documentId}',
    ]);
  });

  test('is a response that no longer has a body', () => {
    const document = changed(
      ['paths', '/sign/documents', 'post', 'responses', '200'],
      ({ content: _content, ...response }) => response,
    );
    expect(findingsOf(document)).toEqual(['breaking: uploadDocument: response 200 no longer has a body']);
  });

  test('is a good response that is gone', () => {
    const document = changed(
      ['paths', '/sign/documents', 'post', 'responses'],
      ({ 200: answered, ...rest }) => ({
        ...rest,
        201: answered,
      }),
    );
    expect(findingsOf(document)).toEqual([
      'breaking: uploadDocument: response 200 is no longer returned',
      'risky: uploadDocument: response 201 is new',
    ]);
  });

  test('is a property of a request that has become required', () => {
    const document = changed(schema('SigningSessionRequest', 'required'), () => ['title', 'dueDate']);
    expect(findingsOf(document, 'breaking')).toContain(
      'breaking: createSigningSessions: request [].dueDate is required',
    );
  });

  test('is a required property of a response that is gone', () => {
    const document = changed(
      schema('SigningSession', 'allOf', 1, 'properties', 'lifecycle'),
      () => undefined,
    );
    expect(findingsOf(document, 'breaking')).toContain(
      'breaking: getSigningSession: response 200 lifecycle is no longer returned',
    );
  });

  test('is another type', () => {
    const document = changed(schema('SigningSession', 'allOf', 1, 'properties', 'id'), () => ({
      type: 'integer',
    }));
    expect(findingsOf(document, 'breaking')).toContain(
      'breaking: getSigningSession: response 200 id is integer, not string',
    );
  });

  test('is a parameter that has become required', () => {
    const document = changed(['paths', '/sign/documents', 'post', 'parameters'], (parameters = []) => [
      ...parameters,
      { in: 'query', name: 'tenant', required: true, schema: { type: 'string' } },
    ]);
    expect(findingsOf(document)).toEqual(['breaking: uploadDocument: query tenant is required']);
  });

  test('is a tighter limit on what is sent', () => {
    const document = changed(schema('SigningSessionRequest', 'properties', 'title'), (title) => ({
      ...title,
      maxLength: 3,
    }));
    expect(findingsOf(document, 'breaking')).toContain(
      'breaking: createSigningSessions: request [].title maxLength is 3, not 255',
    );
  });
});

describe('what would break a client that sends a body', () => {
  test('is a list of values where there was none', () => {
    const document = changed(schema('SigningSessionRequest', 'properties', 'title'), (title) => ({
      ...title,
      enum: ['Lease'],
    }));
    expect(findingsOf(document, 'breaking')).toEqual([
      'breaking: createSigningSessions: request [].title has only the values "Lease"',
    ]);
  });

  test('is a media type that is no longer accepted, where others still are', () => {
    const content = ['paths', '/sign/documents', 'post', 'requestBody', 'content'];
    const document = changed([...content, 'application/pdf'], () => undefined);
    expect(findingsOf(document)).toEqual([
      'breaking: uploadDocument: request application/pdf is no longer accepted',
    ]);
  });

  test('is a body that has become required', () => {
    const optional = Object.entries(OUR_DOCUMENTS.mint.paths as Anything).find(
      ([, item]: Anything) => item.post?.requestBody?.content && item.post.requestBody.required !== true,
    );
    const copy: Anything = structuredClone(OUR_DOCUMENTS.mint);
    copy.paths[optional?.[0] ?? ''].post.requestBody.required = true;
    expect(findingsOf(copy)).toEqual([expect.stringMatching(/^breaking: .*: request a body is required$/)]);
  });
});

describe('what might break a client', () => {
  test('is a request without the body that it had', () => {
    const document = changed(['paths', '/sign/document-collections', 'post', 'requestBody'], () => undefined);
    expect(findingsOf(document)).toEqual([
      'risky: createDocumentCollection: request a body is no longer accepted',
    ]);
  });

  test('is any word in a response, where they were listed', () => {
    const document = changed(schema('SessionState', 'enum'), () => undefined);
    expect(findingsOf(document, 'risky')).toContain(
      'risky: getSigningSession: response 200 lifecycle.state can have any value, not only those listed',
    );
  });

  test('is a new word of an enum in a response', () => {
    const document = changed(schema('SessionState', 'enum'), (words: readonly string[]) => [
      ...words,
      'PAUSED',
    ]);
    const findings = findingsOf(document);
    expect(findings).toContain(
      'risky: getSigningSession: response 200 lifecycle.state has the new value "PAUSED"',
    );
    expect(findings.every((line) => line.includes('"PAUSED"'))).toBe(true);
  });

  test('is a media type that is no longer returned, where others still are', () => {
    const content = ['paths', '/sign/documents/{documentId}', 'get', 'responses', '200', 'content'];
    const types = Object.keys(content.reduce((here: Anything, name) => here[name], OUR_DOCUMENTS.sign));
    const [gone = '', ...left] = types;
    expect(left).not.toEqual([]);
    expect(findingsOf(changed([...content, gone], () => undefined))).toEqual([
      `risky: getDocument: response 200 ${gone} is no longer returned`,
    ]);
  });

  test('is a property of a request that is no longer accepted', () => {
    const document = changed(schema('SigningSessionRequest', 'properties', 'dueDate'), () => undefined);
    expect(findingsOf(document, 'risky')).toContain(
      'risky: createSigningSessions: request [].dueDate is no longer accepted',
    );
  });
});

/** Our Sign document with another schema for the id of a session in a response. */
const renumbered = (id: object): JsonObject =>
  changed(schema('SigningSession', 'allOf', 1, 'properties', 'id'), () => id);

describe('a type', () => {
  test.each([
    ['may be null in OpenAPI 3.1', { type: ['string', 'null'] }],
    ['may be null in OpenAPI 3.0', { type: 'string', nullable: true }],
    ['may be null by choice', { oneOf: [{ type: 'null' }, { type: 'string' }] }],
  ])('that %s is risky in a response, where it never was null', (_, id) => {
    expect(findingsOf(renumbered({ format: 'uuid', ...id }), 'risky')).toContain(
      'risky: getSigningSession: response 200 id may be null',
    );
  });

  test.each([
    ['request', 'number', 'integer', 'breaking', 'is integer, not number'],
    ['request', 'integer', 'number', 'compatible', 'is number, not integer'],
    ['response', 'number', 'integer', 'compatible', 'is integer, not number'],
    ['response', 'integer', 'number', 'risky', 'is number, not integer'],
    ['response', 'string', ['string', 'integer'], 'risky', 'is string or integer, not string'],
    ['request', ['string', 'integer'], 'string', 'breaking', 'is string, not string or integer'],
    ['request', 'string', ['string', 'null'], 'compatible', 'may be null'],
    ['request', ['string', 'null'], 'string', 'risky', 'may no longer be null'],
    ['response', ['string', 'null'], 'string', 'compatible', 'may no longer be null'],
  ] as const)('of a %s that was %j and is %j is %s', (direction, ours, theirs, severity, what) => {
    expect(
      compareSchemas(
        {
          operation: 'any',
          direction,
          ours: { document: {}, schema: { type: ours } },
          theirs: { document: {}, schema: { type: theirs } },
        },
        direction,
      ),
    ).toEqual([{ severity, operation: 'any', at: direction, what }]);
  });

  test('with another format is risky, and with none is not told', () => {
    expect(findingsOf(renumbered({ type: 'string', format: 'int64' }), 'risky')).toContain(
      'risky: getSigningSession: response 200 id format is int64, not uuid',
    );
    expect(findingsOf(renumbered({ type: 'string' }), 'risky').join()).not.toContain('format');
  });
});

describe('what breaks no client', () => {
  test('is a new operation', () => {
    const document = changed(['paths', '/sign/health'], () => ({ get: { responses: {} } }));
    expect(findingsOf(document)).toEqual(['compatible: GET /sign/health: operation is not in our contract']);
  });

  test('is a new optional property', () => {
    const document = changed(schema('SigningSessionRequest', 'properties'), (properties) => ({
      ...properties,
      colour: { type: 'string' },
    }));
    const findings = findingsOf(document);
    expect(findings).toContain('compatible: createSigningSessions: request [].colour is new');
    expect(findings.filter((line) => !line.startsWith('compatible'))).toEqual([]);
  });

  test('is a wider limit on what is sent', () => {
    const narrow = changed(
      schema('SigningSessionRequest', 'properties', 'documents', 'minItems'),
      () => undefined,
    );
    expect(findingsOf(narrow, 'breaking')).toEqual([]);
  });
});

describe('operations are found', () => {
  test('whatever their path parameters are called', () => {
    const document = changed(['paths'], ({ '/sign/documents/{documentId}': item, ...rest }) => ({
      ...rest,
      '/sign/documents/{id}': item,
    }));
    expect(findingsOf(document)).toEqual([]);
  });

  test.each(['https://api.example.com/sign', '/sign/', 'https://api.example.com'])(
    'when the first part of their paths is in the address of the server, or in none (%s)',
    (url) => {
      const bare = changed(['paths'], (paths) =>
        Object.fromEntries(Object.entries(paths).map(([path, item]) => [path.replace(/^\/sign/, ''), item])),
      );
      expect(findingsOf({ ...bare, servers: [{ url }] })).toEqual([]);
    },
  );

  test.each(['/mint', '/api', ''])(
    'when a document of one Mint dialect leaves its first part out of every path (%s)',
    (dialect) => {
      const paths = pathsOf('mint', dialect === '' ? '/flows' : dialect);
      const bare = Object.entries(paths).map(([path, item]) => [path.slice(dialect.length), item]);
      const { findings, notDescribed } = compareWithOurs({
        ...OUR_DOCUMENTS.mint,
        paths: Object.fromEntries(bare),
      });
      expect(findings).toEqual([]);
      expect(notDescribed).not.toContain(dialect === '' ? '/flows' : dialect);
    },
  );
});

/** Those paths of one of our documents that begin so. */
function pathsOf(api: keyof typeof OUR_DOCUMENTS, start: string): Anything {
  const paths = Object.entries(OUR_DOCUMENTS[api].paths as Anything);
  return Object.fromEntries(paths.filter(([path]) => path.startsWith(start)));
}

describe('a document of a part of our contract', () => {
  test.each([
    ['mint', '/mint', 8],
    ['mint', '/flows', 4],
    ['mint', '/api', 6],
    ['token', '/auth/open/connect/token', 1],
    ['token', '/auth/token', 1],
    ['token', '/oauth', 1],
  ] as const)(
    'of %s, with only %s, lacks nothing and says what was not compared',
    (api, start, operations) => {
      const drift = compareWithOurs({ ...OUR_DOCUMENTS[api], paths: pathsOf(api, start) });
      expect(drift.findings).toEqual([]);
      expect(drift.compared).toBe(operations);
      expect(drift.notDescribed).toHaveLength(7);
      expect(drift.notDescribed).not.toContain(start);
    },
  );

  test('lacks what is missing from that part', () => {
    const { '/mint/flows/{id}/execute': _gone, ...paths } = pathsOf('mint', '/mint');
    expect(findingsOf({ ...OUR_DOCUMENTS.mint, paths })).toEqual([
      'breaking: executeFlow: operation is missing: POST /mint/flows/{id}/execute',
    ]);
  });

  test('lacks nothing of the parts from which it has no operation', () => {
    const { findings, compared } = compareWithOurs({
      openapi: '3.0.3',
      paths: { '/sign/documents': { post: {} }, '/mint/workflows': { get: {} } },
    });
    const missing = findings.filter(({ what }) => what.startsWith('is missing'));
    expect(compared).toBe(2);
    expect(missing.map(({ what }) => what.split('/')[1]).toSorted()).toEqual([
      ...Array.from({ length: 7 }, () => 'mint'),
      ...Array.from({ length: 16 }, () => 'sign'),
    ]);
  });
});

describe('no difference is', () => {
  test('another name of a path parameter, and a header for the token in any letter case', () => {
    const copy = JSON.parse(
      JSON.stringify(OUR_DOCUMENTS.sign)
        .replaceAll('{documentId}', '{id}')
        .replaceAll('"name":"documentId"', '"name":"id"'),
    );
    const upload = copy.paths['/sign/documents'].post;
    const header = { name: 'authorization', in: 'header', required: true, schema: { type: 'string' } };
    upload.parameters = [...(upload.parameters ?? []), header];
    expect(findingsOf(copy)).toEqual([]);
  });

  test('a document that lists no headers', () => {
    const copy: Anything = structuredClone(OUR_DOCUMENTS.sign);
    const replies = [
      ...Object.values<Anything>(copy.paths['/sign/documents'].post.responses),
      ...Object.values<Anything>(copy.components.responses ?? {}),
    ];
    for (const reply of replies) delete reply.headers;
    expect(findingsOf(copy)).toEqual([]);
  });
});

test('a constant is the one value there is', () => {
  const at = (schema: object) => ({ document: {}, schema });
  const [ours, theirs] = [at({ type: 'string', enum: ['A', 'B'] }), at({ type: 'string', const: 'A' })];
  expect(compareSchemas({ operation: 'o', direction: 'response', ours, theirs }, 'x ')).toMatchObject([
    { severity: 'compatible', what: 'no longer has the value "B"' },
  ]);
});

test('media types of which none is left are reported as a whole', () => {
  const document = changed(
    ['paths', '/sign/signing-sessions', 'post', 'requestBody', 'content'],
    (content) => ({ 'application/xml': content['application/json'] }),
  );
  expect(findingsOf(document)).toEqual([
    'breaking: createSigningSessions: request is application/xml, not application/json',
  ]);
});

test('a tilde and a slash in a reference are told apart', () => {
  const document = { 'a~1b': { found: 'tilde' }, 'a/b': { found: 'slash' } };
  expect(dereference(document, { $ref: '#/a~01b' })).toEqual({ found: 'tilde' });
  expect(dereference(document, { $ref: '#/a~1b' })).toEqual({ found: 'slash' });
});
