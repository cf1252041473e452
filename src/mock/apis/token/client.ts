import type { components } from '../../../wire/generated/control.ts';

export type ClientStatus = components['schemas']['ClientStatus'];

/** A permission as the Dashboard names it [S1, DOC]. */
export type Permission = components['schemas']['Permission'];

/** A scope that can be asked for at one of the token endpoints. */
export type Scope = components['schemas']['Scope'];

/** An API client of an account: it may ask for tokens, with these permissions and scopes. */
export interface ApiClient {
  readonly clientId: string;
  /** Any of them authenticates, so that a secret can be changed without an interruption [S2]. */
  readonly secrets: readonly string[];
  readonly permissions: readonly Permission[];
  readonly scopes: readonly Scope[];
  /** Overrides the endpoint's lifetime, as "Access token lifetime" in the Dashboard does [S2]. */
  readonly tokenLifetimeSeconds: number | undefined;
  readonly status: ClientStatus;
  /** A pending client works from this instant on. */
  readonly activeFromMs: number | undefined;
}

/** Whether a client belongs to the sandbox, which its id shows [S2]. */
export function isSandbox(clientId: string): boolean {
  return clientId.startsWith('sandbox-');
}

/** Whether the client still waits for its creation to reach every server [S0]. */
export function isPending({ status, activeFromMs }: ApiClient, nowMs: number): boolean {
  return status === 'pending' && (activeFromMs === undefined || nowMs < activeFromMs);
}
