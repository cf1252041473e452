import type { InvalidParam } from '../../wire/problem.ts';
import { suggestWord } from '../kernel/nearest-word.ts';
import {
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  pointerOf,
  resolve,
  type Schema,
} from './document.ts';
import type { ValidatorAt } from './validators.ts';
import { toInvalidParams } from './violation.ts';

/** A query string as the router parsed it: each value a text, or several when the name was repeated. */
export type RawQuery = Readonly<Record<string, string | readonly string[]>>;

/** A query read according to the contract: typed values by name, and what is wrong with them. */
export interface CheckedQuery {
  readonly values: Readonly<Record<string, unknown>>;
  readonly invalid: readonly InvalidParam[];
}

/** The parameters of one operation. */
export interface OperationParameters {
  /** What is wrong with the path parameters; empty when nothing is. */
  checkPath(values: Readonly<Record<string, string>>): readonly InvalidParam[];
  /** Reads the declared query parameters; the values of others are left out. */
  checkQuery(query: RawQuery): CheckedQuery;
  /** Finds query parameters that are not declared. The vendor tolerates them; the control API does not. */
  findUnknown(query: RawQuery): readonly InvalidParam[];
}

interface Parameter extends ParameterObject {
  readonly schemaPointer: string;
}

/** Reads the parameters that an operation and its path declare. */
export function readParameters(
  document: OpenApiDocument,
  validatorAt: ValidatorAt,
  path: string,
  method: string,
): OperationParameters {
  const item = document.paths[path] ?? {};
  const declared = [
    ...parametersAt(document, (item as Partial<OperationObject>).parameters, ['paths', path]),
    ...parametersAt(document, (item[method] as OperationObject).parameters, ['paths', path, method]),
  ];
  const inPath = declared.filter((parameter) => parameter.in === 'path');
  const inQuery = declared.filter((parameter) => parameter.in === 'query');
  const check = (parameter: Parameter, value: unknown): readonly InvalidParam[] => {
    const validate = validatorAt(parameter.schemaPointer);
    return validate(value) ? [] : toInvalidParams(validate.errors ?? [], parameter.name);
  };
  return {
    checkPath: (values) => inPath.flatMap((parameter) => check(parameter, values[parameter.name])),
    checkQuery(query) {
      const values: Record<string, unknown> = {};
      const invalid: InvalidParam[] = [];
      for (const parameter of inQuery) {
        const raw = query[parameter.name];
        if (raw === undefined) {
          if (parameter.required === true) invalid.push({ name: parameter.name, reason: 'is required' });
          continue;
        }
        const value = typed(raw, resolve(document, parameter.schema ?? {}));
        invalid.push(...check(parameter, value));
        values[parameter.name] = value;
      }
      return { values, invalid };
    },
    findUnknown: (query) => findUnknown(query, inQuery),
  };
}

function findUnknown(query: RawQuery, declared: readonly Parameter[]): readonly InvalidParam[] {
  const names = declared.map(({ name }) => name);
  return Object.keys(query)
    .filter((name) => !names.includes(name))
    .map((name) => ({ name, reason: `is not a parameter of this operation${suggestWord(name, names)}` }));
}

function parametersAt(
  document: OpenApiDocument,
  parameters: OperationObject['parameters'],
  at: readonly string[],
): readonly Parameter[] {
  return (parameters ?? []).map((parameter, index) => ({
    ...resolve(document, parameter),
    schemaPointer: `${pointerOf(parameter, ...at, 'parameters', String(index))}/schema`,
  }));
}

/** Converts a query value to the type in its schema, or leaves the text for the validator to refuse. */
function typed(raw: string | readonly string[], schema: Schema): unknown {
  switch (schema.type) {
    case 'array':
      return typeof raw === 'string' ? [raw] : raw;
    case 'integer':
      // `010` is not an integer to the vendor (facts 3.4), though JavaScript would accept it.
      return typeof raw === 'string' && /^-?(?:0|[1-9]\d*)$/.test(raw) ? Number(raw) : raw;
    case 'boolean':
      return raw === 'true' ? true : raw === 'false' ? false : raw;
    default:
      return raw;
  }
}
