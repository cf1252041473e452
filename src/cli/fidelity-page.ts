import type { Behaviour } from '../mock/fidelity/behaviour.ts';
import { pointsOf } from '../mock/fidelity/select.ts';
import { tellBasis } from '../mock/fidelity/tell-basis.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

const WIDTH = 110;
const INDENT = '  ';

/** Writes entries of the ledger for people: what is emulated, how exactly, and how we know. */
export function writeEntries(entries: readonly Behaviour[], total: number, paint: Paint): string {
  const shown = entries.map((entry) => {
    const { id, tier, says, basis, setting } = entry;
    const points = pointsOf(entry);
    const notes = [
      tellBasis(basis),
      ...(points.length === 0 ? [] : [`takes a side in ${points.join(', ')}`]),
      ...(setting === undefined ? [] : [`setting: ${setting}`]),
    ];
    return [`${paint('cyan', id)} (${tier})`, ...indent(says), ...notes.flatMap(indent), ''].join('\n');
  });
  const counted = entries.length === total ? `${total} entries.` : `${entries.length} of ${total} entries.`;
  return `${shown.join('\n')}\n${counted}\n`;
}

function indent(text: string): readonly string[] {
  return wrap(text, WIDTH - INDENT.length).map((line) => `${INDENT}${line}`);
}
