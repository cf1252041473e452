/** Longer values are cut in a message. */
const MAX_LENGTH = 60;

/** Says that a property is in a response of the pact, but not in the documents. */
export function tellUnknown(place: readonly string[]): string {
  return `response property ${writePlace(place)} is not known`;
}

/** Says what is wrong with a value in a response of the pact, and where it is. */
export function tellValue(value: unknown, place: readonly string[], reason: string): string {
  const text = JSON.stringify(value);
  const cut = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return `response example ${cut} at ${writePlace(place)} ${reason}`;
}

/** A place in the notation in which Pact names it. */
function writePlace(place: readonly string[]): string {
  return `$${place.map(writeStep).join('')}`;
}

function writeStep(name: string): string {
  if (/^\d+$/.test(name)) return `[${name}]`;
  return /^[\w-]+$/.test(name) ? `.${name}` : `['${name.replaceAll("'", "\\'")}']`;
}
