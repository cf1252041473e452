import type { Operation } from '../contract/operation.ts';
import type { CheckedReply } from '../contract/reply-check.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import type { Exchange } from './exchange.ts';
import type { Rendered } from './render.ts';

/**
 * Our own replies must be as the contract says; one that is not is a defect of the simulator, and said so.
 *
 * @throws SimulatorError `SIM_CONTRACT_BROKEN`.
 */
export function guardContract(operation: Operation, reply: CheckedReply): void {
  const broken = operation.checkReply(reply);
  if (broken.length === 0) return;
  throw new SimulatorError(
    'SIM_CONTRACT_BROKEN',
    `The reply ${reply.status} to ${operation.id} is not as openapi/ says: ${broken.join('; ')}. This is a defect of signimock.`,
  );
}

/**
 * As {@link guardContract}, for the reply of an exchange. A request that no operation matched has no contract to keep.
 *
 * @throws SimulatorError `SIM_CONTRACT_BROKEN`.
 */
export function guardExchange(
  { operation }: Exchange,
  { status, json }: Rendered,
  headers: Record<string, string>,
): void {
  if (operation !== undefined) guardContract(operation, { status, headers, body: json });
}
