/**
 * A command has done what it was asked, and what it found is to be heard: the program ends with 1 and says no more, for it has
 * said everything already.
 */
export class FoundError extends Error {
  override readonly name = 'FoundError';
}
