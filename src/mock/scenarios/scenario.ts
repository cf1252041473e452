import type { MintScript } from '../apis/mint/script.ts';
import type { SignerScript } from '../apis/sign/script.ts';
import { type CallRange, readCallRange } from './call-range.ts';
import type { AccountChange, ScenarioDefinition } from './definition.ts';
import { readDurationRange } from './duration-range.ts';
import { compileLatency } from './latency.ts';
import { compileMint } from './mint-timeline.ts';
import { compileOutage, type OutageDefinition } from './outage.ts';
import type { Rule } from './rule.ts';
import { compileRule } from './rule-compiler.ts';
import { compileSigner } from './signer-timeline.ts';

/** What the signers of some sessions do unasked. */
export interface CastSigner {
  /** Which sessions, counted from the start of the scenario; `undefined` for all. */
  readonly sessions: CallRange | undefined;
  readonly script: SignerScript;
}

/** A scenario, ready to be played. */
export interface Scenario {
  readonly definition: ScenarioDefinition;
  /** Its own rules first, then those of its outages, then its latencies. */
  readonly rules: readonly Rule[];
  /** What changes when it begins. */
  readonly change: AccountChange;
  readonly outages: readonly OutageDefinition[];
  /** Id or name of the one flow that the script is for; `undefined` for all. */
  readonly mintFlow: string | undefined;
  readonly mint: MintScript | undefined;
  readonly signers: readonly CastSigner[];
}

/** Makes a scenario from a definition in which {@link findScenarioProblems} finds no problems. */
export function compileScenario(definition: ScenarioDefinition): Scenario {
  const { name, rules = [], outages = [], latency, mint, signers = [], settings, client } = definition;
  return {
    definition,
    rules: [
      ...rules.map((rule, index) => compileRule(rule, `${name} rule ${index + 1}`)),
      ...outages.map((outage, index) => compileOutage(outage, `${name} outage ${index + 1}`)),
      ...(latency === undefined ? [] : compileLatency(latency, name)),
    ],
    change: {
      ...(settings === undefined ? {} : { settings }),
      ...(client === undefined ? {} : { client }),
    },
    outages,
    mintFlow: mint?.flow,
    mint: compileMint(mint, readDurationRange(latency?.eID ?? '')),
    signers: signers.map((signer) => ({
      sessions: signer.sessions === undefined ? undefined : readCallRange(signer.sessions),
      script: compileSigner(signer),
    })),
  };
}
