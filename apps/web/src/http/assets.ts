import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { codingFor } from './negotiation.js';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

interface Asset {
  readonly type: string;
  readonly identity: Buffer;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

/** The hashed files of the build, with their precompressed siblings, in memory: a few hundred kilobytes. */
export class Assets {
  private readonly files = new Map<string, Asset>();

  constructor(
    folder: string,
    private readonly headers: readonly string[],
  ) {
    const names = new Set(readdirSync(folder));
    for (const name of names) {
      const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
      if (!type) continue;
      const sibling = (ending: string) =>
        names.has(name + ending) ? readFileSync(join(folder, name + ending)) : null;
      this.files.set(`/assets/${name}`, {
        type,
        identity: readFileSync(join(folder, name)),
        br: sibling('.br'),
        gzip: sibling('.gz'),
      });
    }
  }

  /** Answers when the path is exactly one of the files; false leaves the request to the router. */
  serve(path: string, method: string, acceptEncoding: string | undefined, raw: ServerResponse): boolean {
    const asset = this.files.get(path);
    if (!asset || (method !== 'GET' && method !== 'HEAD')) return false;
    const coding = codingFor(acceptEncoding);
    const body = asset[coding] ?? asset.identity;
    const encoding = body === asset.identity ? [] : ['content-encoding', coding];
    raw.writeHead(200, [
      ...this.headers,
      'content-type',
      asset.type,
      'cache-control',
      'public, max-age=31536000, immutable',
      'vary',
      'accept-encoding',
      'content-length',
      String(body.length),
      ...encoding,
    ]);
    raw.end(method === 'HEAD' ? undefined : body);
    return true;
  }
}
