import { selectBehaviours } from '../fidelity/select.ts';
import { LEDGER } from '../ledger.ts';
import type { ControlHandler } from './handler.ts';

/** Lists what the simulator does, how exactly, and how we know. */
export const getFidelity: ControlHandler = ({ query }) => {
  const items = selectBehaviours(LEDGER.behaviours, query);
  return { status: 200, body: { items, total: LEDGER.behaviours.length } };
};
