import type { Schema } from '../../../src/mock/contract/document.ts';
import { FORMATS } from './formats.ts';

/**
 * Whether the keywords of one schema let a plain value pass: our own reading of them, so that a mistake of the validator
 * under test is not a mistake of the test as well.
 *
 * Used for what else holds at a place: a text of the longest length is still refused where a format does not know it. A
 * format is read by its samples; a text that is none of them is taken as none of the format.
 */
export function letsPass(schema: Schema, value: unknown): boolean {
  return (
    typesOf(schema).includes(jsonTypeOf(value)) &&
    letsTextPass(schema, value) &&
    letsNumberPass(schema, value) &&
    isListed(schema, value)
  );
}

/** The JSON types that a schema takes; without the keyword, all. */
export function typesOf({ type }: Schema): readonly string[] {
  const listed =
    type === undefined ? ['string', 'number', 'boolean', 'null', 'array', 'object'] : [type].flat();
  return listed.includes('number') ? [...listed.map(String), 'integer'] : listed.map(String);
}

/** The JSON type of a value; whole numbers are integers. */
export function jsonTypeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function letsTextPass(schema: Schema, value: unknown): boolean {
  if (typeof value !== 'string') return true;
  const length = [...value].length;
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format } = schema;
  if (length < Number(minLength) || length > Number(maxLength)) return false;
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)) return false;
  return (
    typeof format !== 'string' ||
    FORMATS[format]?.accepted.includes(value) === true ||
    isStretched(format, value)
  );
}

function letsNumberPass(schema: Schema, value: unknown): boolean {
  if (typeof value !== 'number') return true;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, format } = schema;
  if (value < Number(minimum) || value > Number(maximum)) return false;
  return format !== 'int32' || (value >= -(2 ** 31) && value < 2 ** 31);
}

function isListed(schema: Schema, value: unknown): boolean {
  return !Array.isArray(schema.enum) || schema.enum.includes(value);
}

/** A text of that many characters which the schema takes as far as its format goes. */
export function stretch({ format }: Schema, length: number): string {
  if (format === 'duration' && length >= 4) return `PT${'0'.repeat(length - 4)}1S`;
  const start = 'https://rent.example.org/';
  if (format === 'uri' && length > start.length) return start + 'a'.repeat(length - start.length);
  return 'a'.repeat(length);
}

function isStretched(format: string, value: string): boolean {
  return value === stretch({ format }, value.length) && !/^a*$/.test(value);
}
