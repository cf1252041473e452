import type { Reply } from '../../support/test-account.ts';
import type { BoundaryCase, Change } from './boundary-case.ts';
import type { Described } from './documents.ts';
import { nameOf, type Place } from './place.ts';

/** What a reply must be. */
export interface Expectation {
  readonly statuses: readonly number[];
  /** The vendor's error code, or the OAuth error, or our own code. */
  readonly code?: string;
  /** The place that `invalidParams` must name. */
  readonly names?: string;
  /** What the reason given for that place, or else the detail, must hold. */
  readonly says?: RegExp;
}

/** What the document has an operation answer to a case. */
export function expectationOf(described: Described, boundary: BoundaryCase, place: Place): Expectation {
  return boundary.accepted ? { statuses: successesOf(described) } : refusalOf(described, boundary, place);
}

function successesOf({ raw }: Described): readonly number[] {
  return Object.keys(raw.responses)
    .map(Number)
    .filter((status) => status >= 200 && status < 300);
}

function refusalOf(
  { documentName, operation }: Described,
  boundary: BoundaryCase,
  place: Place,
): Expectation {
  const { change } = boundary;
  if (documentName === 'token') return { statuses: [400], code: 'invalid_request' };
  const isControl = documentName === 'control';
  if (change.kind === 'media type') {
    // An upload takes its type from the header, so there it is a parameter that is missing or malformed.
    if (!isMediaType(change.value) && operation.takes === 'content')
      return { statuses: [400], code: 'invalid_request_parameter', names: 'Content-Type' };
    return { statuses: [415], code: isControl ? 'SIM_UNSUPPORTED_MEDIA_TYPE' : 'unsupported_media_type' };
  }
  if (change.kind === 'no body') {
    return { statuses: [400], code: isControl ? 'SIM_INVALID_INPUT' : 'bad_request', says: /body/ };
  }
  return { statuses: [400], code: codeOf(isControl, place), names: nameOf(place), says: reasonOf(boundary) };
}

function isMediaType(text = ''): boolean {
  return /^[a-z]+\/[a-z.+-]+$/.test(text);
}

function codeOf(isControl: boolean, place: Place): string {
  if (isControl) return 'SIM_INVALID_INPUT';
  return place.in === 'path' ? 'bad_request' : 'invalid_request_parameter';
}

/** A value beyond a limit is refused for that: the reason names the limit. */
function reasonOf({ constraint: { keyword, argument }, change }: BoundaryCase): RegExp {
  const size = sizeOf(change);
  const isBeyond =
    size !== undefined &&
    ((keyword.startsWith('max') && size > Number(argument)) ||
      (keyword.startsWith('min') && size < Number(argument)));
  return isBeyond ? new RegExp(`\\b${argument}\\b`) : /./;
}

/** What a limit measures in a value: its characters, its elements, itself. */
function sizeOf(change: Change): number | undefined {
  if (change.kind === 'elements') return change.count;
  if (change.kind !== 'set') return undefined;
  return typeof change.value === 'string' ? [...change.value].length : Number(change.value);
}

interface ErrorBody {
  readonly code?: string;
  readonly error?: string;
  readonly detail?: string;
  readonly invalidParams?: readonly { readonly name: string; readonly reason: string }[];
}

/** What in a reply is not as expected; `undefined` when all is. */
export function compareReply(reply: Reply<unknown>, expected: Expectation): string | undefined {
  const { statuses, code, names, says = /./ } = expected;
  const body = (reply.json ?? {}) as ErrorBody;
  const named =
    names === undefined ? undefined : (body.invalidParams ?? []).filter(({ name }) => name === names);
  const reasons = named?.map(({ reason }) => reason) ?? [body.detail ?? ' '];
  const isRight =
    statuses.includes(reply.status) &&
    (code === undefined || code === (body.code ?? body.error)) &&
    reasons.some((reason) => says.test(reason));
  if (isRight) return undefined;
  const wanted = [
    statuses.join(' or '),
    code,
    names === undefined ? undefined : `naming ${names}`,
    says.source === '.' ? undefined : String(says),
  ];
  return `expected ${wanted.filter((part) => part !== undefined).join(' ')}, got ${reply.status} ${reply.text.slice(0, 300)}`;
}
