import { tellDurationRange } from './duration-range.ts';
import { tellChange } from './explain-change.ts';
import type { Action, Answer, Delay, ScriptedReply, Shape } from './rule.ts';
import { tellCount, tellDuration, tellList } from './telling.ts';

/** A rule may fire thousands of times, so its action is put into words only once. */
const told = new WeakMap<Action, string>();

/** Says what a rule does, as part of a sentence: `the answer is 429 too_many_requests`. */
export function tellAction(action: Action): string {
  let text = told.get(action);
  if (text === undefined) {
    text = tellParts(action);
    told.set(action, text);
  }
  return text;
}

function tellParts({ answer, delay, shape, change }: Action): string {
  return tellList([
    ...(change === undefined ? [] : tellChange(change)),
    ...(delay === undefined ? [] : [tellDelay(delay)]),
    ...(answer === undefined ? [] : [tellAnswer(answer)]),
    ...(shape === undefined ? [] : tellShape(shape)),
  ]);
}

function tellDelay({ range, on }: Delay): string {
  const where = on === undefined ? '' : on === 'wire' ? ' on the wire' : " on the account's clock";
  return `the reply is held back ${tellDurationRange(range)}${where}`;
}

function tellAnswer(answer: Answer): string {
  const done = answer.handled ? ', though the request is carried out' : '';
  switch (answer.kind) {
    case 'reply':
      return `${tellReply(answer)}${done}`;
    case 'reset':
      return `the connection is reset${done}`;
    case 'close':
      return `the connection is closed without a reply${done}`;
    case 'hang':
      return `nothing is ever sent${done}`;
  }
}

function tellReply({ status, body, retryAfter }: ScriptedReply): string {
  const wait = retryAfter === undefined ? '' : `, Retry-After ${tellDuration(retryAfter.seconds * 1_000)}`;
  return `the answer is ${status}${tellBody(body)}${wait}`;
}

function tellBody(body: ScriptedReply['body']): string {
  switch (body.kind) {
    case 'problem':
      return ` ${body.code}`;
    case 'oauth':
      return ` ${body.error}`;
    case 'text':
      return ` with ${body.contentType}`;
    case 'none':
      return ' without a body';
  }
}

function tellShape({ bytesPerSecond, cut, garble, slowHeadersMs, contentType }: Shape): readonly string[] {
  const parts: string[] = [];
  if (contentType !== undefined) parts.push(`its Content-Type says ${contentType}`);
  if (slowHeadersMs !== undefined)
    parts.push(`its head arrives one byte every ${tellDuration(slowHeadersMs)}`);
  if (bytesPerSecond !== undefined)
    parts.push(`its body arrives at ${tellCount(bytesPerSecond, 'byte')} per second`);
  if (garble !== undefined) {
    parts.push(
      `${tellCount(garble.bytes, 'byte')} of its body from byte ${garble.afterBytes} on are garbled`,
    );
  }
  if (cut !== undefined) {
    const how = cut.by === 'reset' ? 'a reset' : 'an early end';
    parts.push(`its body is cut after ${tellCount(cut.afterBytes, 'byte')} by ${how}`);
  }
  return parts;
}
