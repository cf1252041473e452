import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPerson, type Person } from '../../../src/mock/persons/person.ts';
import {
  type ReadNumber,
  readDanish,
  readDutch,
  readEstonian,
  readFaroese,
  readFinnish,
  readIcelandic,
  readNorwegian,
  readSwedish,
} from './number-reading.ts';

const EIDS: readonly [eId: string, country: string, read: ReadNumber][] = [
  ['nbid', 'NO', readNorwegian],
  ['sbid', 'SE', readSwedish],
  ['mitid', 'DK', readDanish],
  ['ftn', 'FI', readFinnish],
  ['idin', 'NL', readDutch],
  ['digid', 'NL', readDutch],
  ['eherkenning', 'NL', readDutch],
  ['samleikin', 'FO', readFaroese],
  ['NBID', 'NO', readNorwegian],
  ['SBID', 'SE', readSwedish],
  ['BUYPASS', 'NO', readNorwegian],
  ['AUDKENNI', 'IS', readIcelandic],
  ['SMARTID', 'EE', readEstonian],
  ['MOBILEID', 'EE', readEstonian],
  ['ESTEID', 'EE', readEstonian],
];

/** Where a country writes the sex: the place whose digit is odd for a man. */
const SEX_PLACE: Readonly<Record<string, number>> = { NO: 8, SE: 10, DK: 9, FI: 9, EE: 0 };

const seeds = fc.integer({ min: 0, max: 0xffffffff });

describe.each(EIDS)('a person of %s', (eId, country, read) => {
  test(`has a valid number of ${country} that tells the birth date`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const person = createPerson(eId, seed);
        expect(person.country).toBe(country);
        expect(read(person.nin)).toBe(country === 'NL' ? '' : person.dateOfBirth);
      }),
    );
  });

  test('is 18 to 90 years old at the start of 2025', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { dateOfBirth } = createPerson(eId, seed);
        expect(dateOfBirth >= '1934-01-02' && dateOfBirth <= '2007-01-01').toBe(true);
      }),
    );
  });

  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(createPerson(eId, seed)).toEqual(createPerson(eId, seed));
      }),
    );
  });

  test('is nearly always another for another seed', () => {
    const people = Array.from({ length: 1_000 }, (_, seed) => createPerson(eId, seed));
    expect(new Set(people.map((person) => person.nin)).size).toBeGreaterThan(995);
    expect(new Set(people.map((person) => person.fullName)).size).toBeGreaterThan(500);
    expect(new Set(people.map((person) => person.dateOfBirth)).size).toBeGreaterThan(950);
  });

  test('has a full name of the first and the last', () => {
    const person = createPerson(eId, 1);
    expect(person.firstName).not.toBe('');
    expect(person.lastName).not.toBe('');
    expect(person.fullName).toBe(`${person.firstName} ${person.lastName}`);
  });
});

test('people are born in both centuries, and as both sexes where the number tells', () => {
  for (const [eId, country] of EIDS) {
    const people = Array.from({ length: 300 }, (_, seed) => createPerson(eId, seed));
    expect(new Set(people.map((person) => person.dateOfBirth.slice(0, 2)))).toEqual(new Set(['19', '20']));
    const place = SEX_PLACE[country];
    if (place === undefined) continue;
    expect(new Set(people.map((person) => Number(person.nin[place]) % 2))).toEqual(new Set([0, 1]));
  }
});

test('a first name goes with one sex of the number', () => {
  for (const country of Object.keys(SEX_PLACE)) {
    const [eId = ''] = EIDS.find((row) => row[1] === country) ?? [];
    const people = Array.from({ length: 500 }, (_, seed) => createPerson(eId, seed));
    const parity = (person: Person): number => Number(person.nin[SEX_PLACE[country] ?? 0]) % 2;
    const men = new Set(people.filter((person) => parity(person) === 1).map((person) => person.firstName));
    const women = new Set(people.filter((person) => parity(person) === 0).map((person) => person.firstName));
    expect([...men].filter((name) => women.has(name))).toEqual([]);
  }
});

test('an unknown eID gives a Norwegian', () => {
  expect(createPerson('no-such-eid', 5)).toEqual(createPerson('nbid', 5));
});

test('the case of an eID makes no difference', () => {
  expect(createPerson('MitID', 5)).toEqual(createPerson('mitid', 5));
});

test('one seed gives different people in different countries', () => {
  const people = ['nbid', 'sbid', 'mitid', 'ftn', 'idin', 'samleikin', 'audkenni', 'smartid'];
  expect(new Set(people.map((eId) => createPerson(eId, 5).dateOfBirth)).size).toBe(people.length);
});

test('a seed keeps its person from one release to the next', () => {
  expect(createPerson('sbid', 1)).toEqual({
    fullName: 'Cecilia Bergqvist',
    firstName: 'Cecilia',
    lastName: 'Bergqvist',
    dateOfBirth: '1982-10-06',
    nin: '198210062983',
    country: 'SE',
  });
});
