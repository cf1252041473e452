import type { Probe } from '../probe.ts';
import { executionProbes } from './mint-execution-probes.ts';
import { mintProbes } from './mint-probes.ts';
import { oauthProbes } from './oauth-probes.ts';
import { briefSessionProbes } from './sign-brief-session-probes.ts';
import { collectionProbes } from './sign-collection-probes.ts';
import { deletionProbes } from './sign-deletion-probes.ts';
import { documentProbes } from './sign-document-probes.ts';
import { signReadProbes } from './sign-read-probes.ts';
import { signRefusalProbes } from './sign-refusal-probes.ts';
import { sessionProbes } from './sign-session-probes.ts';
import { sessionRefusalProbes } from './sign-session-refusal-probes.ts';
import { tokenProbes } from './token-probes.ts';

/** Every probe, in the order in which they are played: later ones use what earlier ones have learnt and created. */
export const ALL_PROBES: readonly Probe[] = [
  ...tokenProbes,
  ...oauthProbes,
  ...mintProbes,
  ...signReadProbes,
  ...signRefusalProbes,
  ...documentProbes,
  ...collectionProbes,
  ...sessionRefusalProbes,
  ...briefSessionProbes,
  ...sessionProbes,
  ...deletionProbes,
  ...executionProbes,
];
