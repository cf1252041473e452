import { type Command, Option } from 'commander';
import type { BehaviourFilter } from '../mock/fidelity/select.ts';
import { checkFilter } from './fidelity-filter.ts';
import { createPaint } from './paint.ts';
import type { World } from './world.ts';

interface FidelityOptions extends BehaviourFilter {
  readonly json?: true;
}

/** Adds `signimock fidelity` to the program. */
export function addFidelityCommand(program: Command, world: World): void {
  program
    .command('fidelity')
    .description('show what is emulated, how exactly, and how we know')
    .addOption(new Option('--api <name>', 'only entries of one API').choices(['token', 'sign', 'mint']))
    .addOption(
      new Option('--tier <tier>', 'only entries of one tier').choices(['exact', 'shape', 'out-of-contract']),
    )
    .addOption(
      new Option('--basis <kind>', 'only entries with this basis').choices([
        'recorded',
        'documented',
        'conflicting',
        'assumed',
        'divergent',
        'not-emulated',
      ]),
    )
    .option('--operation <id>', 'only entries that name an operation')
    .option('--point <id>', 'only entries that take a side in a conflict (C4) or an open question (Q1)')
    .option('--json', 'print JSON, for programs')
    .action(async ({ json, ...filter }: FidelityOptions) => {
      // Loaded only now: a request for help should not wait for the ledger.
      const [{ LEDGER }, { selectBehaviours }, { writeEntries }] = await Promise.all([
        import('../mock/ledger.ts'),
        import('../mock/fidelity/select.ts'),
        import('./fidelity-page.ts'),
      ]);
      checkFilter(filter, LEDGER.behaviours);
      const entries = selectBehaviours(LEDGER.behaviours, filter);
      const page = writeEntries(entries, LEDGER.behaviours.length, createPaint(world));
      world.writeOut(json === true ? `${JSON.stringify(entries)}\n` : page);
    });
}
