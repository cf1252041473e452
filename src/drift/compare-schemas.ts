import { compareMembers } from './compare-members.ts';
import { compareTypes, mayAgree, tellTypes } from './compare-types.ts';
import { type Direction, type Find, type Finding, weigh } from './finding.ts';
import type { JsonObject } from './json.ts';
import { LIMITS, type Limit, type SchemaView, viewSchema } from './schema-view.ts';

/** A schema and the document it is in. */
export interface PlacedSchema {
  readonly document: JsonObject;
  readonly schema: unknown;
}

/** What is compared, and where it is. */
export interface Comparison {
  readonly operation: string;
  readonly direction: Direction;
  readonly ours: PlacedSchema;
  readonly theirs: PlacedSchema;
}

/** Deeper than any real body; a schema that contains itself is not followed beyond this. */
const MAX_DEPTH = 12;

/** Compares two schemas, and everything inside them. */
export function compareSchemas(
  { operation, direction, ours, theirs }: Comparison,
  at: string,
  depth = 0,
): readonly Finding[] {
  const our = viewSchema(ours.document, ours.schema);
  const their = viewSchema(theirs.document, theirs.schema);
  if (depth > MAX_DEPTH || (our.identity === their.identity && ours.document === theirs.document)) return [];
  const find: Find = (severity, what) => ({ severity, operation, at, what });
  if (!mayAgree(our, their)) return [find('breaking', tellTypes(our, their))];
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
    ...compareTypes(our, their, direction, find),
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

function compareValues(
  our: SchemaView,
  their: SchemaView,
  direction: Direction,
  find: Find,
): readonly Finding[] {
  const [fewer, more] = [weigh(direction, 'fewer'), weigh(direction, 'more')];
  if (our.values === undefined) {
    return their.values === undefined ? [] : [find(fewer, `has only the values ${write(their.values)}`)];
  }
  if (their.values === undefined) return [find(more, 'can have any value, not only those listed')];
  const [ours, theirs] = [new Set(our.values), new Set(their.values)];
  const gone = [...ours].filter((value) => !theirs.has(value));
  const fresh = [...theirs].filter((value) => !ours.has(value));
  return [
    ...(gone.length === 0 ? [] : [find(fewer, `no longer has the value ${write(gone)}`)]),
    ...(fresh.length === 0 ? [] : [find(more, `has the new value ${write(fresh)}`)]),
  ];
}

function compareLimits(
  our: SchemaView,
  their: SchemaView,
  direction: Direction,
  find: Find,
): readonly Finding[] {
  const findings = LIMITS.flatMap((name) => {
    const [ours, theirs] = [our.limits[name], their.limits[name]];
    if (ours === theirs) return [];
    const severity = weigh(direction, tightens(name, ours, theirs) ? 'fewer' : 'more');
    return [find(severity, `${name} is ${theirs ?? 'gone'}, not ${ours ?? 'unlimited'}`)];
  });
  if (our.pattern === their.pattern) return findings;
  return [
    ...findings,
    find('risky', `pattern is ${their.pattern ?? 'gone'}, not ${our.pattern ?? 'unrestricted'}`),
  ];
}

/** Whether their limit allows fewer values than ours. */
function tightens(name: Limit, ours: number | undefined, theirs: number | undefined): boolean {
  if (theirs === undefined) return false;
  if (ours === undefined) return true;
  return /^(?:min|exclusiveMin)/.test(name) ? theirs > ours : theirs < ours;
}

/** `response 200 lifecycle` and `state` make `response 200 lifecycle.state`. */
function join(at: string, name: string): string {
  return at.endsWith(' ') ? `${at}${name}` : `${at}.${name}`;
}

function write(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}
