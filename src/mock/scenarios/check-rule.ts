import { STATUS_CODES } from 'node:http';
import { parseDuration } from '../../wire/duration.ts';
import type { Problem } from '../definitions/control-schema.ts';
import { checkClientChange } from './check-client.ts';
import { checkCondition } from './check-condition.ts';
import type { RuleDefinition } from './definition.ts';
import { DURATION_FORM, readDurationRange } from './duration-range.ts';
import { finding } from './finding.ts';
import { GROUPS } from './operations.ts';
import { operationsOf } from './rule-compiler.ts';

const ANSWERS = ['reply', 'reset', 'close', 'hang'] as const;

const SHAPES = ['bandwidth', 'cut', 'garble', 'slowHeaders', 'contentType'] as const;

const BODIES = ['json', 'text', 'html', 'error', 'code'] as const;

/**
 * These headers mark where a reply ends. Wrong values would make the client read the next reply as part of
 * this one.
 */
const FRAMING: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding', 'connection']);

type At = readonly (string | number)[];

/** What makes no sense in a well-formed rule. */
export function checkRule(rule: RuleDefinition, at: At): readonly Problem[] {
  return [
    ...checkActions(rule, at),
    ...(rule.when === undefined ? [] : checkCondition(rule.when, [...at, 'when'])),
    ...checkReply(rule, [...at, 'reply']),
    ...checkTimes(rule, at),
    ...checkClientChange(rule.set?.client, [...at, 'set', 'client']),
  ];
}

function checkActions(rule: RuleDefinition, at: At): readonly Problem[] {
  const [first, second] = ANSWERS.filter((name) => rule[name] !== undefined);
  const shape = SHAPES.find((name) => rule[name] !== undefined);
  if (second !== undefined) {
    return [finding([...at, second], `cannot be combined with ${first}: a request has only one answer`)];
  }
  if (first !== undefined && first !== 'reply' && shape !== undefined) {
    return [finding([...at, shape], `has no effect: ${first} sends no reply`)];
  }
  const doesNothing =
    first === undefined && shape === undefined && rule.delay === undefined && rule.set === undefined;
  return doesNothing
    ? [finding(at, `does nothing: write one of ${[...ANSWERS, 'delay', ...SHAPES, 'set'].join(', ')}`)]
    : [];
}

function checkReply({ reply, when }: RuleDefinition, at: At): readonly Problem[] {
  if (reply === undefined) return [];
  const { status, retryAfter, error, headers } = reply;
  const problems: Problem[] = checkFraming(headers, [...at, 'headers']);
  if (STATUS_CODES[status] === undefined) {
    problems.push(finding([...at, 'status'], `is not an HTTP status: ${status}`));
  }
  const [body, other] = BODIES.filter((name) => reply[name] !== undefined);
  if (body !== undefined && other !== undefined) {
    problems.push(finding([...at, other], `cannot be combined with ${body}: a reply has only one body`));
  }
  if (body !== undefined && (status === 204 || status === 304)) {
    problems.push(finding([...at, body], `cannot be sent: a reply with status ${status} has no body`));
  }
  if ((reply.code !== undefined || error !== undefined) && status < 400) {
    problems.push(finding([...at, 'status'], 'must be 400 or more when the body is an error'));
  }
  if (error !== undefined && !isToken(when)) {
    problems.push(
      finding(
        [...at, 'error'],
        'only works for the token endpoints: name one as `operation`, or write `group: token`',
      ),
    );
  }
  if (retryAfter !== undefined && (parseDuration(retryAfter) ?? 0.5) % 1_000 !== 0) {
    problems.push(finding([...at, 'retryAfter'], 'must be in whole seconds, such as PT2S'));
  }
  return problems;
}

function checkFraming(headers: object = {}, at: At): Problem[] {
  return Object.keys(headers)
    .filter((name) => FRAMING.has(name.toLowerCase()))
    .map((name) => finding([...at, name], 'cannot be set: it marks where the reply ends; see cut'));
}

function isToken(when: RuleDefinition['when']): boolean {
  const operations = operationsOf(when ?? {});
  return operations?.every((id) => GROUPS.token.includes(id)) ?? false;
}

function checkTimes({ delay, slowHeaders }: RuleDefinition, at: At): readonly Problem[] {
  const problems: Problem[] = [];
  const written = typeof delay === 'object' ? delay.for : delay;
  if (written !== undefined && readDurationRange(written) === undefined) {
    problems.push(finding([...at, 'delay'], DURATION_FORM));
  }
  if (slowHeaders !== undefined && parseDuration(slowHeaders) === undefined) {
    problems.push(finding([...at, 'slowHeaders'], 'must be a duration such as PT0.1S'));
  }
  return problems;
}
