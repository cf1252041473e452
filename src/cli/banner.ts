import { writeCurlLine } from './curl-line.ts';
import type { Paint } from './paint.ts';
import type { Ready } from './reporter.ts';

/** What a person sees first: what is running, where, with which credentials, and a command to try it. */
export function writeBanner(ready: Ready, paint: Paint): string {
  const { origin, clientId, accountFile, clock, version } = ready;
  const rows = [
    ['Origin', paint('cyan', origin)],
    ['Client id', clientId],
    ['Client secret', ready.clientSecret ?? `the one in ${accountFile}`],
    ['Clock', clock.mode === 'frozen' ? `frozen at ${clock.now}` : `live, now ${clock.now}`],
    ...(ready.scenarios.length === 0 ? [] : [['Scenario', ready.scenarios.join(', ')] as const]),
    ['Control API', `${origin}/_mock/v1${ready.hasControlToken ? ' (with your control token)' : ''}`],
    ['Mint flows', `${origin}/_mock/v1/accounts/default/flows`],
  ];
  return [
    `${paint('bold', `signimock ${version}`)}, a local simulator of Signicat's token, Mint and Sign APIs`,
    '',
    ...rows.map(([name, value]) => `  ${name.padEnd(15)}${value}`),
    '',
    'Fetch a token:',
    `  ${writeCurlLine(ready)}`,
    '',
    'Press Ctrl+C to stop.',
    '',
    '',
  ].join('\n');
}
