import { perSecond } from './per-second.ts';

/** Writes an instant (epoch milliseconds) in HTTP's form (RFC 9110, IMF-fixdate); every reply has one. */
export const formatHttpDate: (instantMs: number) => string = perSecond((second) => second.toUTCString());
