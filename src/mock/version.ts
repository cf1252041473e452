import { readFileSync } from 'node:fs';

/** The version of this package. Its manifest is two folders up, both from the sources and from the build. */
export function readVersion(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
