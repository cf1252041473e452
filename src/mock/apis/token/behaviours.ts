import type { Behaviour } from '../../fidelity/behaviour.ts';
import { accessTokenBehaviours } from './behaviours/access-token.ts';
import { bearerBehaviours } from './behaviours/bearer.ts';
import { discoveryBehaviours } from './behaviours/discovery.ts';
import { endpointBehaviours } from './behaviours/endpoint.ts';
import { refusalBehaviours } from './behaviours/refusal.ts';

/** What the token endpoints do, and how we know: the token side of the fidelity ledger. */
export const tokenBehaviours: readonly Behaviour[] = [
  ...endpointBehaviours,
  ...accessTokenBehaviours,
  ...refusalBehaviours,
  ...discoveryBehaviours,
  ...bearerBehaviours,
];
