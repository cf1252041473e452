// Stands in for `signimock start` where the command has not been built.
import { startSimulator } from '../dist/mock/index.js';

process.stdout.write(`${(await startSimulator({ port: 0 })).origin}\n`);
