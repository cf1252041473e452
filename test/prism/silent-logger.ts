import type { createServer } from '@stoplight/prism-http-server';

type Logger = Parameters<typeof createServer>[1]['components']['logger'];

const say = () => undefined;

/**
 * Takes what Prism has to say of each request and drops it. Prism asks for a whole pino logger, but calls only these; a
 * logger of pino would be one more package to keep.
 */
export const silentLogger = {
  child: () => silentLogger,
  trace: say,
  debug: say,
  info: say,
  warn: say,
  error: say,
  fatal: say,
  // Prism wants the type of pino's whole logger, and calls these members only.
} as unknown as Logger;
