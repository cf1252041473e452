import type { Requirement } from '../token/bearer.ts';

/**
 * The one permission that the Sign API needs, as the Dashboard names it [DOC integration-guide].
 *
 * For creating a session, the refusal uses the name found in a public error handler [CODE]; other such names
 * are unknown.
 */
export function signRequirement(operationId: string): Requirement {
  const permission = 'Signature API';
  const name = operationId === 'createSigningSessions' ? 'sign:ordermanager:order:create' : permission;
  return { permission, detail: `The API client lacks the permission ${name}.` };
}
