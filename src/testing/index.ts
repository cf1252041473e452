/**
 * `signimock/testing`: a simulator for a test suite, with an account of its own for each test.
 *
 * @module
 */

export type { AccountClock } from './account-clock.ts';
export type { MockAccountOptions, Permission } from './account-options.ts';
export type { ControlCall } from './control-client.ts';
export { type Mock, type MockOptions, startMock } from './mock.ts';
export type { MockAccount, MockSettings, Playing } from './mock-account.ts';
export type { AccountPerson, AccountSigner, JourneyResult, SignerResult } from './people.ts';
export type { RequestFilter, RequestLine, VendorOperation } from './requests.ts';
export type { Found, Probe, WaitFor, WaitForOptions, WantedRequests } from './wait-for.ts';
