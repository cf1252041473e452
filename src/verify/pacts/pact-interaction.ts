import { isObject } from '../json-object.ts';

/** One interaction of a pact, as far as it is read here; the verifier reads all of it. */
export interface PactInteraction {
  readonly description: string;
  readonly type?: string;
  readonly providerStates?: unknown;
  readonly request?: PactRequest;
  readonly response?: PactResponse;
}

/** What the consumer sends. */
export interface PactRequest {
  readonly method?: string;
  readonly path?: string;
  readonly query?: unknown;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
}

/** What the consumer expects. */
export interface PactResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
  /** In the notation of version 2, or in that of versions 3 and 4. */
  readonly matchingRules?: unknown;
}

/**
 * Reads one interaction of a pact file, whichever tool wrote it: members that are `null` count as missing.
 *
 * @throws the error that `refuse` creates, if the value is not an interaction.
 */
export function readInteraction(value: unknown, refuse: (why: string) => Error): PactInteraction {
  if (!isObject(value) || typeof value.description !== 'string')
    throw refuse('an interaction has no description');
  const { description, request, response, ...rest } = withoutNulls(value);
  const readPart = (part: string, members: unknown, texts: readonly string[]) => {
    if (members === undefined) return {};
    if (!isObject(members)) throw refuse(`the ${part} of "${description}" is not a JSON object`);
    const known = withoutNulls(members);
    const wrong = texts.find((name) => known[name] !== undefined && typeof known[name] !== 'string');
    if (wrong !== undefined) throw refuse(`the ${wrong} of "${description}" is not a string`);
    return { [part]: { ...known, headers: readHeaders(known.headers) } };
  };
  return {
    ...rest,
    description: value.description,
    ...readPart('request', request, ['method', 'path']),
    ...readPart('response', response, []),
  };
}

function withoutNulls(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}

/** Values that are not strings are treated as the verifier treats them: converted, and left out if they are `null`. */
function readHeaders(headers: unknown): Readonly<Record<string, readonly string[]>> {
  if (!isObject(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter((one) => one !== null)
        .map(String),
    ]),
  );
}
