import { createRequire } from 'node:module';
import type { Faker } from '@faker-js/faker';
import type { Sex } from './birth.ts';

/** A faker locale that has names of its own; a country without one borrows its neighbour's. */
export type NameLocale = 'nb_NO' | 'sv' | 'da' | 'fi' | 'nl';

/** A first and a last name that go together. */
export interface Name {
  readonly firstName: string;
  readonly lastName: string;
}

const require = createRequire(import.meta.url);

/**
 * Picks the name that `seed` stands for in a locale.
 *
 * Faker is required here and not imported, because a server that nobody signs at should not pay for it at its start. One
 * locale's entry costs about 20 ms the first time and each further locale 3 to 6 ms; the package's main entry, with
 * all of them, costs about 125 ms.
 */
export function pickName(locale: NameLocale, sex: Sex, seed: number): Name {
  const faker = createFaker(locale, seed);
  return { firstName: faker.person.firstName(sex), lastName: faker.person.lastName(sex) };
}

function createFaker(locale: NameLocale, seed: number): Faker {
  const shared = (require(`@faker-js/faker/locale/${locale}`) as { readonly faker: Faker }).faker;
  // The application under test may live in this process and seed the shared instance: ours must be another one.
  // A locale's entry does not export the class, so it is taken from the instance.
  const OwnFaker = shared.constructor as typeof Faker;
  return new OwnFaker({ locale: shared.rawDefinitions, seed });
}
