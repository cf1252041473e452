import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Block, type Page, pages, ROOT } from './pages.ts';
import {
  createWorkshop,
  layExamples,
  SOURCE_PATHS,
  toPattern,
  toSources,
  type Workshop,
  withSimulator,
} from './workshop.ts';

const SLOW = { timeout: 60_000 };

const isTypeScript = ({ language }: Block): boolean => language === 'ts';
const isSuite = ({ code }: Block): boolean => code.includes("from 'vitest'");

/** The text block right after a block is what the block prints. */
function printedBy({ blocks }: Page, block: Block): string | undefined {
  const next = blocks[blocks.indexOf(block) + 1];
  return next?.language === 'text' ? next.code : undefined;
}

function fileNameOf({ place }: Block): string {
  return place.replaceAll(/[^\w]/g, '-');
}

const testInWorkshop = test.extend('workshop', ({}, { onCleanup }): Workshop => {
  const workshop = createWorkshop();
  onCleanup(() => workshop.remove());
  return workshop;
});

testInWorkshop('every TypeScript block of the docs compiles', SLOW, async ({ workshop }) => {
  const blocks = pages.flatMap((page) => page.blocks.filter(isTypeScript));
  for (const block of blocks) {
    workshop.write(`${fileNameOf(block)}.ts`, `${block.given ?? ''}${block.code}\nexport {};\n`);
  }
  const compilerOptions = { noEmit: true, rootDir: '/', paths: SOURCE_PATHS };
  const options = { extends: join(ROOT, 'tsconfig.json'), compilerOptions, include: ['*.ts'] };
  workshop.write('tsconfig.json', JSON.stringify(options));
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { code, out } = await workshop.run(process.execPath, [compiler, '-p', workshop.path]);
  expect(blocks.length).toBeGreaterThan(5);
  expect(out).toBe('');
  expect(code).toBe(0);
});

const complete = pages.flatMap((page) =>
  page.blocks
    .filter((block) => isTypeScript(block) && block.given === undefined)
    .map((block) => ({ page, block, place: block.place })),
);

describe('a complete TypeScript block', () => {
  const programs = complete.filter(({ block }) => !isSuite(block));
  const suites = complete.filter(({ block }) => isSuite(block));

  testInWorkshop.for(programs)(
    'at $place runs and prints what the docs say',
    SLOW,
    async ({ page, block }, { workshop }) => {
      layExamples(workshop);
      await withSimulator(async ({ toReal }) => {
        const file = workshop.write('block.ts', toSources(toReal(block.code)));
        const { code, out, error } = await workshop.run(process.execPath, [file]);
        expect({ code, error }).toEqual({ code: 0, error: '' });
        const printed = printedBy(page, block);
        if (printed !== undefined) expect(out.trimEnd()).toMatch(toPattern(printed));
      });
    },
  );

  testInWorkshop.for(suites)('at $place passes as a suite', SLOW, async ({ block }, { workshop }) => {
    workshop.write('block.test.ts', toSources(block.code));
    const runner = join(ROOT, 'node_modules/vitest/vitest.mjs');
    const { code, out, error } = await workshop.run(process.execPath, [
      runner,
      'run',
      '--root',
      workshop.path,
    ]);
    expect(code, `${out}\n${error}`).toBe(0);
    expect(out).toMatch(/Tests +1 passed/);
  });
});
