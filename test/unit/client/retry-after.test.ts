import { expect, test } from 'vitest';
import { readRetryAfter } from '../../../src/client/retry/retry-after.ts';

const DATE = 'Tue, 01 Jan 2030 00:00:10 GMT';

test.each<[headers: Record<string, string | string[]>, waitMs: number | undefined]>([
  [{}, undefined],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': '120' }, 120_000],
  [{ 'retry-after': ' 2 ' }, 2_000],
  [{ 'retry-after': ['3', '9'] }, 3_000],
  [{ 'retry-after': 'Tue, 01 Jan 2030 00:00:40 GMT', date: DATE }, 30_000],
  [{ 'retry-after': 'Tuesday, 01-Jan-30 00:00:40 GMT', date: DATE }, 30_000],
  [{ 'retry-after': 'Tue, 01 Jan 2030 00:00:00 GMT', date: DATE }, 0],
  [{ 'retry-after': 'Tue Jan  1 00:00:40 2030', date: DATE }, 30_000],
  [{ 'retry-after': 'Tue, 01 Jan 2030 00:00:40 GMT' }, 35_000],
  [{ 'retry-after': '-1' }, undefined],
  [{ 'retry-after': '1.5' }, undefined],
  [{ 'retry-after': '1e3' }, undefined],
  [{ 'retry-after': 'soon', date: DATE }, undefined],
  [{ 'retry-after': '' }, undefined],
  [{ 'retry-after': '99999999999999' }, 2_147_483_648_000],
  [{ 'retry-after': '9'.repeat(400) }, 2_147_483_648_000],
])('%j asks to wait %s ms', (headers, waitMs) => {
  expect(readRetryAfter(headers, Date.UTC(2030, 0, 1, 0, 0, 5))).toBe(waitMs);
});
