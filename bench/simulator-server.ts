import { openDoor } from './server-door.ts';

/** The built package: what users run, and what is measured. */
const built = new URL('../dist/mock/index.js', import.meta.url).href;
const { startSimulator }: typeof import('../src/mock/index.ts') = await import(built);

const { origin } = await startSimulator({ port: 0 });
openDoor(origin);
