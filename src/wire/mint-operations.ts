import type { operations } from './generated/mint.ts';

/** The downloads of a result file, in each dialect: they cost more units than other requests (facts 3.6) [S1]. */
export const MINT_DOWNLOADS: readonly (keyof operations)[] = [
  'downloadFlowInstanceFile',
  'downloadFlowInstanceFileAtRoot',
  'downloadApiResultFile',
];

/** The executions of a flow, in each dialect: each one costs money (facts 3.6). */
export const MINT_EXECUTIONS: readonly (keyof operations)[] = [
  'executeFlow',
  'executeFlowAtRoot',
  'startApiInstance',
];
