import type { RandomSource } from '../kernel/random.ts';
import type { Birth } from './birth.ts';
import type { NameLocale } from './names.ts';
import { drawCprNumber } from './national-number/denmark.ts';
import { drawIsikukood } from './national-number/estonia.ts';
import { drawPTal } from './national-number/faroes.ts';
import { drawHenkilotunnus } from './national-number/finland.ts';
import { drawKennitala } from './national-number/iceland.ts';
import { drawBsn } from './national-number/netherlands.ts';
import { drawFodselsnummer } from './national-number/norway.ts';
import { drawPersonnummer } from './national-number/sweden.ts';

/** What its people get from a country: a two-letter code, names and a national number. */
export interface Country {
  readonly code: string;
  readonly names: NameLocale;
  readonly drawNumber: (birth: Birth, random: RandomSource) => string;
}

const NORWAY: Country = { code: 'NO', names: 'nb_NO', drawNumber: drawFodselsnummer };
const SWEDEN: Country = { code: 'SE', names: 'sv', drawNumber: drawPersonnummer };
const DENMARK: Country = { code: 'DK', names: 'da', drawNumber: drawCprNumber };
const FINLAND: Country = { code: 'FI', names: 'fi', drawNumber: drawHenkilotunnus };
const NETHERLANDS: Country = { code: 'NL', names: 'nl', drawNumber: drawBsn };
// Faker has no Faroese, Icelandic or Estonian names.
const FAROES: Country = { code: 'FO', names: 'da', drawNumber: drawPTal };
const ICELAND: Country = { code: 'IS', names: 'nb_NO', drawNumber: drawKennitala };
const ESTONIA: Country = { code: 'EE', names: 'fi', drawNumber: drawIsikukood };

const COUNTRY_BY_EID: ReadonlyMap<string, Country> = new Map([
  ['nbid', NORWAY],
  ['buypass', NORWAY],
  ['sbid', SWEDEN],
  ['mitid', DENMARK],
  ['ftn', FINLAND],
  ['idin', NETHERLANDS],
  ['digid', NETHERLANDS],
  ['eherkenning', NETHERLANDS],
  ['samleikin', FAROES],
  ['audkenni', ICELAND],
  // Smart-ID and Mobile-ID serve all the Baltic countries; Estonia represents them.
  ['smartid', ESTONIA],
  ['mobileid', ESTONIA],
  ['esteid', ESTONIA],
]);

/**
 * Finds the country whose people an eID identifies, by `idpName` or Sign vendor, ignoring case.
 *
 * An unknown name gives Norway: a signer must be somebody, and whether the eID is allowed was decided
 * earlier.
 */
export function countryOf(eId: string): Country {
  return COUNTRY_BY_EID.get(eId.toLowerCase()) ?? NORWAY;
}
