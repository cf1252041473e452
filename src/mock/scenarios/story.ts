import { tellChange } from './explain-change.ts';
import { tellMint, tellSigner } from './explain-people.ts';
import { tellRule } from './explain-rule.ts';
import type { Scenario } from './scenario.ts';
import { tellList } from './telling.ts';

/** What a scenario does, in sentences: how it begins, its rules in order, then flows and signers. */
export function tellStory(scenario: Scenario): readonly string[] {
  const changes = tellChange(scenario.change);
  return [
    ...(changes.length === 0 ? [] : [`From the start, ${tellList(changes)}.`]),
    ...scenario.rules.map(tellRule),
    ...tellMint(scenario),
    ...scenario.signers.map(tellSigner),
  ];
}
