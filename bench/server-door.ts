/** What a process of the bench has used so far. */
export interface Usage {
  /** Processor time of all its threads, milliseconds. */
  readonly cpuMs: number;
  readonly rssBytes: number;
  /** The most it ever had in memory. */
  readonly peakBytes: number;
  /** The heap in use, measured after a garbage collection if the process was started with `--expose-gc`. */
  readonly heapBytes: number;
}

/**
 * Tells the bench where this process listens, and answers its questions about usage until it disconnects. Any
 * other message goes to `work` and is answered when that is done.
 */
export function openDoor(origin: string, work: (message: unknown) => Promise<void> = async () => {}): void {
  process.send?.({ origin });
  process.on('message', async (message) => {
    if (message === 'usage') process.send?.(measureUsage());
    else process.send?.(await work(message).then(() => 'done'));
  });
  process.on('disconnect', () => process.exit());
}

function measureUsage(): Usage {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  return {
    cpuMs: (user + system) / 1_000,
    rssBytes: process.memoryUsage.rss(),
    peakBytes: process.resourceUsage().maxRSS * 1_024,
    heapBytes: process.memoryUsage().heapUsed,
  };
}
