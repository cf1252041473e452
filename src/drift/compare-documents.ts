import { SimulatorError } from '../mock/kernel/simulator-error.ts';
import mintDocument from '../wire/generated/mint.json' with { type: 'json' };
import signDocument from '../wire/generated/sign.json' with { type: 'json' };
import tokenDocument from '../wire/generated/token.json' with { type: 'json' };
import { compareRequestBodies, compareResponses } from './compare-bodies.ts';
import { compareParameters } from './compare-parameters.ts';
import { type Finding, sortFindings } from './finding.ts';
import type { JsonObject } from './json.ts';
import { matchOperations } from './match.ts';
import { type ListedOperation, listOperations } from './operation-list.ts';
import { partOf } from './parts.ts';

/** What a comparison found. */
export interface Drift {
  /** The worst come first. */
  readonly findings: readonly Finding[];
  /** How many operations are in both documents. */
  readonly compared: number;
  /** The parts of our contract from which the document has no operation, by the beginning of their paths. */
  readonly notDescribed: readonly string[];
}

/** Our documents, by API. */
export const OUR_DOCUMENTS: Readonly<Record<'token' | 'sign' | 'mint', JsonObject>> = {
  token: tokenDocument,
  sign: signDocument,
  mint: mintDocument,
};

/**
 * Compares a vendor's document with ours. Parts of our contract from which it has no operation are not compared: a document of one
 * product, or of one dialect of it, says nothing about the others.
 *
 * @throws SimulatorError `SIM_INVALID_INPUT` when no operation is in both: finding no differences would then mean nothing.
 */
export function compareWithOurs(theirs: JsonObject): Drift {
  const listed = listOperations(theirs);
  const drifts = Object.values(OUR_DOCUMENTS).map((document) =>
    compareOperations(listOperations(document), listed),
  );
  const met = new Set(drifts.flatMap(({ met: entries }) => entries));
  if (met.size === 0) throw refuse(listed.length);
  const unknown = listed
    .filter((entry) => !met.has(entry))
    .map(
      ({ method, path }): Finding => ({
        severity: 'compatible',
        operation: `${method} ${path}`,
        at: 'operation',
        what: 'is not in our contract',
      }),
    );
  return {
    findings: sortFindings([...drifts.flatMap(({ findings }) => findings), ...unknown]),
    compared: met.size,
    notDescribed: drifts.flatMap(({ notDescribed }) => notDescribed),
  };
}

function refuse(operations: number): SimulatorError {
  const what =
    operations === 0
      ? 'The document has no operations.'
      : operations === 1
        ? 'The only operation in the document is not in our contract.'
        : `None of the ${operations} operations in the document is in our contract.`;
  const message = `${what} Pass the document of the token, Mint or Sign API.`;
  return new SimulatorError('SIM_INVALID_INPUT', message);
}

function compareOperations(
  ours: readonly ListedOperation[],
  theirs: readonly ListedOperation[],
): Pick<Drift, 'findings' | 'notDescribed'> & { readonly met: readonly ListedOperation[] } {
  const { pairs, onlyOurs } = matchOperations(ours, theirs);
  const described = new Set(pairs.map((pair) => partOf(pair.ours)));
  const missing = onlyOurs
    .filter((entry) => described.has(partOf(entry)))
    .map(
      ({ id, method, path }): Finding => ({
        severity: 'breaking',
        operation: id,
        at: 'operation',
        what: `is missing: ${method} ${path}`,
      }),
    );
  const changed = pairs.flatMap((pair) => [
    ...compareParameters(pair.ours, pair.theirs),
    ...compareRequestBodies(pair.ours, pair.theirs),
    ...compareResponses(pair.ours, pair.theirs),
  ]);
  return {
    findings: [...missing, ...changed],
    met: pairs.map((pair) => pair.theirs),
    notDescribed: [...new Set(ours.map(partOf))].filter((part) => !described.has(part)),
  };
}
