import type { TestProject } from 'vitest/node';
import { startCarrier } from './carrier.ts';
import { startPrism } from './prism.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the carrier listens, in the project `prism`. */
    carrierOrigin?: string;
  }
}

/** Starts one Prism for all files of the project: to load it takes longer than most of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prism = await startPrism();
  const carrier = await startCarrier(prism);
  project.provide('carrierOrigin', carrier.origin);
  return async () => {
    await carrier.close();
    await prism.close();
  };
}
