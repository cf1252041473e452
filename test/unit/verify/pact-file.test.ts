import { expect, test } from 'vitest';
import { findPactFiles, readPact } from '../../../src/verify/pacts/pact-file.ts';

const GOOD = { consumer: { name: 'a' }, provider: { name: 'b' }, interactions: [] };

test.for([
  ['{', 'it is no JSON'],
  ['[]', 'it is no JSON object'],
  ['null', 'it is no JSON object'],
  ['{}', 'it has no list of interactions over HTTP'],
  [JSON.stringify({ ...GOOD, messages: [], interactions: undefined }), 'it has no list of interactions'],
  [JSON.stringify({ ...GOOD, interactions: [{}] }), 'an interaction has no description'],
  [JSON.stringify({ ...GOOD, interactions: [null] }), 'an interaction has no description'],
  [JSON.stringify({ ...GOOD, messages: [{}] }), 'it is about messages'],
  [
    JSON.stringify({ ...GOOD, interactions: [{ description: 'x', type: 'Asynchronous/Messages' }] }),
    'it is about messages, and only exchanges over HTTP can be verified',
  ],
] as const)('%s is refused, for %s', ([text, why]) => {
  expect(() => readPact('some.json', text)).toThrow(
    expect.objectContaining({
      code: 'SIM_INVALID_PACT',
      message: expect.stringContaining(`some.json is no pact: ${why}`),
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
