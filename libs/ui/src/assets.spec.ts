import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sourceRoot } from '#i18n';
import { ASSET_FOLDER, assetUrls } from './assets.js';

const url = assetUrls(sourceRoot());
const file = (name: string): Buffer => readFileSync(join(sourceRoot(), ASSET_FOLDER, basename(url(name))));
const onTheWire = (name: string): number => {
  return readFileSync(join(sourceRoot(), ASSET_FOLDER, `${basename(url(name))}.br`)).length;
};

describe('the built assets', () => {
  it.each(['app.css', 'page.js', 'quiz.js'])('keep %s within six kilobytes on the wire', (name) => {
    expect(onTheWire(name)).toBeLessThanOrEqual(6 * 1024);
  });

  it('are named by their content and refused by other names', () => {
    expect(url('app.css')).toMatch(/^\/assets\/app\.[0-9a-f]{12}\.css$/);
    expect(() => url('other.css')).toThrow('the build made no asset other.css');
  });

  it('have a style sheet that old browsers can read and that names only files that are there', () => {
    const css = file('app.css').toString('utf8');
    expect(css).not.toMatch(/@layer|light-dark\(|@import|https?:|data:/);
    const fonts = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, path]) => basename(path!));
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(existsSync(join(sourceRoot(), ASSET_FOLDER, font))).toBe(true);
  });

  it('have scripts without a way to write markup', () => {
    expect(file('quiz.js').toString('utf8')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/,
    );
  });
});
