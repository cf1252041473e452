import type { Exception } from './exception.ts';

/** Of the control API. */
export const CONTROL_EXCEPTIONS: readonly Exception[] = [
  ...(
    [
      [/^pattern .* at accountId: the value/, 'SIM_UNKNOWN_ACCOUNT'],
      [/^format "uuid" at sessionId: the value/, 'SIM_UNKNOWN_SESSION'],
      [/^minLength \d+ at instanceId: the value/, 'SIM_UNKNOWN_INSTANCE'],
      [
        /^maxLength \d+ at (scenarioName|scenario|scenario\[0\]|body|\[0\]): the value/,
        'SIM_UNKNOWN_SCENARIO',
      ],
      [/^type .* at (scenario|scenario\[0\]|body|\[0\]): the value ""/, 'SIM_UNKNOWN_SCENARIO'],
    ] as const
  ).map(([cases, code]) => ({
    operations:
      /Account$|Settings$|Client$|Clock$|Journal$|^(open|sign|reject|cancel)Session$|InstanceStep$|^(fault|cancel)Instance$|Catalogue|Usage$|Callbacks$|Scenario$/,
    cases,
    instead: { statuses: [404], code },
    because: 'The name is well-formed, and nothing has it.',
  })),
  {
    operations: /^getJournal$/,
    cases: /^(type|minLength) .* at operationId: the value/,
    instead: { statuses: [400], code: 'SIM_INVALID_INPUT', says: /is not an operation/ },
    because: 'The name is well-formed, and no operation has it.',
  },
  {
    operations: /^updateClient$/,
    cases: /^pattern .* at clientId: the value/,
    instead: { statuses: [404], code: 'SIM_UNKNOWN_CLIENT' },
    because: 'The id is well-formed, and no client has it.',
  },
  {
    operations: /^createAccount$/,
    cases: /^m(in|ax)Items \d+ at clients: ([2-9]|\d\d) equal elements/,
    instead: { statuses: [409], code: 'SIM_CLIENT_EXISTS' },
    because: 'Not too many, but all of one id.',
  },
  {
    operations: /^createAccount$/,
    cases: /^maxItems \d+ at flows: \d+ equal elements/,
    instead: { statuses: [409], code: 'SIM_FLOW_EXISTS' },
    because: 'Not too many, but all of one id.',
  },
  {
    operations: /^(createAccount|playScenario)$/,
    cases: /^maxItems \d+ at (scenario|body): \d+ equal elements/,
    instead: { statuses: [400], code: 'SIM_INVALID_INPUT', says: /is listed twice/ },
    because: 'Not too many, but all of one name.',
  },
];
