import type { Readable } from 'node:stream';
import type { ApiRequest } from './api-request.ts';
import { CallScope } from './call-scope.ts';
import { openExchange } from './exchange-teller.ts';
import type { Limiter } from './limiter/limiter.ts';
import type { OpenCalls } from './open-calls.ts';
import { readGroup } from './option-values.ts';
import type { CallOptions } from './options.ts';
import { readRefusal } from './refusal.ts';
import { createRepair, type Repair, type RepairSettings } from './repair.ts';
import { assertPlain, isSuccess, type WireReply } from './reply.ts';
import type { Transport } from './transport.ts';

/** Calls the API on behalf of one client. */
export interface Api {
  /**
   * What `read` makes of a reply with a 2xx status. Everything else is a typed error. A reply that breaks off while it is being
   * read counts as a failure of the call, so `read` may be called again with a new reply.
   */
  call<T>(request: ApiRequest, read: ReadReply<T>, options?: CallOptions): Promise<T>;
}

/** Turns a successful reply into a result. */
export type ReadReply<T> = (reply: WireReply) => Promise<T>;

/** The parts that calls are made with. */
export interface ApiSettings extends RepairSettings {
  readonly transport: Transport;
  readonly limiter: Limiter | undefined;
  readonly openCalls: OpenCalls;
  /** How long a call may take in total, in milliseconds. */
  readonly callMs: number;
}

/**
 * How one call is made: it gets its share of the rate limit and a token, is sent, and its reply is read. Failures go to
 * {@link createRepair}: either the loop goes round again, or it throws the error that the caller gets.
 *
 * The happy path is kept short on purpose: a read through here costs hardly more than one with plain undici (`npm run bench`).
 */
export function createApi(settings: ApiSettings): Api {
  const { transport, tokens, limiter, persistence, openCalls, callMs } = settings;
  const { nowMs, tell, budget } = persistence;

  /** Without a rate limit, and with a token at hand, there is nothing to wait for. */
  const peek = limiter === undefined ? tokens.peek : () => undefined;

  /** Gets what a request needs before it can be sent. If this fails, nothing was sent, and the error is final. */
  async function prepare(operation: string, scope: CallScope): Promise<string> {
    if (limiter !== undefined) {
      scope.pause();
      await limiter.take(operation, scope.signal, scope.leftMs());
      scope.resume();
    }
    return tokens.peek() ?? tokens.get(scope.signal);
  }

  return {
    async call<T>(request: ApiRequest, read: ReadReply<T>, options?: CallOptions): Promise<T> {
      const { signal } = readGroup('options', options, 'an object such as { signal }');
      const { operation, isLong = false } = request;
      openCalls.begin(operation);
      const scope = new CallScope({ operation, callMs, nowMs, outer: signal, isLong });
      let repair: Repair | undefined;
      let opened: Readable | undefined;
      try {
        for (;;) {
          const token = peek() ?? (await prepare(operation, scope));
          const attempt = repair?.attempt ?? 1;
          const exchange = openExchange(operation, attempt, nowMs, tell);
          try {
            const headers = { authorization: `Bearer ${token}` };
            const reply = await transport.send({ ...request, headers, signal: scope });
            exchange.answered(reply.status);
            if (!isAsWished(reply, request, repair)) throw await readRefusal(reply, token);
            assertPlain(reply);
            scope.begun();
            const result = await read(reply);
            if (isLong) opened = reply.body;
            exchange.end(undefined);
            budget.refund();
            return result;
          } catch (error) {
            exchange.end(error);
            repair ??= createRepair(request, scope, settings);
            await repair.after(error, token);
          }
        }
      } finally {
        scope.release(opened);
        openCalls.end();
      }
    },
  };
}

/** A DELETE that is answered with 404 has succeeded if an earlier try may have deleted the thing. */
function isAsWished(reply: WireReply, { method }: ApiRequest, repair: Repair | undefined): boolean {
  return isSuccess(reply) || (method === 'DELETE' && repair?.mayHaveRun === true && reply.status === 404);
}
