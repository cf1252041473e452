/** Removes a secret from a text, in every form in which it may come back: as it is, encoded in a form or a path, or in JSON. */
export function blot(text: string, secret: string): string {
  const spellings = [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
  ];
  return spellings.reduce((left, spelling) => left.replaceAll(spelling, '[hidden]'), text);
}
