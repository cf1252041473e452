import { hash } from '../../kernel/random.ts';
import { createPerson, type Person } from '../../persons/person.ts';
import type { Session } from './state.ts';

/** What a caller may specify about the person who signs. */
export type PersonTraits = Partial<Omit<Person, 'country'>>;

/**
 * The person who signs a session: as the caller describes them, with the national number that the session
 * names, and otherwise made up from the account's seed, the same each time.
 */
export function choosePerson(session: Session, eId: string, seed: number, given: PersonTraits = {}): Person {
  // Chosen by its place among the account's sessions, not by its id: another account with the same seed gets
  // the same people.
  const made = createPerson(eId, hash(`person ${session.ordinal}`, seed));
  const { firstName = made.firstName, lastName = made.lastName } = given;
  const isRenamed = firstName !== made.firstName || lastName !== made.lastName;
  return {
    country: made.country,
    firstName,
    lastName,
    fullName: given.fullName ?? (isRenamed ? `${firstName} ${lastName}` : made.fullName),
    dateOfBirth: given.dateOfBirth ?? made.dateOfBirth,
    nin: given.nin ?? session.request.signer?.nationalIdentificationNumber ?? made.nin,
  };
}

/** Somebody who is not the person with the number that the session names. */
export function chooseStranger(session: Session, eId: string, seed: number): Person {
  let stranger: Person;
  let tries = 0;
  do {
    stranger = createPerson(eId, hash(`stranger ${session.ordinal} ${tries}`, seed));
    tries += 1;
  } while (isNamed(stranger, session));
  return stranger;
}

/** Whether a person has the national number that the session names; spaces and hyphens are ignored. */
export function isNamed(person: Person, { request }: Session): boolean {
  const digits = (nin: string | undefined): string => (nin ?? '').replace(/[\s-]/g, '');
  return digits(request.signer?.nationalIdentificationNumber) === digits(person.nin);
}
