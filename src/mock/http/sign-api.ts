import { signRequirement } from '../apis/sign/permissions.ts';
import { signHandlers } from '../apis/sign/routes.ts';
import type { BearerApi } from './bearer-pipeline.ts';

/** The Sign API, as the pipeline runs it. */
export const signApi: BearerApi = {
  requirement: signRequirement,
  units: () => 1,
  isExecution: () => false,
  decide(account, operationId, { input, ...call }) {
    const handler = signHandlers[operationId as keyof typeof signHandlers];
    const outcome = handler({
      ...call,
      tables: account.sign.tables,
      settings: account.settings,
      ids: account.signIds,
      seed: account.seed,
      script: (ordinal) => account.stage.signerScript(ordinal),
      // The pipeline has checked the input against the contract that the handler's type comes from.
      input: input as Parameters<typeof handler>[0]['input'],
    });
    if (outcome.kind === 'reply') account.sign.apply(outcome.changes);
    return outcome;
  },
};
