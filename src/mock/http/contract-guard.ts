import type { Operation } from '../contract/operation.ts';
import type { CheckedReply } from '../contract/reply-check.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';
import type { Exchange } from './exchange.ts';
import type { Rendered } from './render.ts';

/**
 * Checks our own replies against the contract; one that breaks it is a defect in the simulator, and reported
 * as such.
 *
 * @throws SimulatorError `SIM_CONTRACT_BROKEN`.
 */
export function guardContract(operation: Operation, reply: CheckedReply): void {
  const broken = operation.checkReply(reply);
  if (broken.length === 0) return;
  throw new SimulatorError(
    'SIM_CONTRACT_BROKEN',
    `The reply ${reply.status} to ${operation.id} does not match openapi/: ${broken.join('; ')}. This is a defect in signimock.`,
  );
}

/**
 * Like {@link guardContract}, for the reply of an exchange. A request that matched no operation has no
 * contract.
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
