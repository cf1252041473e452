/** What a server process has used so far. */
export interface Usage {
  /** Processor time of all its threads, milliseconds. */
  readonly cpuMs: number;
  readonly rssBytes: number;
}

/** Tells the bench where this server process listens, and answers its questions about usage until it hangs up. */
export function openDoor(origin: string): void {
  process.send?.({ origin });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = { cpuMs: (user + system) / 1_000, rssBytes: process.memoryUsage.rss() };
    process.send?.(usage);
  });
  process.on('disconnect', () => process.exit());
}
