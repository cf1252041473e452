import type { Tier } from '../../mock/fidelity/behaviour.ts';
import { compareShapes } from './compare-shapes.ts';
import type { Difference } from './difference.ts';
import { isAbsent } from './difference.ts';
import type { LiveReply } from './exchange.ts';
import { valueAt } from './json-value.ts';
import { readJwt } from './jwt.ts';
import type { Look } from './look.ts';

/** Lists where two replies differ at one look, as closely as the tier requires. Pure. */
export function compareLook(
  look: Look,
  tier: Tier,
  ours: LiveReply,
  theirs: LiveReply,
): readonly Difference[] {
  switch (look.part) {
    case 'status':
      return compareStatus(tier, ours.status, theirs.status);
    case 'header':
      return compareHeader(look.name, tier, ours.headers[look.name], theirs.headers[look.name]);
    case 'body':
      return compareValues(look.pointer, tier, pointedAt(look, ours), pointedAt(look, theirs));
    case 'members':
      return compareShapes(look.pointer, pointedAt(look, ours), pointedAt(look, theirs), 'members');
    case 'form':
      return compareForm(look.pointer, pointedAt(look, ours), pointedAt(look, theirs));
    case 'jwt': {
      const [one, other] = [ours, theirs].map(({ body }) =>
        valueAt(readJwt(body, look.section), look.pointer),
      );
      return compareValues(`${look.section} of the token${look.pointer}`, tier, one, other);
    }
  }
}

function pointedAt({ pointer }: { readonly pointer: string }, { body }: LiveReply): unknown {
  return valueAt(body, pointer);
}

function compareStatus(tier: Tier, ours: number, theirs: number): readonly Difference[] {
  const isEqual = tier === 'exact' ? ours === theirs : Math.trunc(ours / 100) === Math.trunc(theirs / 100);
  return isEqual ? [] : [{ where: 'status', ours, theirs }];
}

/** The shape of a header is its first word: a media type, or the scheme of a challenge. */
function compareHeader(
  name: string,
  tier: Tier,
  ours: string | undefined,
  theirs: string | undefined,
): readonly Difference[] {
  const where = `header ${name}`;
  if (isAbsent(ours) || isAbsent(theirs)) return ours === theirs ? [] : [{ where, ours, theirs }];
  const isEqual =
    tier === 'exact' ? ours === theirs : VARIES.has(name) || firstWord(ours) === firstWord(theirs);
  return isEqual ? [] : [{ where, ours, theirs }];
}

/** Headers of which only the presence can be compared. */
const VARIES: ReadonlySet<string> = new Set([
  'x-trace-id',
  'strict-transport-security',
  'content-security-policy',
]);

function firstWord(value: string): string {
  return (/^[^\s;,]*/.exec(value)?.[0] ?? '').toLowerCase();
}

function compareValues(where: string, tier: Tier, ours: unknown, theirs: unknown): readonly Difference[] {
  if (tier !== 'exact') return compareShapes(where, ours, theirs, 'deep');
  return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ where: nameBody(where), ours, theirs }];
}

function compareForm(where: string, ours: unknown, theirs: unknown): readonly Difference[] {
  const isEqual = String(ours).replaceAll(/\d/g, '0') === String(theirs).replaceAll(/\d/g, '0');
  return isEqual ? [] : [{ where: nameBody(where), ours, theirs }];
}

function nameBody(pointer: string): string {
  return pointer === '' ? 'body' : pointer;
}
