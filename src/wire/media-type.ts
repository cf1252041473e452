/**
 * The essence of a `Content-Type` header: lower case, without parameters (`application/pdf`), or `undefined`
 * when the header is missing or is not a media type.
 */
export function mediaTypeOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const end = header.indexOf(';');
  const essence = (end < 0 ? header : header.slice(0, end)).trim().toLowerCase();
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(essence) ? essence : undefined;
}
