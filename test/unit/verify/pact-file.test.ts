import { expect, test } from 'vitest';
import { compareWithOpenApi } from '../../../src/verify/pacts/compare-with-openapi.ts';
import { findPactFiles, readPact } from '../../../src/verify/pacts/pact-file.ts';

const GOOD = { consumer: { name: 'a' }, provider: { name: 'b' }, interactions: [{ description: 'x' }] };

test.for([
  ['{', 'not valid JSON (line 1, column 2)'],
  ['{"consumer": {}', 'not valid JSON (line 1, column '],
  ['{\n  "a": 1,\n}', 'not valid JSON (line 3, column 1)'],
  ['text', 'not valid JSON. '],
  ['[]', 'it is not a JSON object'],
  ['null', 'it is not a JSON object'],
  ['{}', 'it has no list of HTTP interactions'],
  [JSON.stringify({ ...GOOD, messages: [], interactions: undefined }), 'it has no list of HTTP interactions'],
  [JSON.stringify({ ...GOOD, interactions: [] }), 'it has no interaction'],
  [JSON.stringify({ ...GOOD, interactions: [{}] }), 'an interaction has no description'],
  [JSON.stringify({ ...GOOD, interactions: [null] }), 'an interaction has no description'],
  [
    JSON.stringify({ ...GOOD, interactions: [{ description: 'x', request: 5 }] }),
    'the request of "x" is not a JSON object',
  ],
  [
    JSON.stringify({ ...GOOD, interactions: [{ description: 'x', request: { method: 5 } }] }),
    'the method of "x" is not a string',
  ],
  [
    JSON.stringify({ ...GOOD, interactions: [{ description: 'x', request: { path: [] } }] }),
    'the path of "x" is not a string',
  ],
  [JSON.stringify({ ...GOOD, messages: [{}] }), 'it contains messages'],
  [
    JSON.stringify({ ...GOOD, interactions: [{ description: 'x', type: 'Asynchronous/Messages' }] }),
    'it contains messages, and only HTTP interactions can be verified',
  ],
] as const)('%s is refused, for %s', ([text, why]) => {
  expect(() => readPact('some.json', text)).toThrow(
    expect.objectContaining({
      code: 'SIM_INVALID_PACT',
      message: expect.stringContaining(`some.json is not a Pact file: ${why}`),
    }),
  );
});

test.for([
  [{ pactSpecification: { version: '4.0' } }, 4],
  [{ 'pact-specification': { version: '1.0.0' } }, 1],
  [{ pactSpecification: { version: 'new' } }, 2],
  [undefined, 2],
] as const)('with the metadata %j it is read as version %d', ([metadata, version]) => {
  expect(readPact('some.json', JSON.stringify({ ...GOOD, metadata })).majorVersion).toBe(version);
});

test('members that some writers leave as null, and headers in any form, are read', () => {
  const headers = { 'Content-Type': null, Accept: ['text/plain', null], 'Retry-After': 7 };
  const request = {
    method: 'GET',
    path: '/sign/signing-sessions',
    query: { limit: null },
    headers,
    body: null,
  };
  const response = { status: 200, headers: null };
  const interactions = [
    { description: 'x', request, response },
    { description: 'y', request: null, response: null },
  ];
  const pact = readPact('some.json', JSON.stringify({ ...GOOD, interactions }));
  expect(pact.interactions[0]?.request?.headers).toEqual({
    'Content-Type': [],
    Accept: ['text/plain'],
    'Retry-After': ['7'],
  });
  expect(pact.interactions.map((one) => compareWithOpenApi(one, 3))).toEqual([
    [expect.stringContaining('query limit')],
    ['GET / is not an operation in the documents'],
  ]);
});

test('a directory gives its .json files, sorted', async () => {
  expect(await findPactFiles(['contracts'])).toEqual([
    'contracts/signimock-client-signicat-mint.json',
    'contracts/signimock-client-signicat-sign.json',
    'contracts/signimock-client-signicat-token.json',
  ]);
});

test.for([
  ['contracts/none.json', 'SIM_UNREADABLE_FILE', 'there is no such file or directory'],
  ['evidence', 'SIM_INVALID_PACT', 'Name the directory that your consumer tests write to'],
] as const)('%s is refused with %s', async ([path, code, said]) => {
  await expect(findPactFiles([path])).rejects.toMatchObject({ code, message: expect.stringContaining(said) });
});
