import { compareSchemas } from './compare-schemas.ts';
import type { Direction, Finding } from './finding.ts';
import { dereference, type JsonObject } from './json.ts';
import type { ListedOperation } from './operation-list.ts';

/** Compares the media types of a body, and the schemas of JSON and forms where both documents have them. */
export function compareContents(
  ours: ListedOperation,
  theirs: ListedOperation,
  [our, their]: readonly [JsonObject, JsonObject],
  direction: Direction,
  suffix = '',
): readonly Finding[] {
  const [ourContent, theirContent] = [
    dereference(ours.document, our.content),
    dereference(theirs.document, their.content),
  ];
  const [ourTypes, theirTypes] = [Object.keys(ourContent), Object.keys(theirContent)];
  const at = `${direction}${suffix}`;
  const shared = ourTypes.filter((type) => theirTypes.includes(type));
  const findings = compareMediaTypes(ourTypes, theirTypes, direction).map(({ type, ...found }) => ({
    ...found,
    operation: ours.id,
    at: type === undefined ? at : `${at} ${type}`,
  }));
  const inner = shared
    .filter((type) => type.includes('json') || type.includes('form'))
    .flatMap((type) =>
      compareSchemas(
        {
          operation: ours.id,
          direction,
          ours: { document: ours.document, schema: dereference(ours.document, ourContent[type]).schema },
          theirs: {
            document: theirs.document,
            schema: dereference(theirs.document, theirContent[type]).schema,
          },
        },
        `${at} `,
      ),
    );
  return [...findings, ...inner];
}

/** A difference in one media type, or in all of them together. */
type TypeFinding = Pick<Finding, 'severity' | 'what'> & { readonly type?: string };

function compareMediaTypes(
  ours: readonly string[],
  theirs: readonly string[],
  direction: Direction,
): readonly TypeFinding[] {
  if (ours.length === 0 || ours.includes('*/*') || theirs.includes('*/*')) return [];
  if (theirs.length === 0)
    return direction === 'response' ? [{ severity: 'breaking', what: 'no longer has a body' }] : [];
  const gone = ours.filter((type) => !theirs.includes(type));
  // If the documents share no media type, there is one finding for all of them.
  if (gone.length === ours.length) {
    const severity = ours.some(isJson) && theirs.some(isJson) ? 'compatible' : 'breaking';
    return [{ severity, what: `is ${theirs.join(' or ')}, not ${ours.join(' or ')}` }];
  }
  return gone.map((type) =>
    direction === 'request'
      ? { type, severity: 'breaking', what: 'is no longer accepted' }
      : { type, severity: 'risky', what: 'is no longer returned' },
  );
}

/** Clients read `application/problem+json` and `application/json` in the same way. */
function isJson(type: string): boolean {
  return type.includes('json');
}
