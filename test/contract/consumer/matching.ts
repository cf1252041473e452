/** What may stand in an expected body: plain values are compared as they are. */
export type Template = unknown;

const RULE = 'pact:matcher:type';

/** Any value of the same JSON type; what is inside is compared so too. */
export const like = (value: Template): Template => ({ [RULE]: 'type', value });

/** A list with at least one element, each like this one. */
export const eachLike = (element: Template): Template => ({ [RULE]: 'type', min: 1, value: [element] });

/** A text that matches, such as this one. */
export const matching = (regex: string, value: string): Template => ({ [RULE]: 'regex', regex, value });

export const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** A uuid, such as this one. */
export const uuid = (value: string): Template => matching(`^${UUID}$`, value);

/** A number without a fraction. */
export const integer = (value: number): Template => ({ [RULE]: 'integer', value });

/** The values that a template stands for, without its rules: what Pact's mock answers. */
export function exampleOf(template: Template): unknown {
  if (Array.isArray(template)) return template.map(exampleOf);
  if (typeof template !== 'object' || template === null) return template;
  if (RULE in template && 'value' in template) return exampleOf(template.value);
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, exampleOf(value)]));
}
