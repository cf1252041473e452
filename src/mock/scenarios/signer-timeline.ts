import { parseDuration } from '../../wire/duration.ts';
import type { components } from '../../wire/generated/control.ts';
import type { ScriptedAct, SignerScript } from '../apis/sign/script.ts';

type Schemas = components['schemas'];

/** What the signers of some sessions do unasked, as people write it. */
export type SignerDefinition = Schemas['ScenarioSigner'];

/** Makes a script for sessions from what was written. */
export function compileSigner({ timeline, packaging }: SignerDefinition): SignerScript {
  return { acts: timeline.map(compileAct), ...(packaging === undefined ? {} : { packaging }) };
}

function compileAct({ after, does, reason, nationalNumber, eId }: Schemas['ScenarioAct']): ScriptedAct {
  const afterMs = parseDuration(after ?? 'PT0S') ?? 0;
  switch (does) {
    case 'signs':
      return { afterMs, does, eId, nationalNumber };
    case 'rejects':
      return { afterMs, does, reason };
    default:
      return { afterMs, does };
  }
}
