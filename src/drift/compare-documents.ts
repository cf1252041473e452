import { SimulatorError } from '../mock/kernel/simulator-error.ts';
import mintDocument from '../wire/generated/mint.json' with { type: 'json' };
import signDocument from '../wire/generated/sign.json' with { type: 'json' };
import tokenDocument from '../wire/generated/token.json' with { type: 'json' };
import { compareReplies, compareRequestBodies } from './compare-bodies.ts';
import { compareParameters } from './compare-parameters.ts';
import { type Finding, sortFindings } from './finding.ts';
import type { JsonObject } from './json.ts';
import { matchOperations } from './match.ts';
import { type ListedOperation, listOperations } from './operation-list.ts';

/** What a comparison found. */
export interface Drift {
  /** What breaks first. */
  readonly findings: readonly Finding[];
  /** How many operations both have. */
  readonly compared: number;
}

/** Our documents, by API. */
export const OUR_DOCUMENTS: Readonly<Record<'token' | 'sign' | 'mint', JsonObject>> = {
  token: tokenDocument,
  sign: signDocument,
  mint: mintDocument,
};

/**
 * Compares a vendor's document with ours. Only those of our APIs are looked at of which it has an operation at all: a document
 * of one product says nothing of another.
 *
 * @throws SimulatorError `SIM_INVALID_INPUT` when no operation is in both, for then it tells nothing that nothing differs.
 */
export function compareWithOurs(theirs: JsonObject): Drift {
  const catalogue = listOperations(theirs);
  const drifts = Object.values(OUR_DOCUMENTS).map((document) =>
    compareCatalogues(listOperations(document), catalogue),
  );
  const met = new Set(drifts.flatMap(({ met: entries }) => entries));
  if (met.size === 0) {
    throw new SimulatorError(
      'SIM_INVALID_INPUT',
      `None of the ${catalogue.length} operations of the document is in our contract. Hand in the document of the token, Mint or Sign API.`,
    );
  }
  const unknown = catalogue
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
  };
}

function compareCatalogues(
  ours: readonly ListedOperation[],
  theirs: readonly ListedOperation[],
): { readonly findings: readonly Finding[]; readonly met: readonly ListedOperation[] } {
  const { pairs, onlyOurs } = matchOperations(ours, theirs);
  if (pairs.length === 0) return { findings: [], met: [] };
  const missing = onlyOurs.map(
    ({ id, method, path }): Finding => ({
      severity: 'breaking',
      operation: id,
      at: 'operation',
      what: `there is no ${method} ${path}`,
    }),
  );
  const changed = pairs.flatMap((pair) => [
    ...compareParameters(pair.ours, pair.theirs),
    ...compareRequestBodies(pair.ours, pair.theirs),
    ...compareReplies(pair.ours, pair.theirs),
  ]);
  return { findings: [...missing, ...changed], met: pairs.map((pair) => pair.theirs) };
}
