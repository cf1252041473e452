import type { Api } from '../api.ts';
import { OptionError } from '../caller-errors.ts';
import type { Download, SavedDownload } from '../download.ts';
import type { DownloadOptions } from '../download-options.ts';
import { type DocumentRequest, openDocument, saveDocument } from '../fetch-document.ts';
import type { CallOptions } from '../options.ts';
import { queryOf } from '../path.ts';
import { jsonOf } from '../reply.ts';
import { objectWith, type Shape } from '../shape.ts';
import type { MintDialect } from './dialect.ts';
import { endpointOf } from './endpoints.ts';
import type { Activity, Instance, InstanceFile, InstancePage, InstanceQuery } from './model.ts';
import { itemsOf, pageOf, walk } from './paging.ts';
import { INSTANCE, type ToldInstance, toInstance } from './replies.ts';

/**
 * Executions of flows.
 *
 * Every method can throw these errors:
 *
 * @throws {OptionError} An argument is wrong; nothing was sent.
 * @throws {UnsupportedByDialectError} The dialect does not have the operation; nothing was sent.
 * @throws {OAuthError} No token was issued: check the credentials and the scope.
 * @throws {ApiError} The service refused the request; read `status` and `apiCode`.
 * @throws {RateLimitError} There were too many requests; try again at `retryAtMs`.
 * @throws {TransportError | TimeoutError | UnexpectedReplyError} The service could not be reached, or sent no usable reply.
 * @throws {AbortedError} The `signal` was aborted.
 */
export interface InstancesApi {
  /** Reads an instance with its status. Do so at most every 30 seconds [S0, S1], or use `waitForCompletion`. */
  get(instanceId: string, options?: CallOptions): Promise<Instance>;
  /**
   * Reads one page of a flow's instances, the newest first and at most 100; slow for a flow with many [S1]. Not in `hostRoot`.
   *
   * Pass the flow's `id`: with its `definitionId` the page is empty, without any explanation [S1].
   */
  list(flowId: string, query?: InstanceQuery, options?: CallOptions): Promise<InstancePage>;
  /**
   * Reads instance after instance, over all pages, from `query.offset` to the last match. Not in `hostRoot`.
   *
   * `offset` counts rows and the newest come first, so an instance can come twice if others are started in the meantime.
   *
   * ```ts
   * for await (const { id } of client.mint.instances.all(flowId, { status: 'Suspended' })) remind(id);
   * ```
   */
  all(flowId: string, query?: InstanceQuery, options?: CallOptions): AsyncGenerator<Instance, void, void>;
  /** Reads the steps begun so far, in order; they show what a running instance is doing [S1]. Not in `hostRoot`. */
  activities(instanceId: string, options?: CallOptions): Promise<readonly Activity[]>;
  /** Lists the files of an instance. It has none before its end, and none from 30 days after it [S0, S1]. Not in `api`. */
  files(instanceId: string, options?: CallOptions): Promise<readonly InstanceFile[]>;
  /**
   * Opens a file of an instance for reading. Read the stream to its end or destroy it. A file can have gigabytes, and a download
   * cannot be resumed. It counts as about five requests towards the rate limit [S1].
   *
   * Without `referenceId` the files are listed first. In `api` leave it out: an instance has one result there.
   *
   * @throws {OptionError} There is no `referenceId`, and the instance does not have exactly one file.
   * @throws {ApiError} With status 409 if the result is not ready yet [Q5].
   */
  download(instanceId: string, referenceId?: string, options?: DownloadOptions): Promise<Download>;
  /**
   * Writes a file of an instance to `path`, with little memory whatever its size. The file appears under its name only when it is
   * complete. A download that is cut starts again from its first byte. Otherwise like `download`.
   *
   * ```ts
   * await client.mint.instances.downloadToFile(instanceId, 'result.zip');
   * ```
   *
   * @throws {IncompleteDownloadError} Every try was cut: download it again later.
   * @throws {CorruptDownloadError} The document does not have the `expectedSha256`.
   * @throws {LocalIoError} The file cannot be written; see `cause`.
   */
  downloadToFile(
    instanceId: string,
    path: string,
    referenceId?: string,
    options?: DownloadOptions,
  ): Promise<SavedDownload>;
}

type ToldPage = Omit<InstancePage, 'items'> & { readonly items: readonly ToldInstance[] };

const PAGE = pageOf(INSTANCE) as Shape<ToldPage>;
const ACTIVITIES = itemsOf(objectWith<Activity>('name', 'status'));
const FILES = itemsOf(objectWith<InstanceFile>('referenceId'));

/** The instances, addressed as the dialect requires and returned in one shape for all dialects. */
export function createInstances(api: Api, dialect: MintDialect): InstancesApi {
  async function list(
    flowId: string,
    query: InstanceQuery = {},
    options?: CallOptions,
  ): Promise<InstancePage> {
    const { operation, path } = endpointOf(dialect, 'instances.list');
    const request = { operation, method: 'GET', path: `${path(flowId)}${queryOf(query)}` } as const;
    const page = await api.call(request, jsonOf(PAGE), options);
    return { ...page, items: page.items.map(toInstance) };
  }

  async function files(instanceId: string, options?: CallOptions): Promise<readonly InstanceFile[]> {
    const { operation, path } = endpointOf(dialect, 'instances.files');
    const request = { operation, method: 'GET', path: path(instanceId) } as const;
    return (await api.call(request, jsonOf(FILES), options)).items;
  }

  async function referenceOf(instanceId: string, given: string | undefined, options?: CallOptions) {
    if (dialect !== 'api') return given ?? onlyOne(await files(instanceId, options));
    if (given === undefined) return '';
    throw new OptionError(
      'referenceId',
      'has no meaning in the dialect api, where an instance has one result: leave it out',
    );
  }

  async function requestOf(
    instanceId: string,
    referenceId: string | undefined,
    options?: CallOptions,
  ): Promise<DocumentRequest> {
    const { operation, path } = endpointOf(dialect, 'instances.download');
    return { operation, path: path(instanceId, await referenceOf(instanceId, referenceId, options)) };
  }

  return {
    list,
    files,
    all: (flowId, query = {}, options) => walk((page: InstanceQuery) => list(flowId, page, options), query),
    async get(instanceId, options) {
      const { operation, path } = endpointOf(dialect, 'instances.get');
      const request = { operation, method: 'GET', path: path(instanceId) } as const;
      return toInstance(await api.call(request, jsonOf(INSTANCE), options));
    },
    async activities(instanceId, options) {
      const { operation, path } = endpointOf(dialect, 'instances.activities');
      const request = { operation, method: 'GET', path: path(instanceId) } as const;
      return (await api.call(request, jsonOf(ACTIVITIES), options)).items;
    },
    async download(instanceId, referenceId, options) {
      return openDocument(api, await requestOf(instanceId, referenceId, options), options);
    },
    async downloadToFile(instanceId, path, referenceId, options) {
      return saveDocument(api, await requestOf(instanceId, referenceId, options), path, options);
    },
  };
}

function onlyOne(files: readonly InstanceFile[]): string {
  const [file, ...others] = files;
  if (file === undefined) {
    throw new OptionError(
      'referenceId',
      'is missing, and the instance has no file: it has files only once it is Finished',
    );
  }
  if (others.length === 0) return file.referenceId;
  throw new OptionError(
    'referenceId',
    `is missing, and the instance has ${files.length} files: pass that of one of them`,
  );
}
