import { expect, test } from 'vitest';
import { summarise } from '../../../src/verify/pacts/pact-report.ts';
import { writeJunit } from '../../../src/verify/pacts/write-junit.ts';
import { writeText } from '../../../src/verify/pacts/write-text.ts';

const REPORT = summarise([
  {
    file: 'pacts/lease "1".json',
    consumer: 'lease <service>',
    provider: 'signicat',
    interactions: [
      {
        description: 'a read',
        providerStates: [],
        passed: true,
        pending: false,
        mismatches: [],
        offContract: [],
      },
      {
        description: 'a write & more\u0000',
        providerStates: ['a document', 'the time is'],
        passed: false,
        pending: false,
        mismatches: ["$.id: Expected 'a' to be 'b'"],
        offContract: ['status 418 is not declared for getDocument'],
      },
    ],
  },
]);

test('a person reads what failed, why, and what to do', () => {
  expect(writeText(REPORT)).toBe(`pacts/lease "1".json
lease <service> with signicat

  ok      a read
  FAILED  a write & more\u0000
            given a document, and the time is
            $.id: Expected 'a' to be 'b'
            not in the OpenAPI documents: status 418 is not declared for getDocument

1 passed, 1 failed

Either the pact expects something that the service does not do, or the simulator is wrong.
Run "signimock fidelity" to see the source of each behaviour. docs/reference/provider-states.md lists what a pact can set up.
`);
});

test('a CI server reads the same in the form of JUnit, without a character that XML cannot have', () => {
  expect(writeJunit(REPORT)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="signimock verify" tests="2" failures="1">
  <testsuite name="lease &lt;service&gt; with signicat" file="pacts/lease &quot;1&quot;.json" tests="2" failures="1">
    <testcase classname="lease &lt;service&gt; with signicat" name="a read"/>
    <testcase classname="lease &lt;service&gt; with signicat" name="a write &amp; more\ufffd">
      <failure message="$.id: Expected 'a' to be 'b'">$.id: Expected 'a' to be 'b'
not in the OpenAPI documents: status 418 is not declared for getDocument</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('what fails and is pending is told and counted apart, and fails nothing', () => {
  const mismatches = ['expected 200 but was 404'];
  const waiting = {
    description: 'a plan',
    providerStates: [],
    passed: false,
    pending: true,
    mismatches,
    offContract: [],
  };
  const report = summarise([{ file: 'p.json', consumer: 'a', provider: 'b', interactions: [waiting] }]);
  expect(report).toMatchObject({ passed: 0, failed: 0, pending: 1 });
  expect(writeText(report)).toContain('  pending a plan\n            expected 200 but was 404\n');
  expect(writeText(report)).toMatch(/\n0 passed, 0 failed, 1 pending\n$/);
  expect(writeJunit(report)).toContain('tests="1" failures="0">\n    <testcase');
  expect(writeJunit(report)).toContain('<skipped message="pending: expected 200 but was 404"/>');
});
