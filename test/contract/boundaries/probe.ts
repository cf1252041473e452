import type { TestAccount } from '../../support/test-account.ts';
import type { BaseRequest, Builder } from './base-request.ts';
import { type BoundaryCase, describeCase } from './boundary-case.ts';
import { changeRequest } from './changed-request.ts';
import type { Described } from './documents.ts';
import { exceptionFor } from './exceptions.ts';
import { compareReply, expectationOf } from './expectation.ts';
import { sendRequest } from './sent-request.ts';

/** Tries the cases of one operation on one account. */
export class Probe {
  readonly #account: TestAccount;
  readonly #described: Described;
  readonly #build: Builder;
  #base: BaseRequest | undefined;

  constructor(account: TestAccount, described: Described, build: Builder) {
    this.#account = account;
    this.#described = described;
    this.#build = build;
  }

  /** Sends every case, and gives a line for each that was not answered as the document says. */
  async run(cases: readonly BoundaryCase[]): Promise<readonly string[]> {
    const wrong: string[] = [];
    for (const boundary of cases) {
      const found = await this.#try(boundary);
      if (found !== undefined) wrong.push(`${describeCase(boundary)}: ${found}`);
    }
    return wrong;
  }

  async #try(boundary: BoundaryCase): Promise<string | undefined> {
    this.#base ??= await this.#build(this.#account);
    const request = changeRequest(this.#base, boundary);
    const reply = await sendRequest(this.#account, this.#described, request);
    if (reply.status < 300) {
      await this.#base.after?.(reply);
      if (this.#base.once === true) this.#base = undefined;
    }
    const excepted = exceptionFor(this.#described.operation.id, boundary);
    return compareReply(reply, excepted?.instead ?? expectationOf(this.#described, boundary, request.place));
  }
}
