import { styleText } from 'node:util';
import type { World } from './world.ts';

/** The colours in use. */
export type Colour = 'bold' | 'green' | 'cyan' | 'yellow' | 'red';

/** Colours a text, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

/** Colours are only for terminals, and only if `NO_COLOR` is not set (no-color.org). */
export function createPaint({ env, hasTerminal }: Pick<World, 'env' | 'hasTerminal'>): Paint {
  if (!hasTerminal || (env.NO_COLOR ?? '') !== '') return (_colour, text) => text;
  return (colour, text) => styleText(colour, text, { validateStream: false });
}
