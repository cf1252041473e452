import type { components } from '../../wire/generated/control.ts';
import type { AccountRegistry } from '../accounts/registry.ts';

export type ControlSchemas = components['schemas'];

/** A call to the control API, checked against its contract. */
export interface ControlCall<Body = unknown> {
  readonly registry: AccountRegistry;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Body;
  readonly server: ControlSchemas['ServerInfo'];
}

/** The reply to a call; without a body the status is 204. */
export interface ControlReply {
  readonly status: 200 | 201 | 204;
  readonly body?: object;
}

/** Handles one operation of the control API, or throws a `SimulatorError`. */
export type ControlHandler<Body = unknown> = (call: ControlCall<Body>) => ControlReply;
