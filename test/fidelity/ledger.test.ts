import { expect, test } from 'vitest';
import { mintBehaviours } from '../../src/mock/apis/mint/behaviours.ts';
import { signBehaviours } from '../../src/mock/apis/sign/behaviours.ts';
import { tokenBehaviours } from '../../src/mock/apis/token/behaviours.ts';
import { checkLedger } from '../../src/mock/fidelity/completeness.ts';
import { createLedger } from '../../src/mock/fidelity/ledger.ts';
import { LEDGER } from '../../src/mock/ledger.ts';
import { readInventory, readSources } from './inventory.ts';
import { OPEN_POINTS } from './open-points.ts';

const ledger = LEDGER;
const inventory = readInventory();

test('the ledger owes nothing and leaves nothing out', () => {
  expect(checkLedger(ledger.behaviours, inventory)).toEqual([]);
});

test('every conflict and every open question of the dossier has its side taken', () => {
  const conflicts = Array.from({ length: 45 }, (_, index) => `C${index + 1}`);
  const questions = Array.from({ length: 26 }, (_, index) => `Q${index + 1}`);
  expect([...OPEN_POINTS]).toEqual([...conflicts, ...questions]);
});

test('the inventory are read, not empty', () => {
  expect(inventory.operations.size).toBeGreaterThanOrEqual(41);
  expect(inventory.codes.size).toBeGreaterThanOrEqual(21);
  expect(inventory.anchors.size).toBeGreaterThan(0);
  expect(inventory.settings).toContain('basicRefusalStatus');
});

test('each entry belongs to the API that declares it', () => {
  expect(tokenBehaviours.filter(({ id }) => !id.startsWith('token.'))).toEqual([]);
  expect(signBehaviours.filter(({ id }) => !id.startsWith('sign.'))).toEqual([]);
  expect(mintBehaviours.filter(({ id }) => !id.startsWith('mint.'))).toEqual([]);
});

test('nothing is called recorded as long as there are no recordings of our own', () => {
  expect([...inventory.evidence]).toEqual([]);
  expect(ledger.behaviours.filter(({ basis }) => basis.kind === 'recorded')).toEqual([]);
});

test('nothing rests on an inference as if a source had said it', () => {
  const inferred = ledger.behaviours.filter(
    ({ basis }) => basis.kind === 'documented' && basis.sources.includes('INF'),
  );
  expect(inferred).toEqual([]);
});

test('what is not emulated promises nothing', () => {
  const promising = ledger.behaviours.filter(
    ({ basis, tier }) => basis.kind === 'not-emulated' && tier !== 'out-of-contract',
  );
  expect(promising).toEqual([]);
});

test('a source says what it is, when it was read and how far to trust it', () => {
  const sources = readSources();
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  for (const source of sources) {
    expect(source).toEqual(expect.objectContaining({ what: expect.any(String), trust: expect.any(String) }));
    expect(source.read).toMatch(/^(?:compiled )?\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
  }
});

test('a behaviour is found by its id', () => {
  expect(ledger.find('token.refusal.wrong-client-basic')?.setting).toBe('basicRefusalStatus');
  expect(ledger.find('token.refusal.unheard-of')).toBeUndefined();
});

test('an operation knows the behaviours that name it', () => {
  expect(ledger.ofOperation('merchantSign').map(({ id }) => id)).toContain('sign.merchant.path');
  expect(ledger.ofOperation('signTheMoon')).toEqual([]);
});

test('two behaviours of one id are no ledger', () => {
  expect(() => createLedger(signBehaviours, signBehaviours)).toThrow('Two behaviours have the id sign.');
});
