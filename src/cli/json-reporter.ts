import { tellTrace } from '../mock/scenarios/verdict.ts';
import { formatInstant } from '../wire/instant.ts';
import type { Reporter } from './reporter.ts';
import type { World } from './world.ts';

/** Reports to a program: one JSON object per line, each with an `event`; errors go to standard error. */
export function createJsonReporter(world: World): Reporter {
  const tell = (event: string, members: object) =>
    world.writeOut(`${JSON.stringify({ event, ...members })}\n`);
  return {
    ready({ origin, clientId, clientSecret = null, version, scenarios }) {
      tell('ready', { origin, clientId, clientSecret, pid: world.pid, version, scenarios });
    },
    request(line) {
      tell('request', {
        at: formatInstant(line.atMs),
        accountId: line.accountId,
        clientId: line.clientId ?? null,
        method: line.method,
        path: line.path,
        operationId: line.operationId ?? null,
        status: line.status,
        reason: line.reason,
        scenario: line.scenario === undefined ? null : tellTrace(line.scenario),
        traceId: line.traceId,
      });
    },
    stopped(signal) {
      tell('stopped', { signal: signal ?? null });
    },
    failed({ code, message }) {
      world.writeError(`${JSON.stringify({ event: 'error', code, message })}\n`);
    },
  };
}
