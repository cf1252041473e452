import type { EntryReport, LiveReport, Verdict } from './report.ts';
import type { Scrubber } from './scrub.ts';

/** How to write the page: the command line provides colours and line breaks. */
export interface PageStyle {
  readonly paint: (colour: 'green' | 'yellow' | 'red' | 'cyan', text: string) => string;
  readonly wrap: (text: string, width: number) => readonly string[];
}

const WIDTH = 110;
/** The most differences that are shown for one entry; the JSON has them all. */
const MOST_DIFFERENCES = 4;
const LONGEST_VALUE = 60;

/** Writes a run for people: first what differs, then what else needs attention, and the counts at the end. */
export function writeReport(report: LiveReport, scrubber: Scrubber, { paint, wrap }: PageStyle): string {
  const having = (verdict: Verdict) => report.entries.filter((entry) => entry.verdict === verdict);
  const lines = (text: string, indent: string) =>
    wrap(text, WIDTH - indent.length).map((line) => `${indent}${line}`);
  const tellEntry = (colour: 'red' | 'yellow') => (entry: EntryReport) => [
    `  ${paint(colour, entry.id)} (${entry.tier}, ${entry.basis})`,
    ...lines(entry.says, '    '),
    ...tellDifferences(entry, scrubber),
    ...(entry.wouldSettle === undefined ? [] : lines(`Would settle it: ${entry.wouldSettle}`, '    ')),
    '',
  ];
  const section = (title: string, body: readonly string[]) => (body.length === 0 ? [] : [title, '', ...body]);
  const held = having('agrees').filter(({ wouldSettle }) => wouldSettle !== undefined);
  return [
    ...section(
      'CONTRADICTED: the service does not do what the ledger claims to know.',
      having('contradicted').flatMap(tellEntry('red')),
    ),
    ...section(
      'SETTLED OTHERWISE: the service does something other than what was assumed.',
      having('settled-otherwise').flatMap(tellEntry('yellow')),
    ),
    ...section(
      'HELD: open entries that the service agrees with, as far as the probes looked.',
      held.length === 0 ? [] : [...lines(held.map(({ id }) => id).join(', '), '  '), ''],
    ),
    ...section('NOT OBSERVED', tellReasons(having('not-observed'), lines)),
    ...tellRemains(report, scrubber),
    ...tellCounts(report),
    '',
  ].join('\n');
}

/** A difference that several probes found is written once. */
function tellDifferences({ differences }: EntryReport, scrubber: Scrubber): readonly string[] {
  const probes = new Map<string, string[]>();
  for (const { where, ours, theirs, probe } of differences) {
    const [place, one, other] = [where, ours, theirs].map((value) => tellValue(value, scrubber));
    const told = `    ${place}: ours ${one}, theirs ${other}`;
    probes.set(told, [...(probes.get(told) ?? []), probe]);
  }
  const lines = [...probes].map(([told, [first = '', ...others]]) =>
    others.length === 0 ? `${told} [${first}]` : `${told} [${first} and ${others.length} more]`,
  );
  const more = lines.length - MOST_DIFFERENCES;
  const rest = more <= 0 ? [] : [`    and ${more} more; --format json has them all`];
  return [...lines.slice(0, MOST_DIFFERENCES), ...rest];
}

/** A value from outside, made safe to show: short, on one line, and without secrets. */
function tellValue(value: unknown, scrubber: Scrubber): string {
  if (value === undefined) return 'nothing';
  const text = scrubber.text(typeof value === 'string' ? value : JSON.stringify(value));
  const plain = text.replaceAll(/[\p{Cc}\s]+/gu, ' ');
  return plain.length <= LONGEST_VALUE ? plain : `${plain.slice(0, LONGEST_VALUE)}…`;
}

function tellReasons(
  entries: readonly EntryReport[],
  lines: (text: string, indent: string) => readonly string[],
): readonly string[] {
  const byReason = new Map<string, number>();
  for (const { reasons } of entries) {
    const reason = reasons.join('; ');
    byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  }
  const told = [...byReason]
    .sort(([, one], [, other]) => one - other)
    .flatMap(([reason, count]) => lines(`${count} ${count === 1 ? 'entry' : 'entries'}: ${reason}`, '  '));
  return told.length === 0 ? [] : [...told, ''];
}

/** What a person has to deal with. */
function tellRemains({ left, started, doubtful, faults }: LiveReport, scrubber: Scrubber): readonly string[] {
  const remains = [
    ...faults.map(({ probe, why }) => `  ${probe} got no answer: ${why}`),
    ...left.map(
      ({ what, id, why }) => `  LEFT BEHIND: ${what} ${tellValue(id, scrubber)} (${why}); delete it by hand`,
    ),
    ...doubtful.map(
      (request) => `  PERHAPS LEFT BEHIND: ${request} got no response; look for the title of this run`,
    ),
    ...started.map(({ what, id }) => `  started, and cannot be deleted: ${what} ${tellValue(id, scrubber)}`),
  ];
  return remains.length === 0 ? [] : ['NEEDS ATTENTION', '', ...remains, ''];
}

function tellCounts({ entries, origin, run, requests, isInterrupted }: LiveReport): readonly string[] {
  const count = (verdict: Verdict) => entries.filter((entry) => entry.verdict === verdict).length;
  return [
    `${isInterrupted ? 'Interrupted. ' : ''}${origin}, ${requests} requests, ${run}`,
    `${entries.length} entries: ${count('agrees')} agree, ${count('contradicted')} contradicted, ` +
      `${count('settled-otherwise')} settled otherwise, ${count('not-judged')} not judged, ` +
      `${count('not-observed')} not observed.`,
    ...tellNext(count('contradicted'), count('settled-otherwise')),
  ];
}

function tellNext(contradicted: number, settled: number): readonly string[] {
  if (contradicted + settled === 0) return [];
  return [
    'Next: compare the responses, which --save <folder> keeps, with these entries, and correct simulator and ledger;',
    'evidence/README.md says how an entry becomes recorded.',
  ];
}
