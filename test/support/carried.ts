import { inject } from 'vitest';

/**
 * Where calls to a simulator are to be sent: to itself, but in the project `prism` to the carrier, which plays each of them
 * through Prism's validating proxy before its caller gets the reply.
 */
export function carried(simulatorOrigin: string): string {
  const carrier = inject('carrierOrigin');
  return carrier === undefined ? simulatorOrigin : `${carrier}/${new URL(simulatorOrigin).port}`;
}
