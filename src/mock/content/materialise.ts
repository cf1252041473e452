import type { Content, DerivedContent, StoredContent } from '../kernel/content.ts';
import { storeBytes } from './vault.ts';

const made = new WeakMap<DerivedContent, Promise<StoredContent>>();

/**
 * The bytes of some content. A signing result is made the first time it is read and stays the same from then
 * on; its sources may be deleted before that without harm.
 */
export function materialise(content: Content): Promise<StoredContent> {
  if (content.kind === 'stored') return Promise.resolve(content);
  let stored = made.get(content);
  if (stored === undefined) {
    stored = make(content);
    made.set(content, stored);
  }
  return stored;
}

async function make(content: DerivedContent): Promise<StoredContent> {
  const sources = await Promise.all(content.sources.map(materialise));
  const { recipe } = content;
  // Loaded on first use: loading the PDF library takes longer than the rest of the server's start.
  const bytes =
    recipe.kind === 'xades'
      ? (await import('./xades.ts')).renderXades(recipe.signature, sources)
      : await (await import('./pades.ts')).renderPades(recipe.signature, sources);
  return storeBytes(content.mimeType, bytes);
}
