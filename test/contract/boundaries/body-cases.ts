import { type BoundaryCase, unchanged } from './boundary-case.ts';
import type { Constraint } from './constraint.ts';

/** A media type: as it stands, in capitals, with a parameter; and others in its stead. */
export function mediaTypeCases(constraint: Constraint): readonly BoundaryCase[] {
  const { place } = constraint;
  const mediaType = String(constraint.argument);
  const sending = (value: string | undefined, accepted: boolean): BoundaryCase => ({
    constraint,
    place,
    change: { kind: 'media type', value },
    accepted,
  });
  // The boundary of a multipart body stands in its media type, so that one is sent as it is.
  const spelled =
    mediaType === 'multipart/form-data'
      ? []
      : [mediaType.toUpperCase(), `${mediaType}; charset=utf-8`, `${mediaType} ;a="b"`];
  const others = ['application/xml', 'image/png', `${mediaType}x`, mediaType.split('/')[0], '*/*', undefined];
  return [
    unchanged(constraint),
    ...spelled.map((value) => sending(value, true)),
    ...others.map((value) => sending(value, false)),
  ];
}

/** Whether the body may be left out. */
export function bodyCases(constraint: Constraint): readonly BoundaryCase[] {
  const { place, argument } = constraint;
  return [
    unchanged(constraint),
    { constraint, place, change: { kind: 'no body' }, accepted: argument === false },
  ];
}
