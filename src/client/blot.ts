/**
 * The text without a secret, in whichever spelling it may come back: as it is, as a form or a path has it, or as JSON has it.
 */
export function blot(text: string, secret: string): string {
  const spellings = [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
  ];
  return spellings.reduce((left, spelling) => left.replaceAll(spelling, '[hidden]'), text);
}
