import { perSecond } from '../../wire/per-second.ts';

/** Writes an instant as HTTP does (RFC 9110 IMF-fixdate); every reply has one. */
export const formatHttpDate: (instantMs: number) => string = perSecond((second) => second.toUTCString());
