import type { Drift } from './compare-documents.ts';
import type { Finding, Severity } from './finding.ts';

const TITLES: Readonly<Record<Severity, string>> = {
  breaking: 'Breaking: a client that works with our contract would be refused, or could not read the reply',
  risky: 'Risky: it depends on how the client was written',
  compatible: 'Compatible: a client goes on as it is',
};

/** Writes findings as text, a line each. */
export function writeText({ findings, compared }: Drift): string {
  const sections = bySeverity(findings).map(
    ([severity, found]) =>
      `${TITLES[severity]} (${found.length})\n${found.map(({ operation, at, what }) => `  ${operation}: ${at.trim()} ${what}\n`).join('')}`,
  );
  return `${[summary(findings, compared), ...sections].join('\n')}`;
}

/** Writes findings as a page of Markdown, for an issue or a pull request. */
export function writeMarkdown({ findings, compared }: Drift): string {
  const sections = bySeverity(findings).map(([severity, found]) => {
    const rows = found.map(
      ({ operation, at, what }) => `| \`${operation}\` | ${cell(at)} | ${cell(what)} |\n`,
    );
    return `## ${TITLES[severity]}\n\n| operation | where | what |\n| --- | --- | --- |\n${rows.join('')}`;
  });
  return `# Drift\n\n${[summary(findings, compared), ...sections].join('\n')}`;
}

function summary(findings: readonly Finding[], compared: number): string {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return `${compared} operations compared: ${count('breaking')} breaking, ${count('risky')} risky, ${count('compatible')} compatible differences.\n`;
}

function bySeverity(findings: readonly Finding[]): readonly (readonly [Severity, readonly Finding[]])[] {
  return (['breaking', 'risky', 'compatible'] as const)
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity)] as const)
    .filter(([, found]) => found.length > 0);
}

function cell(text: string): string {
  return text.trim().replaceAll('|', '\\|');
}
