import { at, BODY, header, type Look, STATUS } from '../look.ts';

type Observes = Readonly<Record<string, readonly Look[]>>;

/** What every refusal of the Sign API shows, beside what it was refused for. */
export const SIGN_REFUSAL: Observes = {
  'sign.errors.object': [header('content-type'), BODY],
  'sign.errors.status': [at('/status')],
};

/** What a refusal of the Sign API for faults in a body or query shows. */
export const SIGN_VALIDATION: Observes = {
  ...SIGN_REFUSAL,
  'sign.errors.validation': [STATUS, at('/code')],
  'sign.errors.invalid-params': [at('/invalidParams')],
};

/** What a refusal of the Mint API for faults in a query shows. */
export const MINT_VALIDATION: Observes = {
  'mint.exchange.validation': [STATUS, at('/code'), at('/invalidParams/0/name')],
};

/** What an answer of the Sign API that is no refusal shows. */
export const SIGN_HEADERS: Observes = {
  'sign.exchange.headers': [header('content-type'), header('x-trace-id')],
  'sign.exchange.browser': [header('access-control-allow-origin')],
};

/** Status and code: what a refusal is known by. */
export const REFUSED: readonly Look[] = [STATUS, at('/code')];

/** Status and word: what a refusal of a token endpoint is known by. */
export const TOKEN_REFUSED: readonly Look[] = [STATUS, at('/error')];

/** What every refusal of a token endpoint shows, beside what it was refused for. */
export const TOKEN_REFUSAL: Observes = {
  'token.refusal.body': [BODY],
  'token.reply.not-cached': [header('cache-control')],
};

/** A uuid that nothing has. */
export const NO_UUID = '5160a0d5-1b7e-4c1d-9e52-6f0d9c3b8a17';

/** An id of ours that no flow and no instance has. */
export const NO_ID = 'signimock-verify-no-such-thing';
