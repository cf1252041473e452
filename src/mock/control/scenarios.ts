import { getShipped, listShippedNames } from '../scenarios/library.ts';
import { accountOf } from './accounts.ts';
import type { ControlHandler } from './handler.ts';

/** Lists the shipped scenarios. */
export const listScenarios: ControlHandler = () => ({
  status: 200,
  body: {
    items: listShippedNames().map((name) => {
      const { summary, modes = [] } = getShipped(name).definition;
      return { name, summary, modes };
    }),
  },
});

/** Returns a shipped scenario as written in its file. */
export const getShippedScenario: ControlHandler = ({ path }) => ({
  status: 200,
  body: getShipped(path.scenarioName ?? '').definition,
});

/** Describes what an account plays. */
export const getScenario: ControlHandler = (call) => ({
  status: 200,
  body: accountOf(call).stage.describe(),
});

/** Makes an account play scenarios, replacing those played before. */
export const playScenario: ControlHandler = (call) => {
  const account = accountOf(call);
  account.play(call.body);
  return { status: 200, body: account.stage.describe() };
};

/** Ends what an account plays. */
export const stopScenario: ControlHandler = (call) => {
  accountOf(call).stage.stop();
  return { status: 204 };
};
