import { compareMembers } from './compare-members.ts';
import type { Direction, Finding, Severity } from './finding.ts';
import type { JsonObject } from './json.ts';
import { LIMITS, type Limit, type SchemaView, viewSchema } from './schema-view.ts';

/** A schema in its document. */
export interface PlacedSchema {
  readonly document: JsonObject;
  readonly schema: unknown;
}

/** What is compared, and where it stands. */
export interface Comparison {
  readonly operation: string;
  readonly direction: Direction;
  readonly ours: PlacedSchema;
  readonly theirs: PlacedSchema;
}

/** Deeper than any body is; a schema that contains itself ends here at the latest. */
const MAX_DEPTH = 12;

/** Compares two schemas member by member. */
export function compareSchemas(
  { operation, direction, ours, theirs }: Comparison,
  at: string,
  depth = 0,
): readonly Finding[] {
  const our = viewSchema(ours.document, ours.schema);
  const their = viewSchema(theirs.document, theirs.schema);
  if (depth > MAX_DEPTH || (our.identity === their.identity && ours.document === theirs.document)) return [];
  const find = (severity: Severity, what: string): Finding => ({ severity, operation, at, what });
  const wrongType = compareTypes(our, their);
  if (wrongType !== undefined) return [find('breaking', wrongType)];
  const inner = (ourSchema: unknown, theirSchema: unknown, place: string) =>
    compareSchemas(
      {
        operation,
        direction,
        ours: { document: ours.document, schema: ourSchema },
        theirs: { document: theirs.document, schema: theirSchema },
      },
      place,
      depth + 1,
    );
  return [
    ...compareValues(our, their, direction, find),
    ...compareLimits(our, their, direction, find),
    ...compareMembers(our, their, direction).map(({ name, ...found }) => ({
      ...found,
      operation,
      at: join(at, name),
    })),
    ...Object.keys(our.members)
      .filter((name) => Object.hasOwn(their.members, name))
      .flatMap((name) => inner(our.members[name], their.members[name], join(at, name))),
    ...(our.items !== undefined && their.items !== undefined ? inner(our.items, their.items, `${at}[]`) : []),
  ];
}

function compareTypes(our: SchemaView, their: SchemaView): string | undefined {
  if (our.types.length === 0 || their.types.length === 0) return undefined;
  const shared = our.types.some((type) => their.types.some((other) => isAlike(type, other)));
  return shared ? undefined : `is ${their.types.join(' or ')}, not ${our.types.join(' or ')}`;
}

function isAlike(one: string, other: string): boolean {
  const isNumber = (type: string): boolean => type === 'integer' || type === 'number';
  return one === other || (isNumber(one) && isNumber(other));
}

function compareValues(
  our: SchemaView,
  their: SchemaView,
  direction: Direction,
  find: (severity: Severity, what: string) => Finding,
): readonly Finding[] {
  const isRequest = direction === 'request';
  if (our.values === undefined) {
    if (their.values === undefined) return [];
    return [find(isRequest ? 'breaking' : 'compatible', `has only the values ${write(their.values)}`)];
  }
  if (their.values === undefined)
    return [find(isRequest ? 'compatible' : 'risky', 'has any value, not only those listed')];
  const [ours, theirs] = [new Set(our.values), new Set(their.values)];
  const gone = [...ours].filter((value) => !theirs.has(value));
  const fresh = [...theirs].filter((value) => !ours.has(value));
  // A client may send what is gone; it may meet what is new.
  return [
    ...(gone.length === 0
      ? []
      : [find(isRequest ? 'breaking' : 'compatible', `no longer has the value ${write(gone)}`)]),
    ...(fresh.length === 0
      ? []
      : [find(isRequest ? 'compatible' : 'risky', `has the further value ${write(fresh)}`)]),
  ];
}

function compareLimits(
  our: SchemaView,
  their: SchemaView,
  direction: Direction,
  find: (severity: Severity, what: string) => Finding,
): readonly Finding[] {
  const findings = LIMITS.flatMap((name) => {
    const [ours, theirs] = [our.limits[name], their.limits[name]];
    if (ours === theirs) return [];
    const isTighter = tightens(name, ours, theirs);
    const severity =
      isTighter === (direction === 'request') ? (isTighter ? 'breaking' : 'risky') : 'compatible';
    return [find(severity, `${name} is ${theirs ?? 'gone'}, not ${ours ?? 'unlimited'}`)];
  });
  if (our.pattern === their.pattern) return findings;
  return [...findings, find('risky', `pattern is ${their.pattern ?? 'gone'}, not ${our.pattern ?? 'free'}`)];
}

/** Whether fewer values are within their limit than within ours. */
function tightens(name: Limit, ours: number | undefined, theirs: number | undefined): boolean {
  if (theirs === undefined) return false;
  if (ours === undefined) return true;
  return /^(?:min|exclusiveMin)/.test(name) ? theirs > ours : theirs < ours;
}

/** `reply 200 lifecycle` and `state` make `reply 200 lifecycle.state`. */
function join(at: string, name: string): string {
  return at.endsWith(' ') ? `${at}${name}` : `${at}.${name}`;
}

function write(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}
