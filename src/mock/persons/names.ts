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
 * Picks the name that `seed` gives in a locale.
 *
 * Faker is required here rather than imported, so that a server where nobody signs does not load it at the
 * start. The first locale takes about 20 ms and each further one 3 to 6 ms; the package's main entry, with
 * all of them, takes about 125 ms.
 */
export function pickName(locale: NameLocale, sex: Sex, seed: number): Name {
  const faker = createFaker(locale, seed);
  return { firstName: faker.person.firstName(sex), lastName: faker.person.lastName(sex) };
}

function createFaker(locale: NameLocale, seed: number): Faker {
  const shared = (require(`@faker-js/faker/locale/${locale}`) as { readonly faker: Faker }).faker;
  // The application under test may be in this process and seed the shared instance, so ours must be a
  // separate one. A locale's entry does not export the class, so it is taken from the instance.
  const OwnFaker = shared.constructor as typeof Faker;
  return new OwnFaker({ locale: shared.rawDefinitions, seed });
}
