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

/** The flows of the account. */
export interface FlowsApi {
  /**
   * One page of flows, at most 100. The dialect `hostRoot` has no such list, and `api` has one that knows `offset` and
   * `limit` only: these end with an `UnsupportedByDialectError`.
   */
  list(query?: FlowQuery, options?: CallOptions): Promise<FlowPage>;
  /**
   * Flow after flow, over all pages, from `query.offset` to the last match.
   *
   * ```ts
   * for await (const { id, name } of client.mint.flows.all({ version: 'published' })) offer(id, name);
   * ```
   */
  all(query?: FlowQuery, options?: CallOptions): AsyncGenerator<Flow, void, void>;
}

const PAGE = pageOf(objectWith<Flow>('id', 'name')) as Shape<FlowPage>;
const FILTERS = ['sort', 'search', 'version', 'id'] as const;

/** The flows, addressed as the dialect wants it. */
export function createFlows(api: Api, dialect: MintDialect): FlowsApi {
  async function list(query: FlowQuery = {}, options?: CallOptions): Promise<FlowPage> {
    const { operation, path } = endpointOf(dialect, 'flows.list');
    const filter = FILTERS.find((name) => query[name] !== undefined);
    // Sent all the same, it might be ignored, and rows be taken for matches that are none.
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
