import { expect, test } from 'vitest';
import { pauseOnTimer } from '../../../src/mock/http/pause.ts';

test('a pause of a month is no shorter than one of a moment', async () => {
  const over = new AbortController();
  const month = pauseOnTimer(30 * 86_400_000, over.signal).then(() => 'a month');
  const moment = pauseOnTimer(5, over.signal).then(() => 'a moment');
  expect(await Promise.race([month, moment])).toBe('a moment');
  over.abort();
  await month;
});
