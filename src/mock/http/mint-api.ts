import { isDownload, isExecution, mintRequirement } from '../apis/mint/permissions.ts';
import { mintHandlers } from '../apis/mint/routes.ts';
import type { BearerApi } from './bearer-pipeline.ts';

/** The Mint API in all its dialects, as the pipeline runs it. */
export const mintApi: BearerApi = {
  requirement: mintRequirement,
  units: (operationId, { downloadUnits }) => (isDownload(operationId) ? downloadUnits : 1),
  isExecution,
  decide(account, operationId, { input, ...call }) {
    const handler = mintHandlers[operationId as keyof typeof mintHandlers];
    const outcome = handler({
      ...call,
      tables: account.mint.tables,
      settings: account.settings,
      ids: account.mintIds,
      seed: account.seed,
      ...(isExecution(operationId) ? { script: account.stage.mintScript(input.path.id ?? '') } : {}),
      // The pipeline has checked the input against the contract that the handler's type comes from.
      input: input as Parameters<typeof handler>[0]['input'],
    });
    if (outcome.kind !== 'reply') return outcome;
    account.applyMint(outcome.changes);
    if (isExecution(operationId)) account.usage.countExecution(call.nowMs);
    return outcome;
  },
};
