import type { Behaviour } from './behaviour.ts';
import { pointsOf } from './select.ts';

/**
 * What the ledger is checked against; the caller reads these from the contract and from the files the ledger
 * refers to.
 */
export interface Inventory {
  /** The `operationId`s of the contract. */
  readonly operations: ReadonlySet<string>;
  /** The codes the vendor's side of the simulator can answer with. */
  readonly codes: ReadonlySet<string>;
  /** The conflicts and questions of the dossier that the simulator must take a side in. */
  readonly openPoints: ReadonlySet<string>;
  /** The ids in `evidence/sources.yaml`. */
  readonly sources: ReadonlySet<string>;
  /** The ids of our own recordings in `evidence/`. */
  readonly evidence: ReadonlySet<string>;
  /** The headings of `docs/reference/divergences.md` that stand for one divergence each. */
  readonly anchors: ReadonlySet<string>;
  /** The settings that exist, as `Behaviour.setting` writes them. */
  readonly settings: ReadonlySet<string>;
}

/** Says what is missing from a ledger or wrong with it; empty when nothing is. Pure. */
export function checkLedger(behaviours: readonly Behaviour[], against: Inventory): readonly string[] {
  return [
    ...behaviours.flatMap((behaviour) => checkEntry(behaviour, against)),
    ...checkIds(behaviours),
    ...checkCoverage(behaviours, against),
  ];
}

const ID = /^[a-z]+(?:\.[a-z0-9]+(?:-[a-z0-9]+)*){1,2}$/;
const SENTENCE = /^[^a-z\s].*\.$/s;
const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const LONGEST_SENTENCE = 240;

function checkEntry(behaviour: Behaviour, against: Inventory): readonly string[] {
  const { id, says, operations = [], codes = [], setting } = behaviour;
  const found: string[] = [];
  if (!ID.test(id)) found.push(`${id}: the id is not <api>.<topic>[.<sub>] in kebab-case`);
  if (!SENTENCE.test(says) || /[.!?] [A-Z]/.test(says) || says.length > LONGEST_SENTENCE) {
    found.push(`${id}: says must be one sentence of at most ${LONGEST_SENTENCE} characters`);
  }
  for (const operation of operations) {
    if (!against.operations.has(operation)) found.push(`${id}: there is no operation ${operation}`);
  }
  for (const code of codes) {
    if (!against.codes.has(code)) found.push(`${id}: there is no code ${code}`);
  }
  for (const point of pointsOf(behaviour)) {
    if (!against.openPoints.has(point)) found.push(`${id}: ${point} is not an open point of this ledger`);
  }
  if (setting !== undefined && !against.settings.has(setting)) {
    found.push(`${id}: there is no setting ${setting}`);
  }
  return [...found, ...checkBasis(behaviour, against)];
}

function checkBasis(behaviour: Behaviour, against: Inventory): readonly string[] {
  const { id, basis } = behaviour;
  switch (basis.kind) {
    case 'recorded':
      return missing(id, 'evidence', basis.evidence, against.evidence);
    case 'documented': {
      const found = [...missing(id, 'source', basis.sources, against.sources)];
      if (!DAY.test(basis.read)) found.push(`${id}: ${basis.read} is not a day, month or year`);
      const [open] = pointsOf(behaviour);
      // A settled point is taken off the list; until then no source may be said to have settled it.
      if (open !== undefined) found.push(`${id}: ${open} is open, so the entry cannot be documented`);
      return found;
    }
    case 'conflicting':
    case 'assumed': {
      const found = [...missing(id, 'source', basis.sources ?? [], against.sources)];
      if (basis.wouldSettle.trim() === '') found.push(`${id}: wouldSettle is empty`);
      return found;
    }
    case 'divergent':
    case 'not-emulated':
      return missing(id, 'heading in docs/reference/divergences.md', [basis.anchor], against.anchors);
  }
}

function missing(
  id: string,
  what: string,
  named: readonly string[],
  known: ReadonlySet<string>,
): readonly string[] {
  return named.filter((name) => !known.has(name)).map((name) => `${id}: there is no ${what} ${name}`);
}

/** Ids are unique, and those of one topic are listed together, so that readers find what belongs together. */
function checkIds(behaviours: readonly Behaviour[]): readonly string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  const topics = new Set<string>();
  let current = '';
  for (const { id } of behaviours) {
    if (ids.has(id)) found.push(`${id}: the id is already taken`);
    ids.add(id);
    const topic = id.split('.', 2).join('.');
    if (topic !== current && topics.has(topic))
      found.push(`${id}: is separated from the other entries of ${topic}`);
    topics.add(topic);
    current = topic;
  }
  return found;
}

/** Everything that needs an entry has one, and everything that entries can cite is cited. */
function checkCoverage(behaviours: readonly Behaviour[], against: Inventory): readonly string[] {
  const operations = new Set(behaviours.flatMap((behaviour) => behaviour.operations ?? []));
  const codes = new Set(behaviours.flatMap((behaviour) => behaviour.codes ?? []));
  const points = new Set(behaviours.flatMap(pointsOf));
  const anchors = new Set(behaviours.map(({ basis }) => ('anchor' in basis ? basis.anchor : '')));
  const evidence = new Set(behaviours.flatMap(({ basis }) => ('evidence' in basis ? basis.evidence : [])));
  return [
    ...uncovered('operation', against.operations, operations),
    ...uncovered('code', against.codes, codes),
    ...uncovered('open point', against.openPoints, points),
    ...uncovered('heading in docs/reference/divergences.md', against.anchors, anchors),
    ...uncovered('evidence', against.evidence, evidence),
  ];
}

function uncovered(what: string, needed: ReadonlySet<string>, has: ReadonlySet<string>): readonly string[] {
  return [...needed].filter((name) => !has.has(name)).map((name) => `no entry names the ${what} ${name}`);
}
