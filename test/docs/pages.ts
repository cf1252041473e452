import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** A fenced block of code. */
export interface Block {
  /** Where it begins, as `docs/README.md:12`. */
  readonly place: string;
  readonly language: string;
  readonly code: string;
  /** Code of the comment `<!-- given … -->` right before the block: what the reader is taken to have already. */
  readonly given: string | undefined;
}

/** One page of the documentation. */
export interface Page {
  /** Its path below the root. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The targets of its links, as written. */
  readonly links: readonly string[];
  /** The anchors of its headings, as GitHub makes them. */
  readonly anchors: ReadonlySet<string>;
}

const FENCE =
  /(?:<!-- given\n(?<given>(?:(?!-->)[\s\S])*)-->\n\n)?^```(?<language>\w*)\n(?<code>[\s\S]*?)^```$/gm;

/** Every page written for readers. */
export const pages: readonly Page[] = globSync(
  ['*.md', '{docs,examples,src,test,tools,bench,openapi,evidence}/**/*.md'],
  {
    cwd: ROOT,
    exclude: (path) => path.includes('node_modules'),
  },
)
  .sort()
  .map((path) => readPage(path, readFileSync(join(ROOT, path), 'utf8')));

/** The page at a path below the root. */
export function pageAt(path: string): Page {
  const page = pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}.`);
  return page;
}

/** Takes a page apart. */
export function readPage(path: string, text: string): Page {
  const blocks = [...text.matchAll(FENCE)].map((match): Block => {
    const { given, language = '', code = '' } = match.groups ?? {};
    const line = text.slice(0, match.index).split('\n').length;
    return { place: `${path}:${line}`, language, code, given };
  });
  const prose = text.replaceAll(FENCE, '').replaceAll(/`[^`\n]*`/g, (code) => code.replaceAll(/[[\]]/g, ' '));
  const headings = [...text.replaceAll(FENCE, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return {
    path,
    text,
    blocks,
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
    anchors: new Set(headings.map(anchorOf)),
  };
}

/** The rows of all tables of a page whose first cell is code, as the code in each cell or else its text. */
export function readTables({ text }: Page): readonly (readonly string[])[] {
  return [...text.matchAll(/^\| \[?`.*\|$/gm)].map(([row]) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** What stands between backticks in a cell. */
export function codeIn(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

function anchorOf(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}
