import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../docs/pages.ts';

/** A piece of shell as the CI runs it: a step of GitHub, or what GitLab runs in one shell of a job. */
export interface ShellStep {
  /** Where it stands, as `consumer.github.yml, job test: Install`. */
  readonly place: string;
  readonly job: string;
  readonly script: string;
  /** The environment that the recipe gives it. */
  readonly env: Readonly<Record<string, string>>;
}

/** One of the files in `examples/ci`. */
export interface Recipe {
  readonly name: string;
  readonly text: string;
  readonly steps: readonly ShellStep[];
}

type Environment = Readonly<Record<string, string>>;

/** A workflow of GitHub, as far as the tests read it. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly env?: Environment;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

interface WorkflowJob {
  readonly if: string;
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
  readonly env?: Environment;
  readonly steps: readonly WorkflowStep[];
}

interface WorkflowStep {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Environment;
}

/** A job of GitLab, as far as the tests read it. */
export interface PipelineJob {
  readonly timeout?: string;
  readonly variables?: Environment;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly after_script?: readonly string[];
  readonly artifacts?: {
    readonly paths?: readonly string[];
    readonly reports?: Readonly<Record<string, string>>;
  };
}

type Pipeline = Readonly<Record<string, PipelineJob>> & { readonly variables?: Environment };

/** Every workflow of GitHub among the recipes. */
export const workflows: readonly Recipe[] = read('*.github.yml', stepsOfWorkflow);

/** Every pipeline of GitLab among the recipes. */
export const pipelines: readonly Recipe[] = read('*.gitlab-ci.yml', stepsOfPipeline);

/** The recipe of a name. */
export function recipeNamed(name: string): Recipe {
  const recipe = [...workflows, ...pipelines].find((candidate) => candidate.name === name);
  if (recipe === undefined) throw new Error(`There is no recipe ${name}.`);
  return recipe;
}

/** A workflow, parsed. */
export function parseWorkflow(text: string): Workflow {
  return parse(text);
}

/** The jobs of a pipeline by their names, without its keywords. */
export function jobsOfPipeline(text: string): readonly (readonly [name: string, job: PipelineJob])[] {
  const pipeline: Pipeline = parse(text);
  return Object.entries(pipeline).filter(([, value]) => value.script !== undefined);
}

function read(pattern: string, stepsOf: (name: string, text: string) => readonly ShellStep[]) {
  const folder = join(ROOT, 'examples/ci');
  return globSync(pattern, { cwd: folder })
    .sort()
    .map((name): Recipe => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, steps: stepsOf(name, text) };
    });
}

function stepsOfWorkflow(recipe: string, text: string): readonly ShellStep[] {
  const { env, jobs } = parseWorkflow(text);
  return Object.entries(jobs).flatMap(([job, { env: jobEnv, steps }]) =>
    steps.flatMap(({ name = '', run, env: stepEnv }) =>
      run === undefined
        ? []
        : [
            {
              place: `${recipe}, job ${job}: ${name}`,
              job,
              script: run,
              env: { ...env, ...jobEnv, ...stepEnv },
            },
          ],
    ),
  );
}

function stepsOfPipeline(recipe: string, text: string): readonly ShellStep[] {
  const { variables } = parse(text) as Pipeline;
  return jobsOfPipeline(text).flatMap(([job, { before_script, script, after_script, variables: own }]) => {
    const shells = [
      ['script', [...(before_script ?? []), ...(script ?? [])]],
      ['after_script', after_script ?? []],
    ] as const;
    return shells
      .filter(([, lines]) => lines.length > 0)
      .map(([shell, lines]) => ({
        place: `${recipe}, job ${job}: ${shell}`,
        job,
        script: lines.join('\n'),
        env: { ...variables, ...own },
      }));
  });
}
