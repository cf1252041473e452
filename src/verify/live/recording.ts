import { stringify } from 'yaml';
import type { Exchange, Observation } from './play.ts';
import { createScrubber, type Scrubber } from './scrub.ts';

/** A recording of one API, as a file for `evidence/`. */
export interface Recording {
  /** `TOKEN`, `SIGN` or `MINT`: the prefix of its number. */
  readonly api: string;
  readonly text: string;
}

/** The media type of a form. */
const FORM = 'application/x-www-form-urlencoded';

/**
 * Writes the replies of a service as one YAML file per API, without anything private. Probes without a reply are left out.
 */
export function makeRecordings(
  observations: readonly Observation[],
  day: string,
  secrets: readonly string[],
): readonly Recording[] {
  const scrubber = createScrubber(secrets);
  return ['token', 'sign', 'mint'].flatMap((api) => {
    const exchanges = observations
      .filter(({ probe }) => probe.id.startsWith(`${api}.`))
      .flatMap((observation) => {
        const { exchange } = observation;
        return exchange === undefined ? [] : [record(observation, exchange, scrubber)];
      });
    if (exchanges.length === 0) return [];
    const recording = { recorded: day, by: 'signimock verify --live', api, exchanges };
    return [{ api: api.toUpperCase(), text: stringify(recording, { lineWidth: 0 }) }];
  });
}

function record({ probe }: Observation, { request, theirs }: Exchange, scrubber: Scrubber): object {
  const { method, path, headers = {}, body, withToken = true } = request;
  return {
    probe: probe.id,
    says: probe.says,
    entries: Object.keys(probe.observes),
    request: {
      method,
      path: scrubber.path(path),
      ...(withToken ? { token: 'sent' } : {}),
      headers: scrubber.headers(headers),
      ...(body === undefined ? {} : { body: scrubRequestBody(body, headers, scrubber) }),
    },
    reply: {
      status: theirs.status,
      headers: scrubber.headers(ofTheService(theirs.headers)),
      body: scrubber.value(theirs.body),
    },
  };
}

/** Leaves out headers of the connection and of the moment, which say nothing about the service. */
function ofTheService(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_MOMENT.has(name)));
}

const OF_THE_MOMENT: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'date',
]);

function scrubRequestBody(
  body: string,
  headers: Readonly<Record<string, string>>,
  scrubber: Scrubber,
): unknown {
  if (headers['content-type'] === FORM) return scrubber.value(Object.fromEntries(new URLSearchParams(body)));
  if (headers['content-type'] !== 'application/json') return scrubber.value(body);
  try {
    return scrubber.value(JSON.parse(body));
  } catch {
    return scrubber.value(body);
  }
}
