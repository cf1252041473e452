import type { Reply, TestAccount } from '../../support/test-account.ts';

/** A request that an operation takes, with a value at every place that its document constrains. */
export interface BaseRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** By media type: JSON as a value, a form as its fields, a multipart body as its parts, anything else as text. */
  readonly bodies?: Readonly<Record<string, unknown>>;
  readonly authorization?: string;
  /** Whether what it acts on is spent when it succeeds. */
  readonly once?: boolean;
  /** Tidies up after it has succeeded. */
  readonly after?: (reply: Reply<unknown>) => Promise<unknown>;
}

/** Makes such a request on an account, with everything that must be there before. */
export type Builder = (account: TestAccount) => BaseRequest | Promise<BaseRequest>;
