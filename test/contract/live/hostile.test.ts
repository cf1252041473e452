import { describe, expect } from 'vitest';
import { isAlarming } from '../../../src/verify/live/report.ts';
import { belongings, test } from './live-test.ts';

describe('a service that cannot be asked', () => {
  test('refuses the credentials: one request, and a refusal that says so without them', async ({
    serve,
    verify,
    simulator,
  }) => {
    const service = await serve((_request, response) => {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"invalid_client"}');
    });
    const failure = await verify({ origin: service.origin }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'SIM_LIVE_REFUSED' });
    expect(String(failure)).toContain('answered 401 invalid_client. Check SIGNICAT_CLIENT_ID');
    expect(String(failure)).not.toContain(simulator.credentials.clientSecret);
    expect(service.requests).toHaveLength(1);
  });

  test('takes no token: the second refusal is enough', async ({ bend, verify }) => {
    const service = await bend(({ line }, reply) => {
      if (/^\w+ \/(?:sign|mint|api|flows)\//.test(line)) reply.status = 401;
    });
    await expect(verify({ origin: service.origin })).rejects.toMatchObject({ code: 'SIM_LIVE_REFUSED' });
    expect(service.requests.filter((line) => /\/(?:sign|mint)\//.test(line))).toHaveLength(2);
  });

  test('answers with a page: there is no token in it', async ({ serve, verify }) => {
    const service = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
    });
    await expect(verify({ origin: service.origin })).rejects.toMatchObject({
      code: 'SIM_LIVE_REFUSED',
      message: expect.stringContaining('answered 200 without a token'),
    });
  });

  test('is not there', async ({ serve, verify }) => {
    const { origin, close } = await serve(() => {});
    await close();
    await expect(verify({ origin })).rejects.toMatchObject({
      code: 'SIM_LIVE_UNREACHABLE',
      message: expect.stringContaining('nothing is listening there'),
    });
  });

  test('never answers', async ({ serve, verify }) => {
    const { origin } = await serve(() => {});
    await expect(verify({ origin, timeoutMs: 50 })).rejects.toMatchObject({
      code: 'SIM_LIVE_UNREACHABLE',
      message: expect.stringContaining('no response within 0.05 s'),
    });
  });

  test('never ends its answer', async ({ serve, verify }) => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(65_536, ' ');
      const pour = () => {
        if (response.destroyed) return;
        response.write(chunk, pour);
      };
      pour();
    });
    await expect(verify({ origin })).rejects.toMatchObject({
      code: 'SIM_LIVE_UNREACHABLE',
      message: expect.stringContaining('larger than 1048576 bytes'),
    });
  });
});

describe('a service that misbehaves on the way', () => {
  test('gets no token at another origin: a redirect is an answer', async ({ bend, serve, verify }) => {
    const elsewhere = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"limit":1}');
    });
    const { origin } = await bend(({ line }, reply) => {
      if (!line.startsWith('GET /sign/')) return;
      reply.status = 307;
      reply.headers.location = `${elsewhere.origin}/sign`;
    });
    const { report } = await verify({ origin });
    expect(elsewhere.requests).toEqual([]);
    expect(report.entries.find(({ id }) => id === 'sign.sessions.list')).toMatchObject({
      verdict: 'contradicted',
      differences: [{ where: 'status', ours: 200, theirs: 307 }],
    });
  });

  test('answers with a page of HTML: that differs, once for each probe', async ({ bend, verify }) => {
    const { origin } = await bend(({ line }, reply) => {
      if (line !== 'GET /sign/signing-sessions') return;
      reply.headers['content-type'] = 'text/html';
      reply.body = '<h1>Under construction</h1>';
    });
    const { report } = await verify({ origin });
    expect(report.entries.find(({ id }) => id === 'sign.sessions.list')?.differences).toMatchObject([
      { where: 'body', ours: 'an object', theirs: 'a string' },
      { where: '/limit' },
      { where: '/offset' },
    ]);
  });

  test('stops answering: after two silences it is left alone, and what was made is deleted', async ({
    bend,
    verify,
    simulator,
  }) => {
    let isSilent = false;
    const { origin } = await bend(({ line }) => {
      if (line.startsWith('POST /sign/document-collections')) isSilent = true;
      if (isSilent && !line.startsWith('DELETE')) throw new Error('cut');
    });
    const { report } = await verify({ origin, allowWrites: true });
    expect(report.faults.slice(0, 3)).toMatchObject([
      { probe: 'sign.collection-of-nothing', why: 'the connection was cut' },
      { probe: 'sign.empty-collection', why: 'the connection was cut' },
      { probe: 'sign.collection-creation', why: 'the service stopped answering' },
    ]);
    expect(report.doubtful).toEqual(['POST /sign/document-collections', 'POST /sign/document-collections']);
    expect(report.left).toEqual([]);
    expect(belongings(simulator).documents).toBe(0);
    expect(isAlarming(report, false)).toBe(true);
  });

  test('has too many requests: it is asked again once, after as long as it says', async ({
    bend,
    verify,
  }) => {
    const waits: number[] = [];
    let refusals = 0;
    const { origin } = await bend(({ line }, reply) => {
      if (line !== 'GET /sign/documents/abc' || refusals > 0) return;
      refusals += 1;
      reply.status = 429;
      reply.headers['retry-after'] = '7';
    });
    const time = {
      nowMs: () => Date.parse('2030-01-01T00:00:00Z'),
      wait: async (ms: number) => void waits.push(ms),
    };
    const { report } = await verify({ origin, time });
    expect(waits).toEqual([7_000]);
    expect(report.entries.find(({ id }) => id === 'sign.errors.malformed-id')?.verdict).toBe('agrees');
  });
});

describe('a run', () => {
  test('keeps the least time between two requests', async ({ verify }) => {
    let nowMs = Date.parse('2030-01-01T00:00:00Z');
    const waits: number[] = [];
    const wait = async (waitMs: number) => {
      waits.push(waitMs);
      nowMs += waitMs;
    };
    const { report } = await verify({ gapMs: 1_000, time: { nowMs: () => nowMs, wait } });
    expect(new Set(waits)).toEqual(new Set([1_000]));
    expect(waits).toHaveLength(report.requests - 1);
  });

  test('that is interrupted deletes what it has made, asks nothing more, and says so', async ({
    verify,
    simulator,
  }) => {
    const controller = new AbortController();
    const { report } = await verify({
      allowWrites: true,
      signal: controller.signal,
      onObservation: ({ probe }) => {
        if (probe.id === 'sign.successor-creation') controller.abort();
      },
    });
    expect(report).toMatchObject({ isInterrupted: true, left: [] });
    expect(report.probes.find(({ id }) => id === 'sign.session')?.outcome).toContain('interrupted');
    expect(belongings(simulator)).toEqual({ documents: 0, collections: 0, sessions: 0, instances: 0 });
    expect(isAlarming(report, false)).toBe(true);
  });
});

test('JSON that is nested without end is a text like any other', async ({ bend, verify }) => {
  const { origin } = await bend(({ line }, reply) => {
    if (line === 'GET /sign/documents/abc') reply.body = '['.repeat(200_000) + ']'.repeat(200_000);
  });
  const { report } = await verify({ origin });
  expect(report.entries.find(({ id }) => id === 'sign.errors.malformed-id')?.differences[0]).toMatchObject({
    where: '/code',
    theirs: undefined,
  });
});
