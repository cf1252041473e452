/** The value at a JSON pointer, or `undefined` where there is none. */
export function valueAt(body: unknown, pointer: string): unknown {
  let value = body;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === step)?.[1];
  }
  return value;
}

/** The text at the first of these JSON pointers that has one, or `undefined` if none has. */
export function textAt(body: unknown, ...pointers: readonly string[]): string | undefined {
  return pointers
    .map((pointer) => valueAt(body, pointer))
    .filter((value) => typeof value === 'string')
    .find((value) => value !== '');
}

/** The JSON type of a value, as a reader calls it. */
export function typeOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
