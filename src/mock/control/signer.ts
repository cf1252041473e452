import { actOnSession, type SignerWish } from '../accounts/signer.ts';
import { accountOf } from './accounts.ts';
import type { ControlCall, ControlHandler, ControlReply, ControlSchemas } from './handler.ts';

export const openSession: ControlHandler = (call) => act(call, { kind: 'open' });

export const signSession: ControlHandler<ControlSchemas['SignInput'] | undefined> = (call) =>
  act(call, { ...call.body, kind: 'sign' });

export const rejectSession: ControlHandler<ControlSchemas['RejectInput'] | undefined> = (call) =>
  act(call, { ...call.body, kind: 'reject' });

export const cancelSession: ControlHandler = (call) => act(call, { kind: 'cancel' });

function act(call: ControlCall, wish: SignerWish): ControlReply {
  return { status: 200, body: actOnSession(accountOf(call), call.path.sessionId ?? '', wish) };
}
