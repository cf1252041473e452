import { at, BODY, header, type Look, STATUS } from '../look.ts';

type Observes = Readonly<Record<string, readonly Look[]>>;

/** What every refusal of the Sign API shows, besides the reason. */
export const SIGN_REFUSAL: Observes = {
  'sign.errors.object': [header('content-type'), BODY],
  'sign.errors.status': [at('/status')],
};

/** What a refusal of the Sign API shows when the body or the query is wrong. */
export const SIGN_VALIDATION: Observes = {
  ...SIGN_REFUSAL,
  'sign.errors.validation': [STATUS, at('/code')],
  'sign.errors.invalid-params': [at('/invalidParams')],
};

/** What a refusal of the Mint API shows when the query is wrong. */
export const MINT_VALIDATION: Observes = {
  'mint.exchange.validation': [STATUS, at('/code'), at('/invalidParams/0/name')],
};

/** What a reply of the Sign API shows when it is not a refusal. */
export const SIGN_HEADERS: Observes = {
  'sign.exchange.headers': [header('content-type'), header('x-trace-id')],
  'sign.exchange.browser': [header('access-control-allow-origin')],
};

/** Status and code, which identify a refusal. */
export const REFUSED: readonly Look[] = [STATUS, at('/code')];

/** Status and `error`, which identify a refusal of a token endpoint. */
export const TOKEN_REFUSED: readonly Look[] = [STATUS, at('/error')];

/** What every refusal of a token endpoint shows, besides the reason. */
export const TOKEN_REFUSAL: Observes = {
  'token.refusal.body': [BODY],
  'token.reply.not-cached': [header('cache-control')],
};

/** A uuid that belongs to nothing. */
export const NO_UUID = '5160a0d5-1b7e-4c1d-9e52-6f0d9c3b8a17';

/** An id that no flow and no instance has. */
export const NO_ID = 'signimock-verify-no-such-thing';
