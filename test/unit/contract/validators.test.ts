import { expect, test } from 'vitest';
import { createValidators } from '../../../src/mock/contract/validators.ts';

const schemas = { Instant: { type: 'string', format: 'date-time' }, Id: { type: 'string', format: 'uuid' } };
const document = { openapi: '3.1.0', paths: {}, components: { schemas } };
const validatorAt = createValidators('formats', document, { allErrors: false });

test.each([
  ['2030-01-10T00:00:00Z', true],
  ['2030-01-10t00:00:00.5z', true],
  ['2030-01-10T00:00:00+01:00', true],
  ['2030-01-10 00:00:00Z', false],
  ['2030-01-10T00:00:00+01', false],
  ['2030-01-10T00:00:00+0100', false],
  ['2030-02-30T00:00:00Z', false],
])('a date-time is one of RFC 3339 to the letter: %s', (text, isOne) => {
  expect(validatorAt('#/components/schemas/Instant')(text)).toBe(isOne);
});

test.each([
  ['3b1f6c52-8a0d-4e67-9c35-52d0f4a7b611', true],
  ['3B1F6C52-8A0D-4E67-9C35-52D0F4A7B611', true],
  ['urn:uuid:3b1f6c52-8a0d-4e67-9c35-52d0f4a7b611', false],
])('a uuid is the bare id, not its URN: %s', (text, isOne) => {
  expect(validatorAt('#/components/schemas/Id')(text)).toBe(isOne);
});
