/** What a format takes, and what it must not take. */
interface FormatSamples {
  readonly accepted: readonly (string | number)[];
  readonly refused: readonly (string | number)[];
}

const UUID = '3b1f6c52-8a0d-4e67-9c35-52d0f4a7b611';

/** Values at the edges of each format of the documents, chosen from the format's own specification. */
export const FORMATS: Readonly<Record<string, FormatSamples>> = {
  uuid: {
    // RFC 4122, section 3: 8-4-4-4-12 hex digits, case-insensitive on input.
    accepted: [UUID, UUID.toUpperCase()],
    refused: [
      UUID.slice(1),
      `${UUID}0`,
      UUID.replace('b', 'g'),
      UUID.replaceAll('-', ''),
      `{${UUID}}`,
      `urn:uuid:${UUID}`,
      ` ${UUID}`,
      '',
    ],
  },
  'date-time': {
    // RFC 3339, section 5.6. The instants lie within the limits that the documents set in words.
    accepted: [
      '2030-01-10T00:00:00Z',
      '2030-01-10T00:00:00.123Z',
      '2030-01-10T01:00:00+01:00',
      '2030-01-10T00:00:00-23:59',
    ],
    refused: [
      '2030-01-10T00:00:00',
      '2030-01-10T00:00Z',
      '2030-01-10 00:00:00Z',
      '2030-01-10',
      '2030-01-32T00:00:00Z',
      '2030-02-29T00:00:00Z',
      '2030-00-10T00:00:00Z',
      '2030-13-10T00:00:00Z',
      '2030-01-10T24:00:00Z',
      '2030-01-10T00:60:00Z',
      '2030-01-10T00:00:61Z',
      '2030-01-10T00:00:00+24:00',
      '2030-01-10T00:00:00+01',
      '2030-01-10T00:00:00+0100',
      '-2030-01-10T00:00:00Z',
      '1893456000',
      '',
    ],
  },
  date: {
    // RFC 3339, `full-date`.
    accepted: ['1990-10-27', '2028-02-29', '1990-01-01', '1990-12-31'],
    refused: [
      '1990-02-29',
      '1990-00-01',
      '1990-13-01',
      '1990-01-00',
      '1990-01-32',
      '1990-1-1',
      '90-01-01',
      '1990-10-27Z',
      '',
    ],
  },
  duration: {
    // RFC 3339, appendix A.
    accepted: ['PT1S', 'PT1M30S', 'P1D', 'P1W', 'P1DT1H'],
    refused: [
      'P',
      'PT',
      'P1',
      'P1S',
      'PT1D',
      '1D',
      'P-1D',
      '-P1D',
      'p1d',
      'P1.5D',
      'P1DT',
      'P1D2W',
      ' P1D',
      '',
    ],
  },
  email: {
    accepted: ['tenant@example.org', 'a@b.co', 'first.last+tag@sub.example.org'],
    refused: [
      'tenant',
      '@example.org',
      'tenant@',
      'a b@example.org',
      'a@b@example.org',
      'a..b@example.org',
      '',
    ],
  },
  uri: {
    // RFC 3986: absolute, with a scheme, and without blanks.
    accepted: ['https://rent.example.org/done', 'http://127.0.0.1:8080/?a=b#c', 'urn:example:done'],
    refused: [
      '/done',
      'rent.example.org',
      '//rent.example.org/',
      'https://rent example.org',
      'https://rent.example.org/%zz',
      '',
    ],
  },
  int32: { accepted: [-2147483648, 2147483647], refused: [-2147483649, 2147483648] },
  int64: { accepted: [1, 4294967296], refused: [] },
};
