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
    problems.push(finding([...at, 'activeAfter'], 'is for status pending: write it beside'));
  }
  const both = revoke.find((permission) => grant.includes(permission));
  if (both !== undefined) {
    problems.push(finding([...at, 'grant'], `cannot have ${both}, which revoke takes away`));
  }
  return problems;
}
