import type { Requirement } from '../token/bearer.ts';

/**
 * What the Sign API asks of its callers: the one permission the Dashboard knows [DOC integration-guide].
 *
 * Creating a session is refused under the name that was met in an error handler [CODE]; the other names were not seen.
 */
export function signRequirement(operationId: string): Requirement {
  const permission = 'Signature API';
  const name = operationId === 'createSigningSessions' ? 'sign:ordermanager:order:create' : permission;
  return { permission, detail: `The API client lacks the permission ${name}.` };
}
