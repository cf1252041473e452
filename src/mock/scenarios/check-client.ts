import type { Problem } from '../definitions/control-schema.ts';
import type { ClientChange } from './definition.ts';
import { finding } from './finding.ts';

/** What makes no sense in a change of clients. */
export function checkClientChange(
  change: ClientChange | undefined,
  at: readonly (string | number)[],
): readonly Problem[] {
  const { status, activeAfter, revoke = [], grant = [] } = change ?? {};
  const problems: Problem[] = [];
  if (status === 'pending' && activeAfter === undefined) {
    problems.push(finding([...at, 'activeAfter'], 'is required for status pending'));
  }
  if (status !== 'pending' && activeAfter !== undefined) {
    problems.push(finding([...at, 'activeAfter'], 'only works with status pending: write that too'));
  }
  const both = revoke.find((permission) => grant.includes(permission));
  if (both !== undefined) {
    problems.push(finding([...at, 'grant'], `cannot contain ${both}, which revoke takes away`));
  }
  return problems;
}
