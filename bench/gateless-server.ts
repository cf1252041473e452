import { openDoor } from './server-door.ts';

/** The built package without the scenario gate; `gate.ts` makes it for the duration of a measurement. */
const built = new URL('../gateless/mock/index.js', import.meta.url).href;
const { startSimulator }: typeof import('../src/mock/index.ts') = await import(built);

const { origin } = await startSimulator({ port: 0 });
openDoor(origin);
