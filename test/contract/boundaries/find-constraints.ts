import {
  escapePart,
  type OpenApiDocument,
  type ParameterObject,
  type RequestBodyObject,
  resolve,
  type Schema,
} from '../../../src/mock/contract/document.ts';
import { type Constraint, limitInWords } from './constraint.ts';
import type { Described } from './documents.ts';
import { below, type Place } from './place.ts';

/** Everything that the document asks of the requests of an operation, in the order of the document. */
export function findConstraints({ document, operation, raw }: Described): readonly Constraint[] {
  const { path } = operation;
  const method = operation.method.toLowerCase();
  const item = document.paths[path] as { readonly parameters?: readonly object[] };
  const at = `#/paths/${escapePart(path)}`;
  return [
    ...(item.parameters ?? []).flatMap((parameter, index) =>
      ofParameter(document, parameter, `${at}/parameters/${index}`),
    ),
    ...(raw.parameters ?? []).flatMap((parameter, index) =>
      ofParameter(document, parameter, `${at}/${method}/parameters/${index}`),
    ),
    ...ofBody(document, raw.requestBody, `${at}/${method}/requestBody`),
  ];
}

function ofParameter(document: OpenApiDocument, declared: object, here: string): readonly Constraint[] {
  const at = follow(declared, here);
  const parameter = resolve(document, declared as ParameterObject);
  if (parameter.in !== 'path' && parameter.in !== 'query') {
    throw new TypeError(`${at}: parameters in ${parameter.in} are not tried yet`);
  }
  const place: Place = { in: parameter.in, steps: [parameter.name] };
  const schema = parameter.schema ?? {};
  const isAsked = parameter.required === true && parameter.in === 'query';
  return [
    ...(isAsked ? [{ at: `${at}/required`, keyword: 'required', argument: true, place, schema }] : []),
    ...ofSchema(document, schema, `${at}/schema`, place),
  ];
}

function ofBody(
  document: OpenApiDocument,
  declared: RequestBodyObject | { readonly $ref: string } | undefined,
  here: string,
): readonly Constraint[] {
  if (declared === undefined) return [];
  const at = follow(declared, here);
  const body = resolve<RequestBodyObject>(document, declared);
  const [mainType = ''] = Object.keys(body.content);
  const whole: Place = { in: 'media type', mediaType: mainType, steps: [] };
  const asked = {
    at: `${at}/required`,
    keyword: 'body required',
    argument: body.required === true,
    place: whole,
    schema: {},
  };
  return [
    ...(body.required === undefined ? [] : [asked]),
    ...Object.entries(body.content).flatMap(([mediaType, { schema = {} }]) => {
      const inContent = `${at}/content/${escapePart(mediaType)}`;
      const place: Place = { in: placeIn(mediaType), mediaType, steps: [] };
      return [
        {
          at: inContent,
          keyword: 'content',
          argument: mediaType,
          place: { ...whole, mediaType },
          schema: {},
        },
        ...ofSchema(document, schema, `${inContent}/schema`, place),
      ];
    }),
  ];
}

function placeIn(mediaType: string): Place['in'] {
  if (mediaType === 'application/json') return 'json';
  return mediaType === 'multipart/form-data' ? 'part' : 'form';
}

function ofSchema(
  document: OpenApiDocument,
  schema: Schema,
  at: string,
  place: Place,
): readonly Constraint[] {
  return Object.entries(schema).flatMap(([keyword, argument]): readonly Constraint[] => {
    const here = `${at}/${keyword}`;
    const one = (what: unknown, index?: number): Constraint => ({
      at: index === undefined ? here : `${here}/${index}`,
      keyword,
      argument: what,
      place,
      schema,
    });
    switch (keyword) {
      case '$ref':
        return ofSchema(
          document,
          resolve<Schema>(document, { $ref: String(argument) }),
          String(argument),
          place,
        );
      case 'properties':
        return Object.entries(argument as Record<string, Schema>).flatMap(([name, member]) =>
          ofSchema(document, member, `${here}/${escapePart(name)}`, below(place, name)),
        );
      case 'items':
        return ofSchema(document, argument as Schema, here, below(place, '0'));
      case 'additionalProperties':
        if (typeof argument === 'boolean') return argument ? [] : [one(false)];
        return ofSchema(document, argument as Schema, here, below(place, '*'));
      case 'required':
      case 'enum':
        return (argument as readonly unknown[]).map(one);
      case 'description':
        return limitInWords(argument) === undefined
          ? []
          : [{ ...one(limitInWords(argument)), keyword: 'in words' }];
      default:
        return KEYWORDS.has(keyword) ? [one(argument)] : [];
    }
  });
}

/** The keywords of a schema that constrain the one place they stand at, and have one argument. */
const KEYWORDS = new Set([
  'type',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minimum',
  'maximum',
  'pattern',
  'format',
]);

function follow(value: object, here: string): string {
  return '$ref' in value ? String(value.$ref) : here;
}
