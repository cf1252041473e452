import { type BoundaryCase, setting, unchanged } from './boundary-case.ts';
import type { Constraint } from './constraint.ts';
import { FORMATS } from './formats.ts';
import { distinct } from './limit-cases.ts';
import { PATTERNS } from './patterns.ts';
import { letsPass } from './reading.ts';

/** One listed value: it is taken; in another case, or with a letter more or less, only if listed as well. */
export function enumCases(constraint: Constraint): readonly BoundaryCase[] {
  const { argument, schema } = constraint;
  const near =
    typeof argument === 'number' ? [argument - 1, argument + 1, -argument] : nearbyWords(String(argument));
  return distinct<unknown>([argument, ...near]).map((value) =>
    setting(constraint, value, letsPass(schema, value)),
  );
}

function nearbyWords(word: string): readonly string[] {
  return [word.toLowerCase(), word.toUpperCase(), word.slice(0, -1), `${word}X`, `${word} `, ` ${word}`, ''];
}

/** Texts that a format or a pattern takes, and texts that it does not. */
export function sampleCases(constraint: Constraint): readonly BoundaryCase[] {
  const { keyword, argument, schema } = constraint;
  const samples = (keyword === 'format' ? FORMATS : PATTERNS)[String(argument)];
  if (samples === undefined) throw new TypeError(`${constraint.at}: no samples for ${keyword} ${argument}`);
  return [
    unchanged(constraint),
    ...samples.accepted.map((value) => setting(constraint, value, letsPass(schema, value))),
    ...samples.refused.map((value) => setting(constraint, value, false)),
  ];
}
