import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssetUrl } from './engine.js';

/** The folder that the build writes the hashed assets to, relative to the source root. */
export const ASSET_FOLDER = join('dist', 'assets');

/**
 * The addresses of the built assets, from the build's manifest. Before a build (a test of one template) names stay
 * as they are. @throws Error for a name that the build did not make
 */
export function assetUrls(root: string): AssetUrl {
  const manifest = join(root, ASSET_FOLDER, 'manifest.json');
  if (!existsSync(manifest)) return (name) => `/assets/${name}`;
  const urls = new Map(Object.entries(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>));
  return (name) => {
    const url = urls.get(name);
    if (url === undefined) throw new Error(`the build made no asset ${name}`);
    return url;
  };
}
