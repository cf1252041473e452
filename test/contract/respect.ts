import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a run of flows came to. */
export interface Run {
  /** 0 when every check passed. */
  readonly exitCode: number;
  /** What it said of each step and check. */
  readonly output: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = fileURLToPath(new URL('../../node_modules/@redocly/cli/bin/cli.js', import.meta.url));

/** Without these it would tell its maker of the run, and ask whether there is a newer one. */
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_NOTIFICATIONS: 'true', NO_COLOR: '1' };

/**
 * Runs one file of `openapi/flows/` with Redocly Respect, every document's server replaced by `origin`.
 *
 * Respect checks each reply by the documents (status, content type, schema) and by what the flow itself asks for.
 */
export function runFlows(
  name: string,
  origin: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Run> {
  const servers = ['token', 'sign', 'mint', 'control'].flatMap((source) => ['-S', `${source}=${origin}`]);
  const given = ['--input', JSON.stringify(inputs)];
  const order = [BIN, 'respect', `openapi/flows/${name}.arazzo.yaml`, ...servers, ...given];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, order, { cwd: ROOT, env: QUIET }, (_, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? -1, output: stdout + stderr });
    });
  });
}
