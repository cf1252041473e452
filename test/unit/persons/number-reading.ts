/**
 * Readers of national numbers, written apart from `src/mock/persons` and by the receiving side's rule: an application adds
 * up a whole number, check digits included, where the maker solves for the missing digit.
 *
 * Each gives the birth date (`YYYY-MM-DD`) the number tells, or undefined when the number is not a valid one.
 */
export type ReadNumber = (nin: string) => string | undefined;

export const readNorwegian: ReadNumber = (nin) => {
  if (!/^\d{11}$/.test(nin)) return undefined;
  if (scalar(nin, '37618945210') % 11 !== 0 || scalar(nin, '54327654321') % 11 !== 0) return undefined;
  const individual = Number(nin.slice(6, 9));
  const year = Number(nin.slice(4, 6));
  if (individual < 500) return realDate(1900 + year, nin.slice(2, 4), nin.slice(0, 2));
  if (year < 40) return realDate(2000 + year, nin.slice(2, 4), nin.slice(0, 2));
  return individual >= 900 ? realDate(1900 + year, nin.slice(2, 4), nin.slice(0, 2)) : undefined;
};

export const readSwedish: ReadNumber = (nin) => {
  if (!/^\d{12}$/.test(nin)) return undefined;
  const doubled = [...nin.slice(2)].map((digit, place) => String(Number(digit) * (place % 2 === 0 ? 2 : 1)));
  const sum = [...doubled.join('')].reduce((total, digit) => total + Number(digit), 0);
  return sum % 10 === 0 ? realDate(Number(nin.slice(0, 4)), nin.slice(4, 6), nin.slice(6, 8)) : undefined;
};

/** Without modulus 11, which numbers issued since 2007 need not pass. */
export const readDanishForm: ReadNumber = (nin) => {
  if (!/^\d{10}$/.test(nin)) return undefined;
  const year = Number(nin.slice(4, 6));
  const seventh = nin.charAt(6);
  let century = 1900;
  if ('49'.includes(seventh) && year <= 36) century = 2000;
  if ('5678'.includes(seventh)) century = year <= 57 ? 2000 : 1800;
  return realDate(century + year, nin.slice(2, 4), nin.slice(0, 2));
};

export const readDanish: ReadNumber = (nin) =>
  scalar(nin, '4327654321') % 11 === 0 ? readDanishForm(nin) : undefined;

export const readFinnish: ReadNumber = (nin) => {
  const match = /^(\d\d)(\d\d)(\d\d)([-+A])(\d{3})([0-9A-Y])$/.exec(nin);
  if (match === null) return undefined;
  const [, day = '', month = '', year = '', sign = '', serial = '', check = ''] = match;
  if (Number(serial) < 2 || Number(serial) > 899) return undefined;
  const remainder = Number(`${day}${month}${year}${serial}`) % 31;
  if ('0123456789ABCDEFHJKLMNPRSTUVWXY'.indexOf(check) !== remainder) return undefined;
  return realDate({ '+': 1800, '-': 1900 }[sign] ?? 2000, month, day, year);
};

/** A BSN tells no birth date: a valid one reads as an empty text. */
export const readDutch: ReadNumber = (nin) => {
  if (!/^\d{9}$/.test(nin)) return undefined;
  return (scalar(nin.slice(0, 8), '98765432') - Number(nin[8])) % 11 === 0 ? '' : undefined;
};

/** A P-tal does not tell its century: everybody here who is not yet 25 in 2025 is of the 2000s. */
export const readFaroese: ReadNumber = (nin) => {
  if (!/^\d{9}$/.test(nin)) return undefined;
  const year = Number(nin.slice(4, 6));
  return realDate((year < 25 ? 2000 : 1900) + year, nin.slice(2, 4), nin.slice(0, 2));
};

export const readIcelandic: ReadNumber = (nin) => {
  if (!/^[0-3]\d{5}[2-9]\d\d[890]$/.test(nin) || scalar(nin.slice(0, 9), '327654321') % 11 !== 0)
    return undefined;
  const century = { '8': 1800, '9': 1900 }[nin.charAt(9)] ?? 2000;
  return realDate(century, nin.slice(2, 4), nin.slice(0, 2), nin.slice(4, 6));
};

export const readEstonian: ReadNumber = (nin) => {
  if (!/^[1-8]\d{10}$/.test(nin)) return undefined;
  let check = scalar(nin.slice(0, 10), '1234567891') % 11;
  if (check === 10) check = scalar(nin.slice(0, 10), '3456789123') % 11;
  if (check === 10) check = 0;
  if (check !== Number(nin[10])) return undefined;
  const century = 1800 + 100 * Math.floor((Number(nin[0]) - 1) / 2);
  return realDate(century, nin.slice(3, 5), nin.slice(5, 7), nin.slice(1, 3));
};

function scalar(nin: string, weights: string): number {
  return [...nin].reduce((sum, digit, place) => sum + Number(digit) * Number(weights.charAt(place)), 0);
}

function realDate(year: number, month: string, day: string, yearOfCentury = '00'): string | undefined {
  const text = `${year + Number(yearOfCentury)}-${month}-${day}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined;
}
