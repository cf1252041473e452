import type { Behaviour } from '../../fidelity/behaviour.ts';
import { aroundBehaviours } from './behaviours/around.ts';
import { exchangeBehaviours } from './behaviours/exchange.ts';
import { executeBehaviours } from './behaviours/execute.ts';
import { fileBehaviours } from './behaviours/file.ts';
import { flowBehaviours } from './behaviours/flow.ts';
import { instanceBehaviours } from './behaviours/instance.ts';
import { limitBehaviours } from './behaviours/limit.ts';

/** What the Mint API does, and how we know: the Mint side of the fidelity ledger. */
export const mintBehaviours: readonly Behaviour[] = [
  ...exchangeBehaviours,
  ...flowBehaviours,
  ...executeBehaviours,
  ...instanceBehaviours,
  ...fileBehaviours,
  ...limitBehaviours,
  ...aroundBehaviours,
];
