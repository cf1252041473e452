import { describe, expect, test } from 'vitest';
import { type App, buildApp, DEFAULT_CREDENTIALS } from '../../src/mock/index.ts';
import { sessionRequest } from '../support/test-account.ts';

interface Exchange {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: string;
}

/** A simulator that does not listen, and what it answered so far. */
interface Run {
  readonly app: App;
  readonly exchanges: Exchange[];
  call(method: 'GET' | 'POST', url: string, body?: unknown, type?: string): Promise<Record<string, unknown>>;
  fetchToken(): Promise<void>;
}

function startRun(seed: number): Run {
  const app = buildApp({ seed, strict: true, clock: { mode: 'frozen', now: '2030-01-01T00:00:00Z' } });
  const exchanges: Exchange[] = [];
  let authorization: string | undefined;
  const run: Run = {
    app,
    exchanges,
    async call(method, url, body, type = 'application/json') {
      const payload = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
      const headers = {
        ...(authorization === undefined ? {} : { authorization }),
        ...(payload === undefined ? {} : { 'content-type': type }),
      };
      const reply = await app.fastify.inject({
        method,
        url,
        headers,
        ...(payload === undefined ? {} : { payload }),
      });
      // The control API is ours: it belongs to no account, so its Date is that of this machine.
      const { date, ...headersBesideDate } = reply.headers;
      exchanges.push({
        status: reply.statusCode,
        headers: url.startsWith('/_mock') ? headersBesideDate : { date, ...headersBesideDate },
        bytes: reply.rawPayload.toString('base64'),
      });
      const isJson = String(reply.headers['content-type']).includes('json');
      return isJson ? (reply.json() as Record<string, unknown>) : {};
    },
    async fetchToken() {
      authorization = undefined;
      const form = new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'signicat-api',
        client_id: DEFAULT_CREDENTIALS.clientId,
        client_secret: DEFAULT_CREDENTIALS.clientSecret,
      });
      const { access_token } = await run.call(
        'POST',
        '/auth/open/connect/token',
        form.toString(),
        'application/x-www-form-urlencoded',
      );
      authorization = `Bearer ${access_token}`;
    },
  };
  return run;
}

const PDF = '%PDF-1.7 no real one';

/** The whole way from upload to package, with something else done between any two steps. */
async function signPdf(
  run: Run,
  between: (run: Run) => Promise<void> = async () => {},
): Promise<readonly unknown[]> {
  await run.fetchToken();
  const { documentId } = await run.call('POST', '/sign/documents', PDF, 'application/pdf');
  await between(run);
  const collection = await run.call('POST', '/sign/document-collections', { documents: [{ documentId }] });
  await between(run);
  const request = {
    ...sessionRequest(String(collection.id), String(documentId)),
    packageTo: ['PADES_CONTAINER'],
  };
  const sessions = await run.call('POST', '/sign/signing-sessions', [request]);
  // Alone among the calls of a run, this one is answered with a list.
  const { id } = (sessions as unknown as readonly { id: string }[])[0] ?? { id: '' };
  await between(run);
  await run.call('POST', `/_mock/v1/accounts/default/signing-sessions/${id}/sign`);
  await between(run);
  await run.call('POST', '/_mock/v1/accounts/default/clock/advance', { by: 'PT5S' });
  const signed = (await run.call('GET', `/sign/signing-sessions/${id}`)) as {
    output?: { signatures: { resultDocumentId: string }[]; packages: { resultDocumentId: string }[] };
  };
  const results = [...(signed.output?.signatures ?? []), ...(signed.output?.packages ?? [])];
  for (const { resultDocumentId } of results) await run.call('GET', `/sign/documents/${resultDocumentId}`);
  return [documentId, collection.id, id, signed];
}

const journalOf = ({ app }: Run) => app.state.registry.default.journal.lines();

describe('the same seed, clock and calls', () => {
  test('give the same bytes, tokens and results included, and the same journal', async () => {
    const [one, other] = [startRun(7), startRun(7)];
    expect(await signPdf(one)).toEqual(await signPdf(other));
    expect(one.exchanges.map(({ status }) => status)).toEqual([200, 200, 201, 201, 200, 200, 200, 200, 200]);
    expect(one.exchanges).toEqual(other.exchanges);
    expect(journalOf(one)).toEqual(journalOf(other));
    expect(journalOf(one).length).toBeGreaterThan(5);
  });

  test('give the same again after a reset', async () => {
    const run = startRun(7);
    const first = await signPdf(run);
    const journal = journalOf(run);
    const exchanges = run.exchanges.splice(0);
    run.app.state.registry.reset('default');
    expect(await signPdf(run)).toEqual(first);
    expect(run.exchanges).toEqual(exchanges);
    expect(journalOf(run)).toEqual(journal);
  });

  test('give other ids for another seed', async () => {
    const [one, other] = [await signPdf(startRun(7)), await signPdf(startRun(8))];
    for (const place of [0, 1, 2]) expect(one[place]).not.toBe(other[place]);
  });
});

describe('the ids of entities to come', () => {
  test.for([
    ['a list', (run: Run) => run.call('GET', '/sign/signing-sessions')],
    ['a token', (run: Run) => run.fetchToken()],
    ['the key set', (run: Run) => run.call('GET', '/auth/open/.well-known/openid-configuration/jwks')],
    ['an unknown path', (run: Run) => run.call('GET', '/sign/nothing')],
    ['a refused upload', (run: Run) => run.call('POST', '/sign/documents', 'x', 'image/png')],
    ['a refused session', (run: Run) => run.call('POST', '/sign/signing-sessions', [{}])],
    ['a look at the journal', (run: Run) => run.call('GET', '/_mock/v1/accounts/default/journal')],
    ['another account', (run: Run) => run.call('POST', '/_mock/v1/accounts')],
  ] as const)('do not depend on %s in between', async ([, between]) => {
    const plain = await signPdf(startRun(7));
    const disturbed = await signPdf(startRun(7), async (run) => {
      await between(run);
    });
    expect(disturbed).toEqual(plain);
  });
});
