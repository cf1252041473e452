import type { Drift } from './compare-documents.ts';
import type { Finding, Severity } from './finding.ts';

const TITLES: Readonly<Record<Severity, string>> = {
  breaking:
    'Breaking: a client that works with our contract would be refused, or could not read the response',
  risky: 'Risky: it depends on how the client was written',
  compatible: 'Compatible: a client keeps working unchanged',
};

/** Writes findings as text, one per line. */
export function writeText(drift: Drift): string {
  const sections = bySeverity(drift.findings).map(
    ([severity, found]) =>
      `${TITLES[severity]} (${found.length})\n${found.map(({ operation, at, what }) => `  ${operation}: ${at.trim()} ${what}\n`).join('')}`,
  );
  return `${[summary(drift), ...sections].join('\n')}`;
}

/** Writes findings as a page of Markdown, for an issue or a pull request. */
export function writeMarkdown(drift: Drift): string {
  const sections = bySeverity(drift.findings).map(([severity, found]) => {
    const rows = found.map(
      ({ operation, at, what }) => `| \`${operation}\` | ${cell(at)} | ${cell(what)} |\n`,
    );
    return `## ${TITLES[severity]}\n\n| operation | where | what |\n| --- | --- | --- |\n${rows.join('')}`;
  });
  return `# Drift\n\n${[summary(drift), ...sections].join('\n')}`;
}

function summary({ findings, compared, notDescribed }: Drift): string {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const rest =
    notDescribed.length === 0
      ? ''
      : `Not compared, because the document has no operation there: ${notDescribed.join(', ')}.\n`;
  return `${compared} ${compared === 1 ? 'operation' : 'operations'} compared: ${count('breaking')} breaking, ${count('risky')} risky, ${count('compatible')} compatible differences.\n${rest}`;
}

function bySeverity(findings: readonly Finding[]): readonly (readonly [Severity, readonly Finding[]])[] {
  return (['breaking', 'risky', 'compatible'] as const)
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity)] as const)
    .filter(([, found]) => found.length > 0);
}

function cell(text: string): string {
  return text.trim().replaceAll('|', '\\|');
}
