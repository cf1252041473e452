import type { InteractionReport, PactReport, VerificationReport } from './pact-report.ts';
import { tellFaults } from './write-text.ts';

/** Writes the results as JUnit's XML for CI servers: one suite per pact, one case per interaction. */
export function writeJunit({ pacts, passed, failed, pending }: VerificationReport): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="signimock verify" tests="${passed + failed + pending}" failures="${failed}">`,
    ...pacts.flatMap(writeSuite),
    '</testsuites>',
    '',
  ].join('\n');
}

function writeSuite({ file, consumer, provider, interactions }: PactReport): readonly string[] {
  const name = escapeXml(`${consumer} with ${provider}`);
  const failures = interactions.filter(({ passed, pending }) => !passed && !pending).length;
  return [
    `  <testsuite name="${name}" file="${escapeXml(file)}" tests="${interactions.length}" failures="${failures}">`,
    ...interactions.flatMap((interaction) => writeCase(name, interaction)),
    '  </testsuite>',
  ];
}

function writeCase(className: string, interaction: InteractionReport): readonly string[] {
  const head = `    <testcase classname="${className}" name="${escapeXml(interaction.description)}"`;
  if (interaction.passed) return [`${head}/>`];
  const faults = tellFaults(interaction);
  if (interaction.pending) {
    return [
      `${head}>`,
      `      <skipped message="pending: ${escapeXml(faults[0] ?? '')}"/>`,
      '    </testcase>',
    ];
  }
  return [
    `${head}>`,
    `      <failure message="${escapeXml(faults[0] ?? 'failed')}">${escapeXml(faults.join('\n'))}</failure>`,
    '    </testcase>',
  ];
}

/** XML 1.0 cannot represent most control characters, not even escaped. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escapeXml(text: string): string {
  return text
    .replaceAll(UNWRITABLE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
