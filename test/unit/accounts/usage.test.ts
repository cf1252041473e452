import { expect, test } from 'vitest';
import { Usage } from '../../../src/mock/accounts/usage.ts';

test('executions of earlier days of the month count too', () => {
  const usage = new Usage();
  usage.countExecution(Date.UTC(2030, 0, 1));
  expect([
    usage.executionsInMonth(Date.UTC(2030, 0, 31)),
    usage.executionsInMonth(Date.UTC(2030, 1, 1)),
  ]).toEqual([1, 0]);
});
