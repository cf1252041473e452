import { expect, test } from 'vitest';
import { mintBehaviours } from '../../src/mock/apis/mint/behaviours.ts';
import { signBehaviours } from '../../src/mock/apis/sign/behaviours.ts';
import type { Basis } from '../../src/mock/fidelity/behaviour.ts';
import { defineBehaviours, inDossier } from '../../src/mock/fidelity/define-behaviours.ts';

/** Each line stops compiling with its comment gone, and each comment is an error of its own with nothing to excuse. */
const UNPAID: readonly Basis[] = [
  // @ts-expect-error recorded owes its evidence
  { kind: 'recorded' },
  // @ts-expect-error no evidence is not evidence
  { kind: 'recorded', evidence: [] },
  // @ts-expect-error documented owes the day it was read
  { kind: 'documented', sources: ['S2'] },
  // @ts-expect-error documented owes a source
  { kind: 'documented', sources: [], read: '2026' },
  // @ts-expect-error conflicting owes what would settle it
  { kind: 'conflicting' },
  // @ts-expect-error assumed owes what would settle it
  { kind: 'assumed' },
  // @ts-expect-error divergent owes its reason
  { kind: 'divergent' },
  // @ts-expect-error not-emulated owes its reason
  { kind: 'not-emulated', wouldSettle: 'Nothing.' },
];

test('a basis that does not pay what it owes does not compile', () => {
  expect(UNPAID).toHaveLength(8);
  // @ts-expect-error the dossier is no source by itself
  expect(inDossier().sources).toEqual([]);
});

test('an operation or code the API does not have does not compile', () => {
  const [behaviour] = defineBehaviours<'brew', 'too_hot'>({
    id: 'tea.pot.fill',
    says: 'The pot is filled.',
    tier: 'exact',
    basis: inDossier('S1'),
    // @ts-expect-error there is no such operation
    operations: ['bake'],
    // @ts-expect-error there is no such code
    codes: ['too_cold'],
  });
  expect(behaviour?.id).toBe('tea.pot.fill');
});

test('every open behaviour of the Sign and Mint APIs says what would settle it', () => {
  const open = [...signBehaviours, ...mintBehaviours].flatMap(({ basis }) =>
    'wouldSettle' in basis ? [basis.wouldSettle] : [],
  );
  expect(open.filter((observation) => !observation.endsWith('.'))).toEqual([]);
});
