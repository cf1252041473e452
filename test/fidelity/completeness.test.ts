import { expect, test } from 'vitest';
import type { Basis, Behaviour } from '../../src/mock/fidelity/behaviour.ts';
import { checkLedger, type Inventory } from '../../src/mock/fidelity/completeness.ts';
import { inDossier } from '../../src/mock/fidelity/define-behaviours.ts';
import { readHeadings } from './inventory.ts';

/** A small world in which {@link GOOD} is a whole ledger; every test below breaks one thing in it. */
const WORLD: Inventory = {
  operations: new Set(['brew']),
  codes: new Set(['too_hot']),
  openPoints: new Set(['C1', 'Q1']),
  sources: new Set(['S1']),
  evidence: new Set(['TEA-001']),
  anchors: new Set(['no-milk']),
  settings: new Set(['temperature']),
};

const ENTRY: Behaviour = {
  id: 'tea.pot.fill',
  says: 'The pot is filled.',
  tier: 'exact',
  basis: inDossier('S1'),
};

const GOOD: readonly Behaviour[] = [
  { ...ENTRY, operations: ['brew'], codes: ['too_hot'], setting: 'temperature' },
  {
    ...ENTRY,
    id: 'tea.pot.time',
    basis: { kind: 'conflicting', wouldSettle: 'Ask the cook.' },
    conflicts: ['C1'],
  },
  {
    ...ENTRY,
    id: 'tea.pot.lid',
    basis: { kind: 'assumed', wouldSettle: 'Lift the lid.' },
    questions: ['Q1'],
  },
  { ...ENTRY, id: 'tea.cup', basis: { kind: 'not-emulated', anchor: 'no-milk' } },
  { ...ENTRY, id: 'tea.spoon', basis: { kind: 'recorded', evidence: ['TEA-001'] } },
];

/** What the check finds once one more entry has been planted. */
const plant = (bad: Partial<Behaviour>): readonly string[] =>
  checkLedger([...GOOD, { ...ENTRY, id: 'tea.bad', ...bad }], WORLD);

const plantBasis = (basis: Basis): readonly string[] => plant({ basis });

/** What the check finds once one more thing is there that entries should name. */
const demand = (more: Partial<Inventory>): readonly string[] => checkLedger(GOOD, { ...WORLD, ...more });

test('a whole ledger passes', () => {
  expect(checkLedger(GOOD, WORLD)).toEqual([]);
  expect(plant({})).toEqual([]);
});

test.for(['Tea.bad', 'tea.', 'tea.lid.top.knob', 'tea.bad_name', 'tea.-bad'] as const)(
  'the id %s is found malformed',
  (id) => {
    expect(plant({ id })).toEqual([`${id}: the id is not <api>.<topic>[.<sub>] in kebab-case`]);
  },
);

test.for([
  ['two sentences', 'It boils. It cools.'],
  ['no full stop', 'It boils'],
  ['no capital', 'it boils.'],
  ['too many words', `It boils${' and boils'.repeat(30)}.`],
  ['nothing', ''],
] as const)('a description with %s is found', ([, says]) => {
  expect(plant({ says })).toEqual(['tea.bad: says must be one sentence of at most 240 characters']);
});

test('an id that is taken is found', () => {
  expect(plant({ id: 'tea.spoon' })).toEqual(['tea.spoon: the id is already taken']);
});

test('an entry that stands apart from its topic is found', () => {
  expect(plant({ id: 'tea.pot.handle' })).toEqual([
    'tea.pot.handle: is separated from the other entries of tea.pot',
  ]);
});

test('names of what does not exist are found', () => {
  expect(plant({ operations: ['bake'] })).toEqual(['tea.bad: there is no operation bake']);
  expect(plant({ codes: ['too_cold'] })).toEqual(['tea.bad: there is no code too_cold']);
  expect(plant({ setting: 'colour' })).toEqual(['tea.bad: there is no setting colour']);
  expect(plant({ questions: ['Q99'], basis: { kind: 'assumed', wouldSettle: 'Ask the cook.' } })).toEqual([
    'tea.bad: Q99 is not an open point of this ledger',
  ]);
});

test('a source, evidence or reason that does not exist is found', () => {
  expect(plantBasis(inDossier('S9'))).toEqual(['tea.bad: there is no source S9']);
  expect(plantBasis({ kind: 'assumed', sources: ['S9'], wouldSettle: 'Ask the cook.' })).toEqual([
    'tea.bad: there is no source S9',
  ]);
  expect(plantBasis({ kind: 'recorded', evidence: ['TEA-002'] })).toEqual([
    'tea.bad: there is no evidence TEA-002',
  ]);
  expect(plantBasis({ kind: 'divergent', anchor: 'no-sugar' })).toEqual([
    'tea.bad: there is no heading in docs/reference/divergences.md no-sugar',
  ]);
});

test('a due that is paid with nothing is found', () => {
  expect(plantBasis({ kind: 'conflicting', wouldSettle: ' ' })).toEqual(['tea.bad: wouldSettle is empty']);
  expect(plantBasis({ kind: 'documented', sources: ['S1'], read: 'recently' })).toEqual([
    'tea.bad: recently is not a day, month or year',
  ]);
});

test('an open point that is called documented is found', () => {
  expect(plant({ conflicts: ['C1'] })).toEqual(['tea.bad: C1 is open, so the entry cannot be documented']);
});

test('what no entry names is found', () => {
  expect(demand({ operations: new Set(['brew', 'pour']) })).toEqual(['no entry names the operation pour']);
  expect(demand({ codes: new Set(['too_hot', 'cold']) })).toEqual(['no entry names the code cold']);
  expect(demand({ openPoints: new Set(['C1', 'Q1', 'Q2']) })).toEqual(['no entry names the open point Q2']);
  expect(demand({ evidence: new Set(['TEA-001', 'TEA-002']) })).toEqual([
    'no entry names the evidence TEA-002',
  ]);
  expect(demand({ anchors: new Set(['no-milk', 'no-sugar']) })).toEqual([
    'no entry names the heading in docs/reference/divergences.md no-sugar',
  ]);
});

test('anchors are made of headings as GitHub makes them', () => {
  expect(readHeadings("# Page\n\n### Nobody's `tea`, twice\n\n#### Deeper\n")).toEqual(['nobodys-tea-twice']);
});
