import { judge, type Result } from './result.ts';

const HEADINGS = [
  'measurement',
  'simulator',
  'baseline',
  'result',
  'aim',
  'verdict',
  'control',
  'cpu',
  'busy',
];

/** Formats results as a table for people. */
export function renderTable(results: readonly Result[]): string {
  const rows = [HEADINGS, ...results.map(renderRow)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}

function renderRow(result: Result): readonly string[] {
  const { name, simulator, baseline, unit, value, aim, control, cpuRatio, baselineBusy } = result;
  const format = (figure: number): string => formatFigure(figure, unit);
  return [
    name,
    simulator,
    baseline,
    format(value),
    'atLeast' in aim ? `>= ${format(aim.atLeast)}` : `<= ${format(aim.atMost)}`,
    judge(result),
    control === undefined ? '' : control.toFixed(2),
    cpuRatio === undefined ? '' : cpuRatio.toFixed(2),
    baselineBusy === undefined ? '' : baselineBusy.toFixed(2),
  ];
}

function formatFigure(figure: number, unit: Result['unit']): string {
  if (unit === 'MB') return `${figure.toFixed(0)} MB`;
  return unit === 'ratio' ? figure.toFixed(2) : `${figure.toFixed(2)} ${unit}`;
}
