import { defineBehaviours } from '../../../fidelity/define-behaviours.ts';
import type { MintCode, MintOperation } from './vocabulary.ts';

/** What an execution costs and sets off, and what the vendor does that the simulator does not. */
export const aroundBehaviours = defineBehaviours<MintOperation, MintCode>(
  {
    id: 'mint.usage.units',
    says: 'An admitted request counts as one unit, a download as five.',
    tier: 'out-of-contract',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'S1'],
      wouldSettle: 'Alternate downloads and lists until a 429 comes, and count them.',
    },
    conflicts: ['C19'],
    setting: 'downloadUnits',
  },
  {
    id: 'mint.usage.price',
    says: 'Each execution costs half a dollar.',
    tier: 'out-of-contract',
    basis: { kind: 'conflicting', sources: ['S0', 'S1'], wouldSettle: 'Read an invoice.' },
    operations: ['executeFlow', 'executeFlowAtRoot', 'startApiInstance'],
    conflicts: ['C18'],
  },
  {
    id: 'mint.callback.request',
    says: 'A flow with a callback ends with one POST of JSON, by default with the instance id and the status.',
    tier: 'shape',
    basis: {
      kind: 'conflicting',
      sources: ['S0', 'S1', 'DOC'],
      wouldSettle: 'Build a flow with an HTTP Request step at its end and keep the request.',
    },
    conflicts: ['C14'],
  },
  {
    id: 'mint.callback.one-attempt',
    says: 'A callback is tried once and follows no redirect, and its outcome changes nothing in the instance.',
    tier: 'out-of-contract',
    basis: {
      kind: 'assumed',
      sources: ['S1'],
      wouldSettle: 'Let the receiver of an HTTP Request step answer 500, and read the instance.',
    },
  },
  {
    id: 'mint.callback.local',
    says: 'A callback leaves this machine only to hosts that the account allows.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'callbacks-stay-on-this-machine' },
    setting: 'callbackHosts',
  },
  {
    id: 'mint.absent.latency',
    says: 'Every call is answered at once, however many instances a list has, unless a scenario adds latency.',
    tier: 'out-of-contract',
    basis: { kind: 'divergent', anchor: 'every-call-answers-at-once' },
    conflicts: ['C20'],
  },
  {
    id: 'mint.absent.events',
    says: 'No event is sent when something happens to an instance.',
    tier: 'out-of-contract',
    basis: { kind: 'not-emulated', anchor: 'no-event-is-sent' },
  },
);
