import type { Problem } from '../definitions/control-schema.ts';

/** Names what is wrong at a place in a scenario, such as `rules[0].when.call`. */
export function finding(path: readonly (string | number)[], reason: string): Problem {
  let name = '';
  for (const part of path) {
    if (typeof part === 'number') name += `[${part}]`;
    else name += name === '' ? part : `.${part}`;
  }
  return { name: name === '' ? 'the scenario' : name, reason, path: path.map(String) };
}
