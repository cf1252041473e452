import { SimulatorError } from '../../mock/kernel/simulator-error.ts';

/** Shorter ones would be found where nobody meant them. */
const MIN_LENGTH = 8;

const UNSAFE = /[^\w.-]/;

/**
 * The ids that a pact has written down, and those that the simulator made up for the same things.
 *
 * A pact has to name an id before there is anything to name; the simulator makes its own. So on the way in the pact's ids become
 * the simulator's, and on the way out the simulator's become the pact's: a pact needs no generators, in whatever language.
 */
export class Names {
  readonly #realByName = new Map<string, string>();
  readonly #nameByReal = new Map<string, string>();

  /**
   * Lets the pact call something by a name of its own.
   *
   * @throws SimulatorError `SIM_INVALID_PROVIDER_STATE` for a name that could be found in the middle of something else,
   * or that something else has.
   */
  add(name: string, realId: string): void {
    if (name.length < MIN_LENGTH || UNSAFE.test(name)) {
      const advice = `Write at least ${MIN_LENGTH} letters, digits, dots or hyphens, such as a uuid.`;
      throw new SimulatorError(
        'SIM_INVALID_PROVIDER_STATE',
        `The id ${JSON.stringify(name)} cannot be translated. ${advice}`,
      );
    }
    if (this.#realByName.has(name)) {
      const message = `The id ${name} is the name of two things. Give each another one.`;
      throw new SimulatorError('SIM_INVALID_PROVIDER_STATE', message);
    }
    this.#realByName.set(name, realId);
    this.#nameByReal.set(realId, name);
  }

  /** The real id of what the pact calls so, if it is there. */
  realOf(name: string): string | undefined {
    return this.#realByName.get(name);
  }

  /** A text of the pact's in the simulator's words. */
  toReal(text: string): string {
    return replaceAll(text, this.#realByName);
  }

  /** A text of the simulator's in the pact's words. */
  toPact(text: string): string {
    return replaceAll(text, this.#nameByReal);
  }
}

function replaceAll(text: string, words: ReadonlyMap<string, string>): string {
  if (words.size === 0) return text;
  const alternatives = [...words.keys()].map((word) => word.replaceAll('.', '\\.')).join('|');
  return text.replaceAll(
    new RegExp(`(?<![\\w.-])(?:${alternatives})(?![\\w-])`, 'g'),
    (word) => words.get(word) ?? word,
  );
}
