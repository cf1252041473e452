import type { BaseRequest } from './base-request.ts';
import type { BoundaryCase, Change } from './boundary-case.ts';
import { nameOf, type Place } from './place.ts';

/** A request about to be sent. */
export interface ChangedRequest extends BaseRequest {
  /** The media type that is named, and that of the body that is meant. */
  readonly mediaType: string | undefined;
  readonly bodyOf: string | undefined;
  /** The place as it is in this request: no `*` is left in it. */
  readonly place: Place;
}

/** Changes a request at one place and nowhere else. */
export function changeRequest(base: BaseRequest, { place: wanted, change }: BoundaryCase): ChangedRequest {
  const [mainType] = Object.keys(base.bodies ?? {});
  const mediaType = wanted.mediaType ?? mainType;
  const place = { ...wanted, steps: pin(rootOf(base, wanted), wanted.steps) };
  const whole = { ...base, mediaType, bodyOf: mediaType, place };
  if (change.kind === 'nothing') {
    assertPresent(rootOf(base, place), place);
    return whole;
  }
  if (change.kind === 'no body') return { ...whole, bodyOf: undefined };
  if (change.kind === 'media type') return { ...whole, mediaType: change.value };
  const root = changeAt(rootOf(base, place), place.steps, change);
  if (place.in === 'path' || place.in === 'query') return { ...whole, [place.in]: root };
  return { ...whole, bodies: { ...base.bodies, [mediaType ?? '']: root } };
}

function rootOf(base: BaseRequest, place: Place): unknown {
  if (place.in === 'path' || place.in === 'query') return base[place.in];
  return base.bodies?.[place.mediaType ?? ''];
}

/** Names the member that a `*` stands for: the first one there is. */
function pin(root: unknown, steps: readonly string[]): readonly string[] {
  let here = root;
  return steps.map((wanted) => {
    const step = wanted === '*' ? (Object.keys(here as object)[0] ?? '*') : wanted;
    here = (here as Record<string, unknown> | undefined)?.[step];
    return step;
  });
}

/** A place that the right request leaves out would be taken as right whatever it were. */
function assertPresent(root: unknown, place: Place): void {
  if (place.in === 'media type') return;
  let here = root;
  for (const step of place.steps) here = (here as Record<string, unknown> | undefined)?.[step];
  if (here === undefined)
    throw new TypeError(`The right request has nothing at ${nameOf(place)}: give it a value there`);
}

function changeAt(value: unknown, steps: readonly string[], change: Change): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return changed(value, change);
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`The request has nothing to change at ${step}`);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const members = copy as Record<string, unknown>;
  if (rest.length === 0 && change.kind === 'leave out') delete members[step];
  else members[step] = changeAt(members[step], rest, change);
  return copy;
}

function changed(value: unknown, change: Change): unknown {
  switch (change.kind) {
    case 'set':
      return change.value;
    case 'twice':
      return [value, value].flat().slice(0, 2);
    case 'elements':
      return Array.from({ length: change.count }, (_element, index) => {
        const first = (value as readonly unknown[])[0];
        return change.distinct ? `${first}${index}` : first;
      });
    default:
      return value;
  }
}
