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

/** Gives a shipped scenario as its file has it. */
export const getShippedScenario: ControlHandler = ({ path }) => ({
  status: 200,
  body: getShipped(path.scenarioName ?? '').definition,
});

/** Says what an account plays. */
export const getScenario: ControlHandler = (call) => ({
  status: 200,
  body: accountOf(call).stage.describe(),
});

/** Has an account play scenarios, in place of those before. */
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
