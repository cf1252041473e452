import { OptionError } from '../caller-errors.ts';

/** The headers of a request: those of Node's `IncomingMessage`, of a framework, or a `Headers` object of the Fetch standard. */
export type WebhookHeaders =
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | { get(name: string): string | null };

/** The values of a header, whatever the case of its name. Throws an {@link OptionError} if `headers` is not an object. */
export function valuesOf(headers: WebhookHeaders, name: string): readonly string[] {
  if (typeof headers !== 'object' || headers === null) {
    throw new OptionError('headers', 'are missing: pass those of the request, such as request.headers');
  }
  if (isFetchHeaders(headers)) {
    const value = headers.get(name);
    return value === null ? [] : [value];
  }
  const wanted = name.toLowerCase();
  return Object.entries(headers)
    .filter(([key]) => key.toLowerCase() === wanted)
    .flatMap(([, value]) => value ?? [])
    .filter((value) => typeof value === 'string');
}

function isFetchHeaders(headers: WebhookHeaders): headers is { get(name: string): string | null } {
  return typeof headers.get === 'function';
}
