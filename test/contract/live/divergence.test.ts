import { describe, expect } from 'vitest';
import { isAlarming } from '../../../src/verify/live/report.ts';
import type { Bend, BentReply } from '../bent-service.ts';
import { belongings, disagreeing, test } from './live-test.ts';

/** Changes the JSON of one operation. */
function changeJson(pattern: RegExp, change: (body: Record<string, unknown>) => unknown): Bend {
  return ({ line }, reply) => {
    if (pattern.test(line) && reply.body !== '') reply.body = JSON.stringify(change(JSON.parse(reply.body)));
  };
}

function change(pattern: RegExp, how: (reply: BentReply) => void): Bend {
  return ({ line }, reply) => {
    if (pattern.test(line)) how(reply);
  };
}

const DOCUMENT = /^GET \/sign\/documents\/5160a0d5[^/]*$/;

describe('a service that differs', () => {
  test('in a status contradicts the entry that knows it', async ({ bend, verify }) => {
    const { origin } = await bend(
      change(DOCUMENT, (reply) => {
        reply.status = 410;
      }),
    );
    const run = await verify({ origin });
    expect(disagreeing(run)).toMatchObject({
      'sign.documents.unknown': {
        verdict: 'contradicted',
        differences: [{ probe: 'sign.unknown-document', where: 'status', ours: 404, theirs: 410 }],
      },
    });
    expect(Object.keys(disagreeing(run))).toEqual(['sign.documents.unknown']);
    expect(isAlarming(run.report, false)).toBe(true);
  });

  test('in a member that is missing contradicts the shape', async ({ bend, verify }) => {
    const { origin } = await bend(changeJson(DOCUMENT, ({ traceId: _gone, ...rest }) => rest));
    const run = await verify({ origin });
    expect(Object.keys(disagreeing(run))).toEqual(['sign.errors.object']);
    expect(disagreeing(run)['sign.errors.object']?.differences).toEqual([
      { probe: 'sign.unknown-document', where: '/traceId', ours: 'a string', theirs: undefined },
    ]);
  });

  test('in a member that is new, or of another type, contradicts the shape', async ({ bend, verify }) => {
    const { origin } = await bend(changeJson(DOCUMENT, (body) => ({ ...body, traceId: 7, colour: 'blue' })));
    const { differences } = disagreeing(await verify({ origin }))['sign.errors.object'] ?? {};
    expect(differences?.map(({ where, theirs }) => [where, theirs])).toEqual([
      ['/colour', 'a string'],
      ['/traceId', 'a number'],
    ]);
  });

  test('in a code contradicts the entry that knows it', async ({ bend, verify }) => {
    const { origin } = await bend(changeJson(DOCUMENT, (body) => ({ ...body, code: 'gone' })));
    const run = await verify({ origin });
    expect(Object.keys(disagreeing(run))).toEqual(['sign.documents.unknown']);
    expect(disagreeing(run)['sign.documents.unknown']?.differences).toMatchObject([
      { where: '/code', ours: 'document_not_found', theirs: 'gone' },
    ]);
  });

  test('in a header contradicts the entry that knows it', async ({ bend, verify }) => {
    const { origin } = await bend(
      change(/^GET \/auth\/open\/connect\/userinfo$/, (reply) => {
        reply.headers['www-authenticate'] = 'Bearer realm="Elsewhere"';
      }),
    );
    const run = await verify({ origin });
    expect(disagreeing(run)).toMatchObject({
      'token.userinfo.refused': { verdict: 'contradicted' },
      'token.userinfo.any-token': { verdict: 'settled-otherwise' },
    });
  });

  test('in an operation that it does not have contradicts what is known of it', async ({ bend, verify }) => {
    const { origin } = await bend(
      change(/^GET \/mint\/workflows$/, (reply) => {
        reply.status = 404;
        reply.body = '{"title":"Not found","status":404,"code":"not_found"}';
      }),
    );
    const run = await verify({ origin });
    expect(disagreeing(run)['mint.flows.newer-list']?.verdict).toBe('contradicted');
    expect(disagreeing(run)['mint.exchange.paths']?.verdict).toBe('settled-otherwise');
    const instances = run.report.entries.find(({ id }) => id === 'mint.instances.list');
    expect(instances).toMatchObject({ verdict: 'not-observed', reasons: ['the account shows no Mint flow'] });
  });

  test('where the ledger was not sure settles that, which alarms only whoever is strict', async ({
    bend,
    verify,
  }) => {
    const { origin } = await bend(({ line, body }, reply) => {
      const isBasic = line.endsWith('/connect/token') && !body.includes('client_id');
      if (isBasic && reply.status === 400) {
        reply.status = 401;
        reply.headers['www-authenticate'] = 'Basic';
      }
    });
    const run = await verify({ origin });
    const settled = disagreeing(run);
    expect(Object.keys(settled)).toEqual(['token.refusal.wrong-client-basic']);
    expect(settled['token.refusal.wrong-client-basic']).toMatchObject({
      verdict: 'settled-otherwise',
      wouldSettle: 'Send a wrong secret under Basic to the current endpoint.',
    });
    expect([isAlarming(run.report, false), isAlarming(run.report, true)]).toEqual([false, true]);
  });

  test('in a write is reported as well, and everything is deleted all the same', async ({
    bend,
    verify,
    simulator,
  }) => {
    const { origin } = await bend(
      changeJson(/^PATCH \/sign\/documents\/[^/]+\/metadata$/, (body) => {
        const { title: _gone, ...rest } = body;
        return 'status' in body ? body : rest;
      }),
    );
    const run = await verify({ origin, allowWrites: true });
    expect(Object.keys(disagreeing(run))).toEqual([
      'sign.documents.metadata-reply',
      'sign.documents.metadata-merge',
    ]);
    expect(belongings(simulator)).toMatchObject({ documents: 0, collections: 0, sessions: 0 });
  });

  test('by taking what should be refused gets rid of what that made', async ({ bend, verify, simulator }) => {
    const { origin } = await bend(async ({ line, body }, reply) => {
      // As if a wrong media type did not matter.
      if (line !== 'POST /sign/documents' || reply.status !== 415) return;
      const { accounts, origin: there, credentials } = simulator;
      expect(accounts.default.id).toBe('default');
      const form = new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'signicat-api',
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret,
      });
      const { access_token: token } = (await (
        await fetch(`${there}/auth/open/connect/token`, { method: 'POST', body: form })
      ).json()) as { access_token: string };
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/plain' };
      const taken = await fetch(`${there}/sign/documents`, { method: 'POST', headers, body });
      reply.status = taken.status;
      reply.body = await taken.text();
    });
    const run = await verify({ origin, allowWrites: true });
    expect(disagreeing(run)['sign.documents.media-types']?.verdict).toBe('contradicted');
    expect(run.report.left).toEqual([]);
    expect(belongings(simulator).documents).toBe(0);
  });

  test('by not deleting leaves things behind, which are named', async ({ bend, verify }) => {
    const { origin } = await bend(
      change(/^DELETE \/sign\/documents\//, (reply) => {
        reply.status = 500;
      }),
    );
    const { report } = await verify({ origin, allowWrites: true });
    expect(report.left).toMatchObject([{ what: 'document', why: 'DELETE was answered 500' }]);
    expect(isAlarming(report, false)).toBe(true);
  });
});

describe('a client that may not ask everything', () => {
  test('observes the rest, and says what it may not', async ({ bend, verify }) => {
    const { origin } = await bend(
      change(/^\w+ \/sign\//, (reply) => {
        if (reply.status === 401) return;
        reply.status = 403;
        reply.body = '{"code":"missing_permission"}';
      }),
    );
    const { report } = await verify({ origin });
    expect(report.entries.find(({ id }) => id === 'sign.documents.unknown')).toMatchObject({
      verdict: 'not-observed',
      reasons: expect.arrayContaining(['the client lacks a permission (403)']),
    });
    expect(report.entries.find(({ id }) => id === 'mint.flows.newer-list')?.verdict).toBe('agrees');
    expect(isAlarming(report, true)).toBe(false);
  });
});
