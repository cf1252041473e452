import type { components } from '../../wire/generated/control.ts';
import { readDurationRange } from './duration-range.ts';
import { GROUPS, type OperationGroup } from './operations.ts';
import type { Rule } from './rule.ts';

/** How long replies take, as people write it. */
export type LatencyDefinition = components['schemas']['ScenarioLatency'];

/** The groups that a latency can be given for. */
const TIMED = ['execute', 'status', 'list', 'listInstances', 'download'] as const satisfies OperationGroup[];

/** The rules that delay replies, one for each group that has a latency. */
export function compileLatency(latency: LatencyDefinition, name: string): readonly Rule[] {
  return TIMED.flatMap((group): readonly Rule[] => {
    const range = readDurationRange(latency[group] ?? '');
    if (range === undefined) return [];
    return [
      {
        label: `${name} latency of ${group}`,
        condition: {
          operations: new Set(GROUPS[group]),
          tests: [],
          calls: undefined,
          per: 'account',
          probability: 1,
        },
        action: { delay: { range, on: latency.on } },
      },
    ];
  });
}
