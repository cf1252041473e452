import { expect, test } from 'vitest';
import { type Finding, hasAtLeast, sortFindings } from '../../src/drift/finding.ts';
import { writeMarkdown, writeText } from '../../src/drift/report.ts';

const findings: readonly Finding[] = sortFindings([
  { severity: 'compatible', operation: 'listSigningSessions', at: 'query page', what: 'is new' },
  {
    severity: 'breaking',
    operation: 'uploadDocument',
    at: 'request ',
    what: 'pattern is a|b, not unrestricted',
  },
]);

test('a text has what breaks first, a line each', () => {
  expect(writeText({ findings, compared: 17, notDescribed: ['/mint', '/api'] })).toMatchInlineSnapshot(`
    "17 operations compared: 1 breaking, 0 risky, 1 compatible differences.
    Not compared, because the document has no operation there: /mint, /api.

    Breaking: a client that works with our contract would be refused, or could not read the response (1)
      uploadDocument: request pattern is a|b, not unrestricted

    Compatible: a client keeps working unchanged (1)
      listSigningSessions: query page is new
    "
  `);
});

test('a page of Markdown has tables that a bar in a value does not break', () => {
  expect(writeMarkdown({ findings, compared: 17, notDescribed: ['/mint', '/api'] })).toContain(
    '| `uploadDocument` | request | pattern is a\\|b, not unrestricted |\n',
  );
});

test('a difference counts for its own severity and for those that are less bad', () => {
  const [breaking, compatible] = findings.map((finding) => [finding]);
  expect(hasAtLeast(breaking ?? [], 'compatible')).toBe(true);
  expect(hasAtLeast(compatible ?? [], 'risky')).toBe(false);
  expect(hasAtLeast([], 'compatible')).toBe(false);
});

test('a single operation is told as one', () => {
  expect(writeText({ findings: [], compared: 1, notDescribed: [] })).toMatch(/^1 operation compared: /);
});
