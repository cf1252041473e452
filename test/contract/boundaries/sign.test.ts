import { tryBoundaries } from './try-boundaries.ts';

await tryBoundaries('sign');
