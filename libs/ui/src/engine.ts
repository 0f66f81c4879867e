import type { Words } from '#i18n';
import Handlebars from 'handlebars';

/** What every template of one reply can read beside its view: `{{t}}` and `{{date}}` speak these words. */
export interface RenderData {
  readonly words: Words;
  /** The anti-forgery token of the reply's forms, or empty where there is no session. */
  readonly csrf: string;
  /** Whether images wait until they are asked for. */
  readonly lite: boolean;
}

/** The address of an asset by its logical name (`app.css`). */
export type AssetUrl = (name: string) => string;

const OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: { t: true, date: true, url: true },
};

interface HelperOptions {
  readonly hash: Record<string, string | number>;
  readonly data: RenderData;
}

/** The templates of the product, each compiled at its first use, all known to each other by their file names. */
export class Engine {
  readonly #handlebars = Handlebars.create();
  readonly #templates = new Map<string, HandlebarsTemplateDelegate>();

  /** @param sources template name → source; @param icons icon name → SVG */
  constructor(sources: ReadonlyMap<string, string>, icons: ReadonlyMap<string, string>, asset: AssetUrl) {
    this.#registerHelpers(asset);
    for (const [name, source] of sources) {
      const template = this.#handlebars.compile(withoutIndent(source), OPTIONS);
      this.#templates.set(name, template);
      this.#handlebars.registerPartial(name, template);
    }
    for (const [name, svg] of icons) this.#handlebars.registerPartial(`icon-${name}`, () => svg);
    this.#handlebars.registerPartial('icon', (view: { name: string }) => named(icons, view.name));
  }

  /** The markup of a template with its view. @throws Error for a template, a field or a word that does not exist */
  render(name: string, view: object, data: RenderData): string {
    return named(this.#templates, name)(view, { data });
  }

  #registerHelpers(asset: AssetUrl): void {
    this.#handlebars.registerHelper({
      t: (key: string, { data, hash }: HelperOptions) => data.words.t(key, hash),
      date: (day: Parameters<Words['date']>[0], { data }: HelperOptions) => data.words.date(day),
      url: (name: string) => asset(name),
    });
  }
}

/** Templates are indented for their readers; the wire need not carry it. */
function withoutIndent(source: string): string {
  return source.replace(/^[ \t]+/gm, '');
}

function named<T>(all: ReadonlyMap<string, T>, name: string): T {
  const found = all.get(name);
  if (found === undefined) throw new Error(`there is no template or icon ${name}`);
  return found;
}
