import { expectTypeOf, test } from 'vitest';
import type {
  DocumentCollection,
  Instance,
  InstanceStatus,
  SessionState,
  SigningSession,
} from '../../../src/client/index.ts';
import { objectWith } from '../../../src/client/shape.ts';

test('a word that the contract does not know is a state, a status and a format as well', () => {
  expectTypeOf<'CANCELLED'>().toExtend<SessionState>();
  expectTypeOf<'Idle'>().toExtend<InstanceStatus>();
  expectTypeOf<'READY'>().toExtend<SessionState>();
  expectTypeOf<number>().not.toExtend<SessionState>();
});

test('a member that the contract does not know can be read, and is unknown', () => {
  expectTypeOf<SigningSession['riskScore']>().toBeUnknown();
  expectTypeOf<SigningSession['lifecycle']['reason']>().toBeUnknown();
  expectTypeOf<Instance['priority']>().toBeUnknown();
  expectTypeOf<DocumentCollection['output']['sealed']>().toBeUnknown();
});

test('a member that the contract knows has its type', () => {
  expectTypeOf<SigningSession['id']>().toEqualTypeOf<string>();
  expectTypeOf<SigningSession['lifecycle']['stateIsFinal']>().toEqualTypeOf<boolean>();
  expectTypeOf<Instance['fault']>().toEqualTypeOf<string | null>();
});

test('what a reply cannot do without is asked for by names that the contract knows', () => {
  objectWith<SigningSession>('id', 'lifecycle');
  // @ts-expect-error: a slip of the pen must not become a reply that is always refused
  objectWith<SigningSession>('id', 'livecycle');
});
