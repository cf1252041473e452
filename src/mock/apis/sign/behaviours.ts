import type { Behaviour } from '../../fidelity/behaviour.ts';
import { archiveBehaviours } from './behaviours/archive.ts';
import { collectionBehaviours } from './behaviours/collection.ts';
import { documentBehaviours } from './behaviours/document.ts';
import { errorBehaviours } from './behaviours/error.ts';
import { exchangeBehaviours } from './behaviours/exchange.ts';
import { limitBehaviours } from './behaviours/limit.ts';
import { merchantSignBehaviours } from './behaviours/merchant-sign.ts';
import { notEmulatedBehaviours } from './behaviours/not-emulated.ts';
import { packageBehaviours } from './behaviours/package.ts';
import { sessionBehaviours } from './behaviours/session.ts';
import { requestBehaviours } from './behaviours/session-request.ts';
import { setupBehaviours } from './behaviours/session-setup.ts';
import { signatureBehaviours } from './behaviours/signature.ts';

/** What the Sign API does, and how we know: the Sign side of the fidelity ledger. */
export const signBehaviours: readonly Behaviour[] = [
  ...exchangeBehaviours,
  ...errorBehaviours,
  ...documentBehaviours,
  ...collectionBehaviours,
  ...requestBehaviours,
  ...setupBehaviours,
  ...sessionBehaviours,
  ...signatureBehaviours,
  ...packageBehaviours,
  ...merchantSignBehaviours,
  ...archiveBehaviours,
  ...limitBehaviours,
  ...notEmulatedBehaviours,
];
