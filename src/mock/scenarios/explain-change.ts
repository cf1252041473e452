import { parseDuration } from '../../wire/duration.ts';
import type { AccountChange, ClientChange } from './definition.ts';
import { tellDuration, tellList } from './telling.ts';

/** Says what a change does to an account, in parts of a sentence: `every client loses Flow Viewer`. */
export function tellChange({ settings, client }: AccountChange): readonly string[] {
  const named = Object.entries(settings ?? {}).map(
    ([name, value]) => `the setting ${name} becomes ${JSON.stringify(value)}`,
  );
  return [...named, ...(client === undefined ? [] : tellClientChange(client))];
}

function tellClientChange(change: ClientChange): readonly string[] {
  const who = change.clientId === undefined ? 'every client' : `client ${change.clientId}`;
  const parts: string[] = [];
  if (change.status !== undefined) {
    const delayMs = parseDuration(change.activeAfter ?? '');
    const until = delayMs === undefined ? '' : ` for ${tellDuration(delayMs)}`;
    parts.push(`${who} is ${change.status}${until}`);
  }
  if (change.tokenLifetimeSeconds !== undefined) {
    parts.push(`new tokens of ${who} are valid for ${tellDuration(change.tokenLifetimeSeconds * 1_000)}`);
  }
  if (change.revoke !== undefined) parts.push(`${who} loses ${tellList(change.revoke)}`);
  if (change.grant !== undefined) parts.push(`${who} gets ${tellList(change.grant)}`);
  return parts;
}
