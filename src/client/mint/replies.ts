import type { components } from '../../wire/generated/mint.ts';
import { isRecord, type Shape } from '../shape.ts';
import type { Instance, StartedInstance } from './model.ts';

type Schemas = components['schemas'];

/** The id of an instance is `id` according to S0 [S0], and `instanceId` according to S1 [S1]; a reply has one of them. */
type Identified<T> = Omit<T, 'id' | 'instanceId'> & { readonly id?: string; readonly instanceId?: string };

/** An instance as it comes in one of the dialects. */
export type ToldInstance = Identified<Schemas['Instance'] | Schemas['ApiInstance']>;

/** A started instance as it comes in one of the dialects. */
export type ToldStart = Identified<Schemas['ExecuteResult'] | Schemas['ApiStartResult']>;

/** What an instance must have in any dialect: its id and its status. */
export const INSTANCE: Shape<ToldInstance> = {
  wanted: 'an object with id or instanceId, and status',
  matches: (value): value is ToldInstance => isIdentified(value) && typeof value.status === 'string',
};

/** What a started instance must have in any dialect: without its id the instance, which is paid for, is lost. */
export const START: Shape<ToldStart> = {
  wanted: 'an object with id or instanceId',
  matches: (value): value is ToldStart => isIdentified(value),
};

/** The instance in the shape that all dialects share. */
export function toInstance({ instanceId, ...told }: ToldInstance): Instance {
  return { ...told, id: told.id ?? instanceId ?? '', fault: told.fault ?? null };
}

/** The started instance in the shape that all dialects share. */
export function toStartedInstance(told: ToldStart): StartedInstance {
  return {
    instanceId: told.instanceId ?? told.id ?? '',
    workflowUrl: told.workflowUrl ?? null,
    workflowUrlExpiresAt: told.workflowUrlExpiresAt ?? null,
  };
}

function isIdentified(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const id = value.id ?? value.instanceId;
  return typeof id === 'string' && id !== '';
}
