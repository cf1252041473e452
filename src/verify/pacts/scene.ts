import { createClient } from '../../client/index.ts';
import type { Mock, MockAccount } from '../../testing/index.ts';
import { Names } from './names.ts';

/**
 * The provider as one interaction sees it: an account of its own, with what the provider states have put there.
 *
 * Every interaction gets a new one, so that none sees what another has left behind.
 */
export class Scene {
  readonly account: MockAccount;
  readonly names = new Names();
  #bearer: string | undefined;

  private constructor(account: MockAccount) {
    this.account = account;
  }

  /** A scene with an account that has all permissions, and nothing in it. */
  static async open(mock: Mock): Promise<Scene> {
    const scene = new Scene(await mock.account());
    await scene.renewToken();
    return scene;
  }

  /** The token that replaces the pact's own bearer token; `undefined` to keep the pact's own. */
  get bearer(): string | undefined {
    return this.#bearer;
  }

  /** Gets a new token, for what has changed since the last one was issued. */
  async renewToken(): Promise<void> {
    const client = createClient(this.account.clientOptions);
    this.#bearer = await client.accessToken();
    await client.close();
  }

  /** From now on, the pact's own token is sent unchanged; the simulator never issued it. */
  forgetToken(): void {
    this.#bearer = undefined;
  }

  close(): Promise<void> {
    return this.account.close();
  }
}
