import { writeBanner } from './banner.ts';
import { writeLogLine } from './log-line.ts';
import { createPaint } from './paint.ts';
import type { Reporter } from './reporter.ts';
import type { World } from './world.ts';

/** Reports to a person: a banner, a line for each request, and errors on standard error. */
export function createPeopleReporter(world: World): Reporter {
  const paint = createPaint(world);
  return {
    ready: (ready) => world.writeOut(writeBanner(ready, paint)),
    request: (line) => world.writeOut(`${writeLogLine(line, paint)}\n`),
    // The terminal has just echoed ^C.
    stopped: () => world.writeOut(`${world.hasTerminal ? '\n' : ''}Stopped.\n`),
    failed: ({ message }) => world.writeError(`signimock: ${message}\n`),
  };
}
