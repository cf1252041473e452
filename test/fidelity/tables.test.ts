import { expect, test } from 'vitest';
import type { Basis, Behaviour } from '../../src/mock/fidelity/behaviour.ts';
import { pointsOf } from '../../src/mock/fidelity/select.ts';
import { tellBasis } from '../../src/mock/fidelity/tell-basis.ts';
import { LEDGER } from '../../src/mock/ledger.ts';

const APIS = [
  ['token', 'Token endpoints'],
  ['sign', 'Sign API v2'],
  ['mint', 'Mint API'],
] as const;

const KINDS: readonly Basis['kind'][] = [
  'recorded',
  'documented',
  'conflicting',
  'assumed',
  'divergent',
  'not-emulated',
];

/** A heading on the divergence page is a link; everything else is text. */
function basisOf({ basis }: Behaviour): string {
  if (!('anchor' in basis)) return tellBasis(basis);
  return `${basis.kind}: [why](divergences.md#${basis.anchor})`;
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = [head, ...rows].map((row) =>
    row.map((cell) => cell.replaceAll(/\||_(?=_)|(?<=_)_/g, String.raw`\$&`)),
  );
  const widths = head.map((_, column) => Math.max(...escaped.map((row) => row[column]?.length ?? 0)));
  const lines = escaped.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  return [lines[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.slice(1)].join(
    '\n',
  );
}

function writePage(): string {
  const counts = APIS.map(([api, name]) => {
    const entries = LEDGER.behaviours.filter(({ id }) => id.startsWith(`${api}.`));
    return [name, ...KINDS.map((kind) => String(entries.filter(({ basis }) => basis.kind === kind).length))];
  });
  const sections = APIS.map(([api, name]) => {
    const entries = LEDGER.behaviours.filter(({ id }) => id.startsWith(`${api}.`));
    const rows = entries.map((entry) => [
      `\`${entry.id}\``,
      entry.says,
      entry.tier,
      basisOf(entry),
      pointsOf(entry).join(', '),
      entry.setting === undefined ? '' : `\`${entry.setting}\``,
    ]);
    return `## ${name}\n\n${writeTable(['entry', 'what the simulator does', 'tier', 'how we know', 'points', 'switch'], rows)}\n`;
  });
  return `# Fidelity

What the simulator does, how exactly, and how we know: the ledger, as \`signimock fidelity\` and \`GET /_mock/v1/fidelity\` tell it
too. Written by \`npm run docs:fidelity\`; do not edit.

- \`exact\`: statuses, codes, transitions and values are the vendor's. \`shape\`: names, order and types are, values are not.
  \`out-of-contract\`: never lean on it.
- What is \`conflicting\` or \`assumed\` says which observation would settle it; _points_ are the conflicts (C) and open questions (Q)
  that it takes a side in, and _switch_ is the [setting](account-settings.md) that takes the other.
- Nothing is \`recorded\` unless the recording is in [evidence](../../evidence/README.md).

${writeTable(['API', ...KINDS], counts)}

${sections.join('\n')}`;
}

test('the page of the ledger is what the ledger says', async () => {
  const page = new URL('../../docs/reference/fidelity.md', import.meta.url);
  await expect(writePage()).toMatchFileSnapshot(page.pathname);
});
