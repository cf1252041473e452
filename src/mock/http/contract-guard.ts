import { SimulatorError } from '../kernel/simulator-error.ts';
import type { Exchange } from './exchange.ts';
import type { Rendered } from './render.ts';

/**
 * Our own replies must be as the contract says; one that is not is a defect of the simulator, and said so.
 *
 * @throws SimulatorError `SIM_CONTRACT_BROKEN`.
 */
export function guardContract(
  { operation }: Exchange,
  { status, json }: Rendered,
  headers: Record<string, string>,
): void {
  // An unmatched request has no operation, so no contract to check against.
  if (operation === undefined) return;
  const broken = operation.checkReply({ status, headers, body: json });
  if (broken.length === 0) return;
  throw new SimulatorError(
    'SIM_CONTRACT_BROKEN',
    `The reply ${status} to ${operation.id} is not as openapi/ says: ${broken.join('; ')}. This is a defect of signimock.`,
  );
}
