/** Where a mock's simulator runs: all that differs between one in this process and one in a child process. */
export interface Host {
  /** The base URL of the simulator. */
  readonly origin: string;
  /** The exact instant an account's clock shows, epoch milliseconds; only a simulator in this process can be looked at. */
  readonly nowMsOf?: (accountId: string) => number;
  /** Ends the simulator; resolves when nothing of it is left. */
  close(): Promise<void>;
}
