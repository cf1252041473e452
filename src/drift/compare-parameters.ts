import { compareSchemas } from './compare-schemas.ts';
import type { Finding } from './finding.ts';
import { dereference, type JsonObject } from './json.ts';
import type { ListedOperation } from './operation-list.ts';

/** Compares query and header parameters, and the schemas of path parameters; the paths themselves have been matched already. */
export function compareParameters(ours: ListedOperation, theirs: ListedOperation): readonly Finding[] {
  const [our, their] = [byPlace(ours), byPlace(theirs)];
  const operation = ours.id;
  const gone = [...our.keys()]
    .filter((at) => !their.has(at) && !at.startsWith('path '))
    .map((at): Finding => ({ severity: 'risky', operation, at, what: 'is no longer accepted' }));
  const fresh = [...their]
    .filter(([at]) => !our.has(at) && !at.startsWith('path '))
    .map(
      ([at, { required }]): Finding =>
        required === true
          ? { severity: 'breaking', operation, at, what: 'is required' }
          : { severity: 'compatible', operation, at, what: 'is new' },
    );
  const changed = [...our].flatMap(([at, parameter]) => {
    const other = their.get(at);
    if (other === undefined) return [];
    const becameRequired: readonly Finding[] =
      other.required === true && parameter.required !== true
        ? [{ severity: 'breaking', operation, at, what: 'is required' }]
        : [];
    return [
      ...becameRequired,
      ...compareSchemas(
        {
          operation,
          direction: 'request',
          ours: { document: ours.document, schema: parameter.schema },
          theirs: { document: theirs.document, schema: other.schema },
        },
        at,
      ),
    ];
  });
  return [...gone, ...fresh, ...changed];
}

function byPlace({ parameters, document }: ListedOperation): ReadonlyMap<string, JsonObject> {
  return new Map(
    parameters
      .map((parameter) => dereference(document, parameter))
      .filter((parameter) => String(parameter.name).toLowerCase() !== 'authorization')
      .map((parameter) => [`${String(parameter.in)} ${String(parameter.name)}`, parameter]),
  );
}
