import { mintBehaviours } from './apis/mint/behaviours.ts';
import { signBehaviours } from './apis/sign/behaviours.ts';
import { tokenBehaviours } from './apis/token/behaviours.ts';
import { createLedger, type Ledger } from './fidelity/ledger.ts';

/** What the simulator does, how exactly, and how we know: the entries of all its APIs. */
export const LEDGER: Ledger = createLedger(tokenBehaviours, signBehaviours, mintBehaviours);
