import { expect } from 'vitest';
import { test } from '../../support/simulator-test.ts';
import type { TestAccount } from '../../support/test-account.ts';
import { readDocument } from './documents.ts';
import { compareReply } from './expectation.ts';
import { jsonTypeOf, typesOf } from './reading.ts';

/** What a flow can declare of an input stands in the control API's document, and not in Mint's: each flow has its own. */
const { components } = (await readDocument('control')) as unknown as {
  readonly components: {
    readonly schemas: Readonly<
      Record<string, { readonly properties: { readonly type: { readonly enum: readonly string[] } } }>
    >;
  };
};
const types = components.schemas.FlowInputSpec?.properties.type.enum ?? [];

const VALUES: readonly unknown[] = ['', 'text', '7', 0, -1, 1.5, true, false, null, [], {}, undefined];

const PATHS = ['/mint/flows/FLOW/execute', '/flows/FLOW/execute', '/api/flows/FLOW/instances'];

async function declare(account: TestAccount, type: string, required: boolean): Promise<string> {
  const id = `${type}-${required}`;
  const json = { id, versions: [{ inputs: [{ name: 'value', type, required }] }] };
  expect((await account.control('POST', '/flows', json)).status).toBe(201);
  return id;
}

function isTaken(type: string, required: boolean, value: unknown): boolean {
  if (value === undefined || value === null) return !required;
  return typesOf({ type }).includes(jsonTypeOf(value));
}

for (const status of [422, 400] as const) {
  const code = status === 422 ? 'workflow_validation_failed' : 'invalid_request_parameter';
  test.for(types.flatMap((type) => [true, false].map((required) => ({ type, required }))))(
    `an input that is $type and required: $required takes its own type, and any other is a ${status}`,
    async ({ type, required }, { createAccount }) => {
      const account = createAccount({ settings: { mintValidationStatus: status } });
      const id = await declare(account, type, required);
      const wrong: string[] = [];
      for (const path of PATHS) {
        for (const value of VALUES) {
          const reply = await account.call<unknown>('POST', path.replace('FLOW', id), {
            json: { input: { value } },
          });
          const expected = isTaken(type, required, value)
            ? { statuses: [200] }
            : { statuses: [status], code, names: 'input.value' };
          const found = compareReply(reply, expected);
          if (found !== undefined) wrong.push(`${path} ${JSON.stringify(value)}: ${found}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
}
