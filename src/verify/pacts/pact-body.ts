import { mediaTypeOf } from '../../wire/media-type.ts';
import type { PactRequest, PactResponse } from './pact-interaction.ts';

/** The body of a request or a response in a pact. */
export interface PactBody {
  /** What the pact states, if anything. */
  readonly type: string | undefined;
  readonly content: unknown;
  readonly isJson: boolean;
}

/** Reads a body in either notation: as is up to version 3, with media type and encoding from version 4 on. */
export function readBody({ headers = {}, body }: PactRequest | PactResponse, majorVersion: number): PactBody {
  const name = Object.keys(headers).find((one) => one.toLowerCase() === 'content-type');
  const header = mediaTypeOf(name === undefined ? undefined : [headers[name]].flat()[0]);
  if (body === undefined || body === null || body === '')
    return { type: header, content: undefined, isJson: false };
  if (majorVersion < 4) return { type: header, content: body, isJson: typeof body === 'object' };
  const { content, contentType, encoded } = body as Readonly<Record<string, unknown>>;
  const type = header ?? (typeof contentType === 'string' ? mediaTypeOf(contentType) : undefined);
  const isPlain = encoded === false || encoded === undefined;
  const isJson = isPlain && (type === undefined ? typeof content === 'object' : type.endsWith('json'));
  return { type, content, isJson };
}
