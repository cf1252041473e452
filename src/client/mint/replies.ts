import type { components } from '../../wire/generated/mint.ts';
import { isRecord, type Shape } from '../shape.ts';
import type { Instance, StartedInstance } from './model.ts';

type Schemas = components['schemas'];

/** S0 reads an instance's id as `id` [S0], S1 as `instanceId` [S1]; one of them is there. */
type Identified<T> = Omit<T, 'id' | 'instanceId'> & { readonly id?: string; readonly instanceId?: string };

/** An instance as one of the dialects tells it. */
export type ToldInstance = Identified<Schemas['Instance'] | Schemas['ApiInstance']>;

/** A started instance as one of the dialects tells it. */
export type ToldStart = Identified<Schemas['ExecuteResult'] | Schemas['ApiStartResult']>;

/** The least that an instance must tell in any dialect: which one it is, and where it stands. */
export const INSTANCE: Shape<ToldInstance> = {
  wanted: 'an object with id or instanceId, and status',
  matches: (value): value is ToldInstance => isIdentified(value) && typeof value.status === 'string',
};

/** The least that a start must tell in any dialect: without the id the instance, which is paid for, is lost. */
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
