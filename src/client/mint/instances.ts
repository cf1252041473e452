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

/** Executions of flows. What the dialect does not have ends with an `UnsupportedByDialectError`. */
export interface InstancesApi {
  /** An instance with its status. Read it every 30 seconds at most [S0, S1], or let `waitForCompletion` do it. */
  get(instanceId: string, options?: CallOptions): Promise<Instance>;
  /**
   * One page of a flow's instances, the newest first and at most 100; slow for a flow with many [S1]. Not in `hostRoot`.
   *
   * Pass the flow's `id`: with its `definitionId` the page is empty, and nothing says why [S1].
   */
  list(flowId: string, query?: InstanceQuery, options?: CallOptions): Promise<InstancePage>;
  /**
   * Instance after instance, over all pages, from `query.offset` to the last match. Not in `hostRoot`.
   *
   * `offset` counts rows and the newest come first, so one can be met twice while others are started.
   *
   * ```ts
   * for await (const { id } of client.mint.instances.all(flowId, { status: 'Suspended' })) remind(id);
   * ```
   */
  all(flowId: string, query?: InstanceQuery, options?: CallOptions): AsyncGenerator<Instance, void, void>;
  /** The steps begun so far, in order; they tell what a running instance is doing [S1]. Not in `hostRoot`. */
  activities(instanceId: string, options?: CallOptions): Promise<readonly Activity[]>;
  /** The files made so far: none before the end, and none 30 days after it [S0, S1]. Not in `api`. */
  files(instanceId: string, options?: CallOptions): Promise<readonly InstanceFile[]>;
  /**
   * Opens a file of an instance for reading. Read the stream or destroy it. A file can have gigabytes, and a cut one
   * starts again from its first byte; it costs about five requests of the limit [S1].
   *
   * Without `referenceId` the files are listed first; an `OptionError` says so when there is not just one. In `api` leave
   * it out: an instance has one result there. A result that is not ready is an `ApiError` with status 409 [Q5].
   */
  download(instanceId: string, referenceId?: string, options?: DownloadOptions): Promise<Download>;
  /**
   * Writes a file of an instance to `path`, in little memory whatever its size. The file appears under its name only when
   * it is whole; otherwise as `download`.
   *
   * ```ts
   * await client.mint.instances.downloadToFile(instanceId, 'result.zip');
   * ```
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

/** The instances, addressed as the dialect wants it and told in one shape for all dialects. */
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
      'means nothing in the dialect api, which has one result: leave it out',
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
      'is missing, and the instance has no file: it has none before it is Finished',
    );
  }
  if (others.length === 0) return file.referenceId;
  throw new OptionError(
    'referenceId',
    `is missing, and the instance has ${files.length} files: write that of one`,
  );
}
