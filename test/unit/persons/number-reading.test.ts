import { describe, expect, test } from 'vitest';
import {
  type ReadNumber,
  readDanish,
  readDanishForm,
  readDutch,
  readEstonian,
  readFaroese,
  readFinnish,
  readIcelandic,
  readNorwegian,
  readSwedish,
} from './number-reading.ts';

// Numbers of public documentation: test persons of the eIDs, textbook examples, none of this project's making.
const PUBLISHED: readonly [country: string, read: ReadNumber, nin: string, dateOfBirth: string][] = [
  ['Norwegian', readNorwegian, '15108695088', '1986-10-15'],
  ['Swedish', readSwedish, '199010270537', '1990-10-27'],
  ['Swedish', readSwedish, '191212121212', '1912-12-12'],
  ['Danish', readDanish, '2110625629', '1862-10-21'],
  ['Finnish', readFinnish, '131052-308T', '1952-10-13'],
  ['Dutch', readDutch, '111222333', ''],
  ['Dutch', readDutch, '123456782', ''],
  ['Icelandic', readIcelandic, '1201743399', '1974-01-12'],
  ['Estonian', readEstonian, '38001085718', '1980-01-08'],
  ['Estonian', readEstonian, '60001019906', '2000-01-01'],
];

describe('the readers the persons are held against', () => {
  test.each(PUBLISHED)('accept a published %s number', (_country, read, nin, dateOfBirth) => {
    expect(read(nin)).toBe(dateOfBirth);
  });

  test.each(PUBLISHED)('refuse a published %s number once a digit is changed', (_country, read, nin) => {
    // The fourth from the end is in every form a serial digit, so only a check digit can notice.
    const place = nin.length - 4;
    const changed = nin.slice(0, place) + ((Number(nin[place]) + 1) % 10) + nin.slice(place + 1);
    expect(read(changed)).toBeUndefined();
  });

  test('accept the form of a MitID test person, born in this century', () => {
    expect(readDanishForm('2412107422')).toBe('2010-12-24');
  });

  test('refuse a Faroese number of a day that does not exist', () => {
    expect(readFaroese('310280123')).toBeUndefined();
  });
});
