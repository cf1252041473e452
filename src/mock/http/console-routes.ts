import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.ts';
import { actOnJourney } from '../accounts/journeys.ts';
import type { AccountRegistry } from '../accounts/registry.ts';
import { actOnSession, type SignerWish } from '../accounts/signer.ts';
import { html, renderPage } from '../console/html.ts';
import { journeyActPath, journeyPagePath, renderJourneyPage } from '../console/journey-page.ts';
import {
  renderSignerPage,
  type SignerNotice,
  signerActPath,
  signerPagePath,
} from '../console/signer-page.ts';
import { isSimulatorError } from '../kernel/simulator-error.ts';
import { readText } from './request-body.ts';
import type { ServerState } from './server-state.ts';

/**
 * Pages load nothing; forms may end at a redirect to the application, so their targets are not restricted.
 */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
} as const;

type Acts = 'sign' | 'reject' | 'cancel';

/** Registers the pages for people: the one behind a signature URL and the one behind a workflow URL. */
export function mountConsole(app: FastifyInstance, state: ServerState): void {
  app.get<{ Querystring: { sessionId?: string; cancelled?: string } }>('/sign/', async (request, reply) => {
    const { sessionId = '', cancelled } = request.query;
    return showSigner(state, sessionId, cancelled === 'true', reply);
  });
  for (const act of ['sign', 'reject', 'cancel'] as const) {
    app.post<{ Params: { signatureId: string } }>(
      signerActPath(':signatureId', act),
      async (request, reply) => {
        return actSigner(state, request.params.signatureId, await readWish(act, request), reply);
      },
    );
    // The path a form was sent to is left in the address bar; opening it again shows the page.
    app.get<{ Params: { signatureId: string } }>(signerActPath(':signatureId', act), async (request, reply) =>
      reply.redirect(signerPagePath(request.params.signatureId), 303),
    );
  }
  app.get<{ Params: { journeyId: string } }>(journeyPagePath(':journeyId'), async (request, reply) => {
    return showJourney(state, request.params.journeyId, reply, undefined);
  });
  app.get<{ Params: { journeyId: string } }>(journeyActPath(':journeyId'), async (request, reply) =>
    reply.redirect(journeyPagePath(request.params.journeyId), 303),
  );
  app.post<{ Params: { journeyId: string } }>(journeyActPath(':journeyId'), async (request, reply) => {
    return completeJourney(state, request.params.journeyId, reply);
  });
}

function showSigner(
  state: ServerState,
  signatureId: string,
  hasCancelled: boolean,
  reply: FastifyReply,
): FastifyReply {
  const found = findSession(state, signatureId);
  if (found === undefined) return sendUnknown(reply);
  const { account, sessionId } = found;
  const refusal = attempt(() => actOnSession(account, sessionId, { kind: 'open' }));
  return sendSigner(found, reply, { refusal, hasCancelled });
}

function actSigner(
  state: ServerState,
  signatureId: string,
  wish: SignerWish & { readonly kind: Acts },
  reply: FastifyReply,
): FastifyReply {
  const found = findSession(state, signatureId);
  if (found === undefined) return sendUnknown(reply);
  let redirectUrl: string | null = null;
  const refusal = attempt(() => {
    ({ redirectUrl } = actOnSession(found.account, found.sessionId, wish));
  });
  if (redirectUrl !== null) return reply.redirect(redirectUrl, 303);
  if (refusal !== undefined) return sendSigner(found, reply, { refusal });
  return reply.redirect(signerPagePath(signatureId, wish.kind === 'cancel'), 303);
}

interface FoundSession {
  readonly account: Account;
  readonly sessionId: string;
}

function findSession({ registry }: ServerState, signatureId: string): FoundSession | undefined {
  for (const account of registry.list()) {
    const sessionId = account.sign.tables.signatureUrls.get(signatureId);
    if (sessionId !== undefined) return { account, sessionId };
  }
  return undefined;
}

function sendSigner(
  { account, sessionId }: FoundSession,
  reply: FastifyReply,
  notice: SignerNotice,
): FastifyReply {
  const session = account.sign.tables.sessions.get(sessionId);
  return session === undefined ? sendUnknown(reply) : sendPage(reply, 200, renderSignerPage(session, notice));
}

async function readWish(act: Acts, request: FastifyRequest): Promise<SignerWish & { readonly kind: Acts }> {
  if (act !== 'reject') return { kind: act };
  const read = await readText(request);
  const reason = typeof read === 'object' ? (new URLSearchParams(read.text).get('reason') ?? '') : '';
  return reason === '' ? { kind: act } : { kind: act, reason: reason.slice(0, 2_048) };
}

function showJourney(
  { registry }: ServerState,
  journeyId: string,
  reply: FastifyReply,
  refusal: string | undefined,
): FastifyReply {
  const found = findJourney(registry, journeyId);
  found?.account.arrive();
  const instance = found?.account.mint.tables.instances.get(found.instanceId);
  if (found === undefined || instance === undefined) return sendUnknown(reply);
  const flow = found.account.mint.tables.flows.get(instance.flowId);
  const isFrozen = found.account.clock.mode === 'frozen';
  return sendPage(reply, 200, renderJourneyPage(instance, { flow, isFrozen, refusal }));
}

function completeJourney(state: ServerState, journeyId: string, reply: FastifyReply): FastifyReply {
  const found = findJourney(state.registry, journeyId);
  if (found === undefined) return sendUnknown(reply);
  const refusal = attempt(() => actOnJourney(found.account, found.instanceId, 'complete'));
  return refusal === undefined
    ? reply.redirect(journeyPagePath(journeyId), 303)
    : showJourney(state, journeyId, reply, refusal);
}

function findJourney(
  registry: AccountRegistry,
  journeyId: string,
): { readonly account: Account; readonly instanceId: string } | undefined {
  for (const account of registry.list()) {
    const instanceId = account.mint.tables.journeys.get(journeyId);
    if (instanceId !== undefined) return { account, instanceId };
  }
  return undefined;
}

/** What a person is told when an act is refused; `undefined` when it was not. */
function attempt(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (isSimulatorError(error)) return error.message;
    throw error;
  }
}

function sendUnknown(reply: FastifyReply): FastifyReply {
  const body = html`<h1>There is nothing behind this link</h1>
<p>Its session or instance was deleted, or the simulator was restarted. Start again from the application.</p>`;
  return sendPage(reply, 404, renderPage('Unknown link', body));
}

function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).headers(HEADERS).send(page);
}
