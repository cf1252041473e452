import { isObject } from '../json-object.ts';

/** One message or exchange that a pact is about, as far as it is read here; the verifier reads all of it. */
export interface PactInteraction {
  readonly description: string;
  readonly type?: string;
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
}

/**
 * Reads one interaction of a pact file, whatever wrote it: members that are `null` are as good as not there.
 *
 * @throws what `refuse` makes of a sentence, for an interaction that is none.
 */
export function readInteraction(value: unknown, refuse: (why: string) => Error): PactInteraction {
  if (!isObject(value) || typeof value.description !== 'string')
    throw refuse('an interaction has no description');
  const { description, request, response, ...rest } = withoutNulls(value);
  const readPart = (part: string, members: unknown, texts: readonly string[]) => {
    if (members === undefined) return {};
    if (!isObject(members)) throw refuse(`the ${part} of "${description}" is no JSON object`);
    const known = withoutNulls(members);
    const wrong = texts.find((name) => known[name] !== undefined && typeof known[name] !== 'string');
    if (wrong !== undefined) throw refuse(`the ${wrong} of "${description}" is no text`);
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

/** Values that are no texts are as the verifier has them: it writes them out, and leaves out `null`. */
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
