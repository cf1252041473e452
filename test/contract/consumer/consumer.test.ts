import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import mint from '../../../src/wire/generated/mint.json' with { type: 'json' };
import sign from '../../../src/wire/generated/sign.json' with { type: 'json' };
import token from '../../../src/wire/generated/token.json' with { type: 'json' };
import type { Contract } from './contract.ts';
import { mintContracts } from './mint-contracts.ts';
import { playContract } from './play-contract.ts';
import { accessContracts } from './sign-access.ts';
import { collectionContracts } from './sign-collections.ts';
import { documentContracts } from './sign-documents.ts';
import { resultContracts } from './sign-results.ts';
import { sessionContracts } from './sign-sessions.ts';
import { tokenContracts } from './token-contracts.ts';

const CONSUMER = 'signimock-client';

/** Operations for which the client has no call, so that no consumer contract can be had of it. */
const WITHOUT_CALL: Readonly<Record<string, string>> = {
  getDiscoveryDocument: 'the client is told where the token endpoint is',
  getJwks: 'the client treats tokens as opaque',
  getUserInfo: 'the client has no person to ask about',
  listFlows: 'the client asks for the newer list, listWorkflows',
};

/** Operations whose happy case the client cannot reach. */
const WITHOUT_SUCCESS: Readonly<Record<string, string>> = {
  issueLegacyToken: 'wants HTTP Basic, and the client sends its credentials in the form',
};

const signContracts: readonly Contract[] = [
  ...documentContracts,
  ...collectionContracts,
  ...sessionContracts,
  ...resultContracts,
  ...accessContracts,
];

const directory = mkdtempSync(join(tmpdir(), 'signimock-pacts-'));
afterAll(() => rmSync(directory, { recursive: true }));

function playAll(
  provider: string,
  contracts: readonly Contract[],
  optionsOf: (contract: Contract) => Parameters<typeof playContract>[2] = () => ({}),
): void {
  test.each(contracts.map((contract) => [contract.description, contract] as const))(
    '%s',
    async (_, contract) => {
      const parties = { consumer: CONSUMER, provider, directory };
      const { mismatches, outcome } = await playContract(contract, parties, optionsOf(contract));
      expect(mismatches).toEqual([]);
      if ('value' in contract.gives && contract.gives.value === undefined)
        expect(outcome).toEqual({ value: undefined });
      else if ('value' in contract.gives && typeof contract.gives.value === 'string')
        expect(outcome).toEqual(contract.gives);
      else expect(outcome).toMatchObject(contract.gives);
    },
  );
}

/** The pact as the client's contracts make it now; what Pact's library says about itself may change with its version. */
function writtenPact(provider: string): string {
  const pact = JSON.parse(readFileSync(join(directory, `${CONSUMER}-${provider}.json`), 'utf8'));
  const metadata = { pactSpecification: pact.metadata.pactSpecification };
  return `${JSON.stringify({ ...pact, metadata }, undefined, 2)}\n`;
}

/** Run by `npm run contracts:write`, this writes the file anew. */
function keepUpToDate(provider: string): void {
  test(`contracts/${CONSUMER}-${provider}.json is what the client needs`, async () => {
    const file = join(import.meta.dirname, `../../../contracts/${CONSUMER}-${provider}.json`);
    await expect(writtenPact(provider)).toMatchFileSnapshot(file);
  });
}

describe('the client and the token endpoints', () => {
  playAll('signicat-token', tokenContracts, ({ request }) => ({ tokenPath: request.path }));
  keepUpToDate('signicat-token');
});

describe('the client and the Sign API', () => {
  playAll('signicat-sign', signContracts);
  keepUpToDate('signicat-sign');
});

describe('the client and the Mint API', () => {
  for (const { dialect, contracts } of mintContracts)
    describe(`in the dialect ${dialect}`, () => playAll('signicat-mint', contracts, () => ({ dialect })));
  keepUpToDate('signicat-mint');
});

describe('every operation has a contract', () => {
  const all = [...tokenContracts, ...signContracts, ...mintContracts.flatMap(({ contracts }) => contracts)];
  const operations = [token, sign, mint].flatMap(({ paths }) =>
    Object.values(paths).flatMap((item) =>
      Object.values(item as object).flatMap((operation) =>
        typeof operation === 'object' && operation !== null && 'operationId' in operation
          ? [String(operation.operationId)]
          : [],
      ),
    ),
  );
  const statusesOf = (operation: string) =>
    all.filter((contract) => contract.operation === operation).map(({ reply }) => reply.status);

  test.each(operations.filter((operation) => !(operation in WITHOUT_CALL)))('%s', (operation) => {
    const statuses = statusesOf(operation);
    if (!(operation in WITHOUT_SUCCESS))
      expect(statuses).toContainEqual(expect.toSatisfy((one) => one < 300));
    expect(statuses).toContainEqual(expect.toSatisfy((one) => one >= 400));
  });

  test('and those without are without for a reason that still holds', () => {
    expect(Object.keys(WITHOUT_CALL).flatMap(statusesOf)).toEqual([]);
    expect(
      Object.keys(WITHOUT_SUCCESS)
        .flatMap(statusesOf)
        .filter((one) => one < 300),
    ).toEqual([]);
    expect(operations).toEqual(expect.arrayContaining(Object.keys(WITHOUT_CALL)));
  });

  test('and every contract is of an operation', () => {
    expect(operations).toEqual(expect.arrayContaining(all.map(({ operation }) => operation)));
  });

  test('and no two contracts of a provider are described alike', () => {
    const descriptions = all.map(({ description }) => description);
    expect(new Set(descriptions).size).toBe(descriptions.length);
  });
});
