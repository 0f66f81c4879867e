/** What specs read from a page's markup. Our templates write it regularly enough for patterns. */
export interface Markup {
  readonly lang: string | null;
  readonly dir: string | null;
  readonly title: string;
  readonly headings: number;
  readonly csrfless: readonly string[];
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Addresses within the site, without their fragments. */
  readonly links: readonly string[];
  readonly twiceUsedIds: readonly string[];
  /** Labels and fragments whose target is not on the page. */
  readonly danglingReferences: readonly string[];
  /** What the content security policy would refuse. */
  readonly inline: readonly string[];
}

export function markupOf(html: string): Markup {
  const ids = all(html, /\sid="([^"]+)"/g);
  const links = all(html, /<a\s[^>]*?href="([^"]+)"/g).map(unescaped);
  return {
    lang: /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? null,
    dir: /<html[^>]*\sdir="([^"]+)"/.exec(html)?.[1] ?? null,
    title: unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''),
    headings: all(html, /(<h1[\s>])/g).length,
    csrfless: all(html, /(<form\s[^>]*method="post"[\s\S]*?<\/form>)/g)
      .filter((form) => !/name="_csrf" value="[^"]+"/.test(form))
      .map((form) => form.slice(0, 120)),
    scripts: all(html, /<script[^>]*\ssrc="([^"]+)"/g),
    styles: all(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g),
    links: links.filter((href) => href.startsWith('/')).map((href) => href.replace(/#.*$/, '')),
    twiceUsedIds: ids.filter((id, i) => ids.indexOf(id) !== i),
    danglingReferences: references(html, links).filter((id) => !ids.includes(id)),
    inline: all(html, /(<style|<script(?![^>]*\ssrc=)|<[^>]*\sstyle=|<[^>]*\son[a-z]+=|["'(]data:)/g),
  };
}

function references(html: string, links: readonly string[]): string[] {
  const named = all(html, /\s(?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]+)"/g);
  const fragments = links.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
  return [...named.flatMap((value) => value.split(/\s+/)), ...fragments].filter(Boolean);
}

function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] as string);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"');
}
