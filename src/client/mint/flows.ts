import type { Api } from '../api.ts';
import { UnsupportedByDialectError } from '../caller-errors.ts';
import type { CallOptions } from '../options.ts';
import { queryOf } from '../path.ts';
import { jsonOf } from '../reply.ts';
import { objectWith, type Shape } from '../shape.ts';
import type { MintDialect } from './dialect.ts';
import { endpointOf } from './endpoints.ts';
import type { Flow, FlowPage, FlowQuery } from './model.ts';
import { pageOf, walk } from './paging.ts';

/**
 * The flows of the account.
 *
 * Every method can throw these errors:
 *
 * @throws {OptionError} An argument is wrong; nothing was sent.
 * @throws {OAuthError} No token was issued: check the credentials and the scope.
 * @throws {ApiError} The service refused the request; read `status` and `apiCode`.
 * @throws {RateLimitError} There were too many requests; try again at `retryAtMs`.
 * @throws {TransportError | TimeoutError | UnexpectedReplyError} The service could not be reached, or sent no usable reply.
 * @throws {AbortedError} The `signal` was aborted.
 */
export interface FlowsApi {
  /**
   * Reads one page of flows, at most 100.
   *
   * @throws {UnsupportedByDialectError} The dialect `hostRoot` has no list, and that of `api` takes only `offset` and `limit`.
   */
  list(query?: FlowQuery, options?: CallOptions): Promise<FlowPage>;
  /**
   * Reads flow after flow, over all pages, from `query.offset` to the last match; otherwise like `list`.
   *
   * ```ts
   * for await (const { id, name } of client.mint.flows.all({ version: 'published' })) offer(id, name);
   * ```
   */
  all(query?: FlowQuery, options?: CallOptions): AsyncGenerator<Flow, void, void>;
}

const PAGE = pageOf(objectWith<Flow>('id', 'name')) as Shape<FlowPage>;
const FILTERS = ['sort', 'search', 'version', 'id'] as const;

/** The flows, addressed as the dialect requires. */
export function createFlows(api: Api, dialect: MintDialect): FlowsApi {
  async function list(query: FlowQuery = {}, options?: CallOptions): Promise<FlowPage> {
    const { operation, path } = endpointOf(dialect, 'flows.list');
    const filter = FILTERS.find((name) => query[name] !== undefined);
    // If it were sent, the service might ignore it, and rows that do not match would be taken for matches.
    if (dialect === 'api' && filter !== undefined) {
      throw new UnsupportedByDialectError(`mint.flows.list by ${filter}`, dialect, ['live']);
    }
    const request = { operation, method: 'GET', path: `${path()}${queryOf(query)}` } as const;
    return api.call(request, jsonOf(PAGE), options);
  }

  return {
    list,
    all: (query = {}, options) => walk((page: FlowQuery) => list(page, options), query),
  };
}
