import { describe, expect } from 'vitest';
import { test } from '../../support/simulator-test.ts';
import { casesOfOperation } from './cases.ts';
import { type DocumentName, describeOperations, readDocument } from './documents.ts';
import { nameOf } from './place.ts';
import { Probe } from './probe.ts';
import { REQUESTS } from './requests.ts';

/** Declares a test for every place of every request of a document; an operation has one account for all its places. */
export async function tryBoundaries(name: DocumentName): Promise<void> {
  for (const described of describeOperations(name, await readDocument(name))) {
    const { id } = described.operation;
    const build = REQUESTS[id];
    const byPlace = Map.groupBy(
      casesOfOperation(described),
      ({ constraint: { place } }) => `${nameOf(place)} (${place.in})`,
    );
    if (build === undefined || byPlace.size === 0) continue;
    let probe: Probe | undefined;
    describe(id, () => {
      for (const [place, cases] of byPlace) {
        test(`takes and refuses at ${place} what its document says`, async ({ createAccount }) => {
          probe ??= new Probe(
            createAccount({ settings: { acceptMultipartUploads: true } }),
            described,
            build,
          );
          expect(await probe.run(cases)).toEqual([]);
        });
      }
    });
  }
}
