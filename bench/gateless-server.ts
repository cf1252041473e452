import { openDoor } from './server-door.ts';

/** The built package with the scenario gate cut out of it; `gate.ts` makes it for the time of a measurement. */
const built = new URL('../gateless/mock/index.js', import.meta.url).href;
const { startSimulator }: typeof import('../src/mock/index.ts') = await import(built);

const { origin } = await startSimulator({ port: 0 });
openDoor(origin);
