import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { parseBearer } from '../../wire/authorization.ts';
import { SimulatorError } from '../kernel/simulator-error.ts';

/** Whether a listening address can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/**
 * Guards the control API: if there is a control token, the caller must send it; otherwise the request must
 * name this machine, so that no web page can control the simulator through a domain pointed at 127.0.0.1.
 *
 * @throws SimulatorError `SIM_CONTROL_TOKEN_REQUIRED`, `SIM_FOREIGN_HOST`.
 */
export function guardControl(headers: IncomingHttpHeaders, controlToken: string | undefined): void {
  if (controlToken !== undefined) {
    if (isEqual(parseBearer(headers.authorization) ?? '', controlToken)) return;
    throw new SimulatorError(
      'SIM_CONTROL_TOKEN_REQUIRED',
      'This simulator was started with a control token. Send it as Authorization: Bearer <control token>.',
    );
  }
  if (!isLoopbackName(headers.host ?? '')) {
    throw new SimulatorError(
      'SIM_FOREIGN_HOST',
      `The control API answers to localhost and 127.0.0.1 only, not to ${JSON.stringify(headers.host ?? '')}. ` +
        'Start the simulator with a control token to call it by another name.',
    );
  }
  const { origin } = headers;
  if (origin !== undefined && !isLoopbackName(origin.replace(/^https?:\/\//, ''))) {
    throw new SimulatorError(
      'SIM_FOREIGN_HOST',
      `The control API takes no calls from pages on ${JSON.stringify(origin)}.`,
    );
  }
}

function isLoopbackName(hostAndPort: string): boolean {
  return isLoopback(
    hostAndPort
      .toLowerCase()
      .replace(/:\d+$/, '')
      .replace(/^\[(.*)\]$/, '$1'),
  );
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
