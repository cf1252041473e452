import { isObject } from '../json-object.ts';
import { parseRulePath, type Step, weighRulePath } from './rule-path.ts';

/**
 * Whether a matching rule covers a place in a body, given by names and indexes. What is written there is then only an example: the
 * consumer accepts other values as well.
 */
export type IsExample = (place: readonly string[]) => boolean;

interface Rule {
  readonly steps: readonly Step[];
  readonly matchers: readonly Matcher[];
  /** Whether one of the matchers is enough. */
  readonly isEither: boolean;
}

type Matcher = Readonly<Record<string, unknown>>;

/** Reads the rules for the body of a response, in the notation of version 2 or in that of versions 3 and 4. */
export function readBodyRules(matchingRules: unknown): IsExample {
  if (!isObject(matchingRules)) return () => false;
  if (isObject(matchingRules.body)) return readRules(matchingRules.body);
  const ofBody = Object.entries(matchingRules)
    .map(([path, rule]) => [path.replace(/^\$(?:\.body|\['body'\])(?=[.[]|$)/, '$'), path, rule] as const)
    .filter(([inBody, path]) => inBody !== path);
  return readRules(Object.fromEntries(ofBody.map(([inBody, _path, rule]) => [inBody, rule])));
}

/** Whether a matching rule covers the Content-Type of a response. */
export function hasContentTypeRule(matchingRules: unknown): boolean {
  if (!isObject(matchingRules)) return false;
  const { header, headers = header } = matchingRules;
  const paths = [...Object.keys(isObject(headers) ? headers : {}), ...Object.keys(matchingRules)];
  return paths.some((path) => /^(?:\$.*\W)?content-type(?:'\])?$/i.test(path));
}

function readRules(rules: Readonly<Record<string, unknown>>): IsExample {
  const read = Object.entries(rules).flatMap(([path, rule]) => readRule(path, rule));
  return (place) => {
    const weighed = read.map((rule) => ({ rule, weight: weighRulePath(rule.steps, place) }));
    const best = weighed.reduce((one, other) => (other.weight > one.weight ? other : one), NONE);
    return best.weight > 0 && covers(best.rule, place.slice(best.rule.steps.length));
  };
}

const NONE = { rule: { steps: [], matchers: [], isEither: false } as Rule, weight: 0 };

function readRule(path: string, rule: unknown): readonly Rule[] {
  const steps = parseRulePath(path);
  if (steps === undefined || !isObject(rule)) return [];
  // Up to version 2, the rule is the matcher.
  const matchers = Array.isArray(rule.matchers) ? rule.matchers.filter(isObject) : [rule];
  return [{ steps, matchers, isEither: rule.combine === 'OR' }];
}

/** Whether the rule makes an example of what is at the rest of the place, below the place of the rule. */
function covers({ matchers, isEither }: Rule, rest: readonly string[]): boolean {
  const covering = matchers.map((matcher) => coversWith(matcher, rest)).filter((one) => one !== undefined);
  return isEither ? covering.includes(true) : covering.length > 0 && !covering.includes(false);
}

/** `undefined` if the matcher says nothing about what is there. */
function coversWith(matcher: Matcher, rest: readonly string[]): boolean | undefined {
  const [first, ...further] = rest;
  // Version 2 leaves `match` out beside `min`, `max` and `regex`.
  const { match = 'type' } = matcher;
  if (match === 'equality') return false;
  if (first === undefined) return true;
  switch (match) {
    case 'values':
    case 'eachKey':
      return undefined;
    case 'eachValue':
      return covers({ steps: [], matchers: listOf(matcher.rules), isEither: false }, further);
    case 'arrayContains': {
      const variant = listOf(matcher.variants).find(({ index }) => String(index) === first);
      return isObject(variant?.rules) && readRules(variant.rules)(further);
    }
    default:
      // What a matcher says about an object or a list, Pact applies to everything in it.
      return true;
  }
}

function listOf(value: unknown): readonly Matcher[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
