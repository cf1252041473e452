import { type Answer, json, type LoopbackService, test as loopbackTest } from './loopback-service.ts';

export const WORKFLOW_URL = 'http://127.0.0.1:4010/_mock/journeys/j1';

/** An instance in this status. */
export const inStatus = (status: string, more: object = {}): Answer =>
  json(200, { id: 'i1', status, workflowUrl: WORKFLOW_URL, fault: null, ...more });

/** A client whose waits move its clock and take no time, and what it waited. */
function createWaiting(service: LoopbackService) {
  const time = { nowMs: 0, waitsMs: [] as number[] };
  const client = service.createClient({
    random: () => 0,
    minPollMs: 0,
    nowMs: () => time.nowMs,
    async wait(waitMs) {
      time.waitsMs.push(waitMs);
      time.nowMs += waitMs;
    },
  });
  return { time, client, waitForCompletion: client.mint.waitForCompletion };
}

export const test = loopbackTest.extend('waiting', ({ service }) => createWaiting(service));
