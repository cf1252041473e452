import { compareContents } from './compare-contents.ts';
import type { Finding } from './finding.ts';
import { dereference, type JsonObject, objectOf } from './json.ts';
import type { ListedOperation } from './operation-list.ts';

/** Compares request bodies. */
export function compareRequestBodies(ours: ListedOperation, theirs: ListedOperation): readonly Finding[] {
  const our = dereference(ours.document, ours.operation.requestBody);
  const their = dereference(theirs.document, theirs.operation.requestBody);
  const operation = ours.id;
  const findings: Finding[] = [];
  const add = (severity: Finding['severity'], at: string, what: string) =>
    findings.push({ severity, operation, at, what });
  if (their.required === true && our.required !== true) add('breaking', 'request', 'a body is required');
  if (our.content !== undefined && Object.keys(objectOf(their.content)).length === 0)
    add('risky', 'request', 'a body is no longer accepted');
  return [...findings, ...compareContents(ours, theirs, [our, their], 'request')];
}

/** Compares responses: their statuses, headers and bodies. */
export function compareResponses(ours: ListedOperation, theirs: ListedOperation): readonly Finding[] {
  const our = dereference(ours.document, ours.operation.responses);
  const their = dereference(theirs.document, theirs.operation.responses);
  const operation = ours.id;
  const gone = Object.keys(our)
    .filter((status) => !hasStatus(their, status))
    .map(
      (status): Finding => ({
        severity: status.startsWith('2') ? 'breaking' : 'risky',
        operation,
        at: `response ${status}`,
        what: 'is no longer returned',
      }),
    );
  const fresh = Object.keys(their)
    .filter((status) => status !== 'default' && !hasStatus(our, status))
    .map(
      (status): Finding => ({
        severity: status.startsWith('2') ? 'risky' : 'compatible',
        operation,
        at: `response ${status}`,
        what: 'is new',
      }),
    );
  const shared = Object.keys(our).filter((status) => Object.hasOwn(their, status));
  return [
    ...gone,
    ...fresh,
    ...shared.flatMap((status) => {
      const responses = [
        dereference(ours.document, our[status]),
        dereference(theirs.document, their[status]),
      ] as const;
      return [
        ...compareHeaders(operation, status, responses),
        ...compareContents(ours, theirs, responses, 'response', ` ${status}`),
      ];
    }),
  ];
}

/** `4XX` and `default` stand for statuses that are not listed. */
function hasStatus(responses: JsonObject, status: string): boolean {
  return [status, `${status[0]}XX`, 'default'].some((name) => Object.hasOwn(responses, name));
}

function compareHeaders(
  operation: string,
  status: string,
  [our, their]: readonly [JsonObject, JsonObject],
): readonly Finding[] {
  const [ours, theirs] = [namesOf(our.headers), namesOf(their.headers)];
  // Documents rarely list headers; only a response that lists some is compared.
  if (theirs.size === 0) return [];
  return [...ours]
    .filter((name) => !theirs.has(name) && name !== 'x-trace-id')
    .map(
      (name): Finding => ({
        severity: 'risky',
        operation,
        at: `response ${status} header ${name}`,
        what: 'is no longer sent',
      }),
    );
}

function namesOf(headers: unknown): ReadonlySet<string> {
  return new Set(Object.keys(objectOf(headers)).map((name) => name.toLowerCase()));
}
