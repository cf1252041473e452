import { STATUS_CODES } from 'node:http';
import { parseDuration } from '../../wire/duration.ts';
import { PROBLEMS } from '../../wire/problem.ts';
import { readCallRange } from './call-range.ts';
import type { Condition, Test } from './condition.ts';
import type { ConditionDefinition, RuleDefinition } from './definition.ts';
import { readDurationRange } from './duration-range.ts';
import { GROUPS } from './operations.ts';
import { operationsAt, readPattern } from './path-pattern.ts';
import type { Action, Answer, Delay, Rule, ScriptedBody, ScriptedReply, Shape } from './rule.ts';

/** Makes a rule from a valid definition. */
export function compileRule(definition: RuleDefinition, label: string): Rule {
  return {
    label,
    condition: compileCondition(definition.when ?? {}),
    action: compileAction(definition),
  };
}

/** The operations that a condition can apply to; `undefined` for all of them. */
export function operationsOf({ operation, group, path }: ConditionDefinition): readonly string[] | undefined {
  const sets = [
    ...(operation === undefined ? [] : [typeof operation === 'string' ? [operation] : operation]),
    ...(group === undefined ? [] : [GROUPS[group]]),
    ...(path === undefined ? [] : [operationsAt(path)]),
  ];
  const [first, ...rest] = sets;
  return first?.filter((id) => rest.every((set) => set.includes(id)));
}

function compileCondition(when: ConditionDefinition): Condition {
  const operations = operationsOf(when);
  const { call, per = 'account', probability = 1 } = when;
  return {
    operations: operations === undefined ? undefined : new Set(operations),
    tests: compileTests(when),
    calls: call === undefined ? undefined : readCallRange(call),
    per,
    probability,
  };
}

/** In the order of their cost: what looks into the body comes last. */
function compileTests(when: ConditionDefinition): readonly Test[] {
  const { path, client, entity, after, before, during, eid } = when;
  return [
    ...(client === undefined ? [] : [{ kind: 'client', clientId: client } as const]),
    ...(entity === undefined ? [] : [{ kind: 'entity', entity } as const]),
    ...(path === undefined ? [] : [{ kind: 'path', pattern: readPattern(path) } as const]),
    ...(after === undefined ? [] : [{ kind: 'after', durationMs: parseDuration(after) ?? 0 } as const]),
    ...(before === undefined ? [] : [{ kind: 'before', durationMs: parseDuration(before) ?? 0 } as const]),
    ...(during === undefined ? [] : [{ kind: 'during', schedule: during } as const]),
    ...valueTests('header', when.header),
    ...valueTests('query', when.query),
    ...(eid === undefined ? [] : [{ kind: 'eid', eid } as const]),
    ...valueTests('body', when.body),
  ];
}

function valueTests(
  kind: 'header' | 'query' | 'body',
  values: ConditionDefinition['header'] = {},
): readonly Test[] {
  return Object.entries(values).map(([name, wanted]) => ({
    kind,
    name: kind === 'header' ? name.toLowerCase() : name,
    wanted,
  }));
}

function compileAction(definition: RuleDefinition): Action {
  const answer = compileAnswer(definition);
  const shape = compileShape(definition);
  const { delay, set } = definition;
  return {
    ...(answer === undefined ? {} : { answer }),
    ...(delay === undefined ? {} : { delay: compileDelay(delay) }),
    ...(Object.keys(shape).length === 0 ? {} : { shape }),
    ...(set === undefined ? {} : { change: set }),
  };
}

function compileAnswer({ reply, reset, close, hang }: RuleDefinition): Answer | undefined {
  if (reply !== undefined) return compileReply(reply);
  if (reset !== undefined) return { kind: 'reset', handled: reset.handled ?? false };
  if (close !== undefined) return { kind: 'close', handled: close.handled ?? false };
  return hang === undefined ? undefined : { kind: 'hang', handled: hang.handled ?? false };
}

/** Makes a reply from its definition. */
export function compileReply(reply: NonNullable<RuleDefinition['reply']>): ScriptedReply {
  const { status, headers = {}, retryAfter, retryAfterAs, handled = false } = reply;
  const body = compileBody(reply);
  // The vendor's own refusals of a token have it too (facts Q2).
  const challenge = status === 401 && body.kind === 'problem' ? { 'WWW-Authenticate': 'Bearer' } : {};
  return {
    kind: 'reply',
    status,
    headers: { ...challenge, ...headers },
    body,
    retryAfter:
      retryAfter === undefined
        ? undefined
        : { seconds: Math.ceil((parseDuration(retryAfter) ?? 0) / 1_000), as: retryAfterAs },
    handled,
  };
}

function compileBody(reply: NonNullable<RuleDefinition['reply']>): ScriptedBody {
  const { status, json, text, html, error, detail } = reply;
  if (json !== undefined) return textBody('application/json; charset=UTF-8', JSON.stringify(json));
  if (text !== undefined) return textBody('text/plain; charset=UTF-8', text);
  if (html !== undefined) return textBody('text/html; charset=UTF-8', errorPage(status, html));
  if (error !== undefined) return { kind: 'oauth', error, description: detail ?? 'A scenario refuses this.' };
  if (status < 400) return { kind: 'none' };
  const [code, { title }] = usualProblem(status, reply.code);
  return { kind: 'problem', code, title, detail: detail ?? title.replace(/\.?$/, '.') };
}

function textBody(contentType: string, text: string): ScriptedBody {
  return { kind: 'text', contentType, text };
}

/** The vendor's name for an error with this status, or else HTTP's. */
function usualProblem(
  status: number,
  code: string | undefined,
): readonly [string, { readonly title: string }] {
  const known = Object.entries(PROBLEMS);
  // Many codes have status 404; use the generic one.
  const wanted = code ?? (status === 404 ? 'not_found' : undefined);
  const found =
    wanted === undefined
      ? known.find((entry) => entry[1].status === status)
      : known.find(([name]) => name === wanted);
  if (found !== undefined) return found;
  const title = STATUS_CODES[status] ?? 'Error';
  return [code ?? title.toLowerCase().replaceAll(/\W+/g, '_'), { title }];
}

/** An error page like those that proxies send. */
function errorPage(status: number, title: string): string {
  const shown = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!DOCTYPE html>\n<html><head><title>${status} ${shown}</title></head><body><h1>${status} ${shown}</h1></body></html>\n`;
}

function compileDelay(delay: NonNullable<RuleDefinition['delay']>): Delay {
  const { for: written, on = undefined } = typeof delay === 'string' ? { for: delay } : delay;
  return { range: readDurationRange(written) ?? { fromMs: 0, toMs: 0 }, on };
}

function compileShape(definition: RuleDefinition): Shape {
  const { bandwidth, cut, garble, slowHeaders, contentType } = definition;
  return {
    ...(bandwidth === undefined ? {} : { bytesPerSecond: bandwidth.bytesPerSecond }),
    ...(cut === undefined ? {} : { cut: { afterBytes: cut.afterBytes, by: cut.by ?? 'close' } }),
    ...(garble === undefined
      ? {}
      : { garble: { afterBytes: garble.afterBytes ?? 0, bytes: garble.bytes ?? 16 } }),
    ...(slowHeaders === undefined ? {} : { slowHeadersMs: parseDuration(slowHeaders) ?? 0 }),
    ...(contentType === undefined ? {} : { contentType }),
  };
}
