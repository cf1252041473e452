import { createRandom } from '../kernel/random.ts';
import { drawBirth } from './birth.ts';
import { countryOf } from './country.ts';
import { pickName } from './names.ts';
import { digits } from './national-number/digits.ts';

/** A fake signer, with the member names of a session's `userInfo`. */
export interface Person {
  readonly fullName: string;
  readonly firstName: string;
  readonly lastName: string;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
  /**
   * The national number in the form of `country`, with valid check digits and in agreement with
   * `dateOfBirth`.
   */
  readonly nin: string;
  /** Two letters, ISO 3166. */
  readonly country: string;
}

/**
 * Creates the adult that `seed` gives among the people of an eID.
 *
 * The same seed gives the same person on every machine and in every year; another seed almost always gives
 * another one. `eId` is an `idpName` or a Sign vendor; eIDs of one country share their people, as `nbid` and
 * `NBID` must. The person is not meant to be anybody, but the number has the normal national form and could
 * be somebody's by chance.
 */
export function createPerson(eId: string, seed: number): Person {
  const country = countryOf(eId);
  const random = createRandom(seed, `person/${country.code}`);
  const birth = drawBirth(random);
  const nin = country.drawNumber(birth, random);
  const { firstName, lastName } = pickName(country.names, birth.sex, random());
  return {
    fullName: `${firstName} ${lastName}`,
    firstName,
    lastName,
    dateOfBirth: `${birth.year}-${digits(birth.month, 2)}-${digits(birth.day, 2)}`,
    nin,
    country: country.code,
  };
}
