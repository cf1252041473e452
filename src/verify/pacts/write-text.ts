import type { InteractionReport, PactReport, VerificationReport } from './pact-report.ts';

/** Writes the results for people: one line per interaction, with what is wrong below it. */
export function writeText({ pacts, passed, failed, pending }: VerificationReport): string {
  const waiting = pending === 0 ? '' : `, ${pending} pending`;
  const lines = [...pacts.flatMap(tellPact), `${passed} passed, ${failed} failed${waiting}`];
  if (failed > 0) lines.push('', ...ADVICE);
  return `${lines.join('\n')}\n`;
}

const ADVICE = [
  'Either the pact expects something that the service does not do, or the simulator is wrong.',
  'Run "signimock fidelity" to see the source of each behaviour. docs/reference/provider-states.md lists what a pact can set up.',
];

function tellPact({ file, consumer, provider, interactions }: PactReport): readonly string[] {
  return [file, `${consumer} with ${provider}`, '', ...interactions.flatMap(tellInteraction), ''];
}

function tellInteraction(interaction: InteractionReport): readonly string[] {
  const { description, providerStates, passed, pending } = interaction;
  if (passed) return [`  ok      ${description}`];
  const given = providerStates.filter((state) => state !== '');
  return [
    `  ${pending ? 'pending' : 'FAILED '} ${description}`,
    ...(given.length === 0 ? [] : [`            given ${given.join(', and ')}`]),
    ...tellFaults(interaction).map((fault) => `            ${fault}`),
  ];
}

/** Everything that is wrong with an interaction, in sentences. */
export function tellFaults({ mismatches, offContract }: InteractionReport): readonly string[] {
  return [...mismatches, ...offContract.map((sentence) => `not in the OpenAPI documents: ${sentence}`)];
}
