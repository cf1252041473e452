import { createClient } from '../../client/index.ts';
import type { Mock, MockAccount } from '../../testing/index.ts';
import { Names } from './names.ts';

/**
 * The provider as one interaction finds it: an account of its own, with what the provider states have put there.
 *
 * Every interaction has a new one, so that none sees what another has left behind.
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

  /** What the interaction shows in place of the pact's own bearer token; `undefined`: the pact's own. */
  get bearer(): string | undefined {
    return this.#bearer;
  }

  /** Takes a token that knows what has changed since the last one. */
  async renewToken(): Promise<void> {
    const client = createClient(this.account.clientOptions);
    this.#bearer = await client.accessToken();
    await client.close();
  }

  /** From now on the pact's own token is sent as it stands: the simulator has never issued it. */
  forgetToken(): void {
    this.#bearer = undefined;
  }

  close(): Promise<void> {
    return this.account.close();
  }
}
