import { findProblems, type Problem } from '../definitions/control-schema.ts';
import { suggestWord } from '../kernel/nearest-word.ts';
import { checkClientChange } from './check-client.ts';
import { checkRule } from './check-rule.ts';
import { checkMint, checkSigners } from './check-timeline.ts';
import type { ScenarioDefinition } from './definition.ts';
import { DURATION_FORM, readDurationRange } from './duration-range.ts';
import { finding } from './finding.ts';
import { OPERATIONS } from './operations.ts';
import { hasTime } from './schedule.ts';
import { findShadowed } from './shadow.ts';

/**
 * Everything that is wrong with a scenario; empty when it can be played.
 *
 * First it is checked against its schema. Only a well-formed scenario is then checked for what makes no
 * sense: an unknown operation, a status that HTTP does not have, a rule that can never fire.
 */
export function findScenarioProblems(value: unknown): readonly Problem[] {
  const malformed = findProblems('Scenario', value);
  if (malformed.length > 0) return malformed;
  const definition = value as ScenarioDefinition;
  return [
    ...(definition.rules ?? []).flatMap((rule, index) => checkRule(rule, ['rules', index])),
    ...findShadowed(definition.rules ?? []),
    ...checkClientChange(definition.client, ['client']),
    ...checkLatency(definition),
    ...checkOutages(definition),
    ...checkMint(definition.mint),
    ...checkSigners(definition.signers ?? []),
    ...checkExpectation(definition),
    ...checkUse(definition),
  ];
}

function checkLatency({ latency = {} }: ScenarioDefinition): readonly Problem[] {
  return Object.entries(latency)
    .filter(([name, written]) => name !== 'on' && readDurationRange(written) === undefined)
    .map(([name]) => finding(['latency', name], DURATION_FORM));
}

function checkOutages({ outages = [] }: ScenarioDefinition): readonly Problem[] {
  return outages.flatMap(({ during }, index) =>
    during === undefined || hasTime(during)
      ? []
      : [finding(['outages', index, 'during'], 'is empty: `to` must be later than `from`')],
  );
}

function checkExpectation({ expects }: ScenarioDefinition): readonly Problem[] {
  const unknown = Object.keys(expects?.replies ?? {}).filter((id) => !OPERATIONS.has(id));
  return unknown.map((id) =>
    finding(['expects', 'replies', id], `is not an operation${suggestWord(id, OPERATIONS.keys())}`),
  );
}

/** A scenario must do something. */
function checkUse(definition: ScenarioDefinition): readonly Problem[] {
  const { rules = [], outages = [], signers = [], latency, mint, settings, client } = definition;
  const isEmpty = rules.length + outages.length + signers.length === 0;
  if (!isEmpty || latency !== undefined || mint !== undefined) return [];
  if (settings !== undefined || client !== undefined) return [];
  return [finding([], 'does nothing: write rules, outages, latency, mint, signers, settings or client')];
}
