/**
 * `signimock/testing`: a simulator for a test suite, and an account of its own for each test.
 *
 * @module
 */

export { type Mock, type MockOptions, startMock } from './mock.ts';
export type { JourneyResult, MockAccount, MockAccountOptions, SignerResult } from './mock-account.ts';
