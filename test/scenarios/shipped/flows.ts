import type { MockAccountOptions } from '../../../src/testing/index.ts';

type Flow = NonNullable<MockAccountOptions['flows']>[number];

/** What the result of the flow is called and how large it is, unless a scenario says otherwise. */
const REPORT = { name: 'report.pdf', contentType: 'application/pdf', size: 120_000 };

/** A flow without a person, long enough to be polled five times at intervals of 30 seconds. */
function flow(id: string, expectedEid: string, callbackUrl?: string): Flow {
  const steps = [
    { name: 'Start', type: 'Start', takes: 'PT1S' },
    { name: 'Verify', takes: 'PT1M50S' },
  ];
  const callback = callbackUrl === undefined ? {} : { callback: { url: callbackUrl } };
  return { id, expectedEid, versions: [{ steps, files: [REPORT], ...callback }] };
}

/** The flows of the account a scenario is run in; which eID they need decides which outage they meet. */
export const FLOWS: readonly Flow[] = ['nbid', 'sbid', 'mitid'].map((eid) => flow(`onboarding-${eid}`, eid));

/** A flow that calls back when it has finished. */
export function callingFlow(callbackUrl: string): Flow {
  return flow('onboarding-calling', 'nbid', callbackUrl);
}
