/**
 * A command has done its work and found something: the program exits with 1 and prints nothing more, because everything has been
 * printed already.
 */
export class FoundError extends Error {
  override readonly name = 'FoundError';
}
