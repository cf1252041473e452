/** Where a mock's simulator runs: what differs between this process and a child process. */
export interface Host {
  /** The base URL of the simulator. */
  readonly origin: string;
  /** The exact time an account's clock shows, epoch milliseconds; only for a simulator in this process. */
  readonly nowMsOf?: (accountId: string) => number;
  /** Ends the simulator; resolves when it is completely gone. */
  close(): Promise<void>;
}
