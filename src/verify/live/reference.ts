import { startSimulator } from '../../mock/index.ts';
import { isReply } from './exchange.ts';
import { createFacts } from './facts.ts';
import type { Time } from './pace.ts';
import { createPace } from './pace.ts';
import type { Player } from './play.ts';
import { createService } from './service.ts';

/** Our own simulator, to compare with. */
export interface Reference {
  readonly player: Player;
  close(): Promise<void>;
}

/** A flow that every catalogue has, and that needs no input. */
const FLOW = 'identify-sbid';
const TIMEOUT_MS = 30_000;

/**
 * Starts a simulator whose clock shows this instant, with one flow instance to read. Its client is of the same kind as the real one,
 * because the tokens of a sandbox differ from those of production.
 */
export async function openReference(
  nowMs: number,
  realClientId: string,
  time: Time,
  maxBytes: number,
): Promise<Reference> {
  const now = new Date(nowMs).toISOString();
  const environment = realClientId.startsWith('sandbox-') ? 'sandbox' : 'production';
  const credentials = { clientId: `${environment}-round-apple-123`, clientSecret: 'fakeS3Cr3T' };
  const account = { clients: [{ clientId: credentials.clientId, secrets: [credentials.clientSecret] }] };
  const simulator = await startSimulator({ port: 0, clock: { mode: 'frozen', now }, account });
  const { origin } = simulator;
  const service = createService({
    origin,
    credentials,
    timeoutMs: TIMEOUT_MS,
    maxBytes,
    pace: createPace(0, time),
    time,
  });
  const facts = createFacts({ credentials, startedAtMs: nowMs, executableFlowId: FLOW });
  const headers = { 'content-type': 'application/json' };
  const path = `/mint/flows/${FLOW}/execute`;
  const started = await service.ask({ method: 'POST', path, headers, body: '{}' });
  if (isReply(started)) facts.learn({ instanceId: '/id' }, started);
  return { player: { service, facts }, close: () => simulator.close() };
}
