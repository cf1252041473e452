import { SimulatorError } from '../../mock/kernel/simulator-error.ts';

/** Shorter ids could match unrelated text. */
const MIN_LENGTH = 8;

const UNSAFE = /[^\w.-]/;

/**
 * The ids that a pact uses, and the ids that the simulator has made up for the same things.
 *
 * A pact must write down ids before anything exists, and the simulator makes up its own. In requests, the pact's ids are therefore
 * replaced by the simulator's, and in replies the other way round: a pact needs no generators, whatever language it comes from.
 */
export class Names {
  readonly #realByName = new Map<string, string>();
  readonly #nameByReal = new Map<string, string>();

  /**
   * Records the id that the pact uses for something.
   *
   * @throws SimulatorError `SIM_INVALID_PROVIDER_STATE` for an id that could match part of other text, or that is already used for
   * something else.
   */
  add(name: string, realId: string): void {
    if (name.length < MIN_LENGTH || UNSAFE.test(name)) {
      const advice = `Use at least ${MIN_LENGTH} letters, digits, dots or hyphens, such as a uuid.`;
      throw new SimulatorError(
        'SIM_INVALID_PROVIDER_STATE',
        `The id ${JSON.stringify(name)} cannot be translated. ${advice}`,
      );
    }
    if (this.#realByName.has(name)) {
      const message = `The id ${name} is used for two things. Give each its own id.`;
      throw new SimulatorError('SIM_INVALID_PROVIDER_STATE', message);
    }
    this.#realByName.set(name, realId);
    this.#nameByReal.set(realId, name);
  }

  /** The real id of what the pact calls by this id, if there is such a thing. */
  realOf(name: string): string | undefined {
    return this.#realByName.get(name);
  }

  /** Replaces the pact's ids in a text by the simulator's. */
  toReal(text: string): string {
    return replaceAll(text, this.#realByName);
  }

  /** Replaces the simulator's ids in a text by the pact's. */
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
