import { type ConsumerInteraction, type MatchingResult, makeConsumerPact } from '@pact-foundation/pact-core';
import { createClient, type MintDialect, type TokenStore } from '../../../src/client/index.ts';
import type { Contract } from './contract.ts';
import { CREDENTIALS } from './token-contracts.ts';

/** The number that Pact's library has for version 4 of the specification. */
const PACT_V4 = 5;

const NOW_MS = Date.UTC(2030, 0, 1);

/** Who the pact is between. */
export interface Parties {
  readonly consumer: string;
  readonly provider: string;
  /** Where the pact file is written. */
  readonly directory: string;
}

/** What a call came to. */
export interface Played {
  /** Requests that came otherwise than the contract has them, or not at all. */
  readonly mismatches: readonly MatchingResult[];
  readonly outcome: { readonly value: unknown } | { readonly error: unknown };
}

/**
 * Lets the client make its call against Pact's mock, and writes the interaction to the pact file if the call was as agreed.
 *
 * The client has a token at hand, and another one when that is refused: for tokens there are contracts of their own.
 */
export async function playContract(
  contract: Contract,
  { consumer, provider, directory }: Parties,
  options: { readonly dialect?: MintDialect; readonly tokenPath?: string } = {},
): Promise<Played> {
  const pact = makeConsumerPact(consumer, provider, PACT_V4, 'error');
  write(pact.newInteraction(contract.description), contract);
  const port = pact.createMockServer('127.0.0.1');
  try {
    const client = createClient({
      baseUrl: `http://127.0.0.1:${port}`,
      ...CREDENTIALS,
      ...options,
      ...(provider === 'signicat-token' ? {} : { tokenStore: createTokens() }),
      retry: false,
      nowMs: () => NOW_MS,
    });
    const outcome = await contract.call(client).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    await client.close();
    const mismatches = pact.mockServerMismatches(port);
    if (pact.mockServerMatchedSuccessfully(port)) pact.writePactFile(directory);
    return { mismatches, outcome };
  } finally {
    pact.cleanupMockServer(port);
  }
}

/** Always another token: a client that was refused one takes the next. */
function createTokens(): TokenStore {
  let count = 0;
  return {
    async get() {
      count += 1;
      return { value: `access.token.${count}`, askedAtMs: NOW_MS, expiresAtMs: NOW_MS + 600_000 };
    },
    async set() {},
    async discard() {},
    async lock() {
      return undefined;
    },
  };
}

function write(interaction: ConsumerInteraction, { given = [], request, reply }: Contract): void {
  for (const [name, parameters = {}] of given) interaction.givenWithParams(name, JSON.stringify(parameters));
  writeRequest(interaction, request);
  writeReply(interaction, reply);
}

function writeRequest(interaction: ConsumerInteraction, request: Contract['request']): void {
  interaction.withRequest(request.method, request.path);
  for (const [name, values] of Object.entries(request.query ?? {}))
    values.forEach((value, index) => void interaction.withQuery(name, index, text(value)));
  for (const [name, value] of Object.entries(request.headers ?? {}))
    interaction.withRequestHeader(name, 0, text(value));
  const { json, form, content } = request;
  if (json !== undefined) interaction.withRequestBody(text(json), 'application/json');
  if (form !== undefined) interaction.withRequestBody(form, 'application/x-www-form-urlencoded');
  if (content !== undefined) interaction.withRequestBinaryBody(Buffer.from(content.bytes), content.type);
}

function writeReply(
  interaction: ConsumerInteraction,
  { status, headers = {}, json, content }: Contract['reply'],
): void {
  interaction.withStatus(status);
  for (const [name, value] of Object.entries(headers)) interaction.withResponseHeader(name, 0, text(value));
  // Where a rule for the media type is given, the library takes this one as the example only.
  if (json !== undefined) interaction.withResponseBody(text(json), 'application/json');
  if (content !== undefined) interaction.withResponseBody(content.bytes, content.type);
}

/** The library takes texts: of a template it reads the rules, a plain text it takes as it is. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
