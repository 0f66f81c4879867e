import { words } from '#i18n';
import { Engine } from './engine.js';

const data = { words: words('en'), csrf: 'token', lite: false };
const engine = (sources: Record<string, string>) =>
  new Engine(new Map(Object.entries(sources)), new Map([['flag', '<svg/>']]), (name) => `/assets/${name}`);

describe('the engine', () => {
  it('throws for a field, a helper, a partial, a word and a template that do not exist', () => {
    const sources = {
      field: '{{a}}',
      helper: '{{shout a}}',
      partial: '{{> none}}',
      word: "{{t 'ui.none'}}",
      icon: "{{> icon name='none'}}",
    };
    for (const name of Object.keys(sources)) expect(() => engine(sources).render(name, {}, data)).toThrow();
    expect(() => engine({}).render('none', {}, data)).toThrow('there is no template or icon none');
  });

  it('escapes fields and words, speaks the language of the reply, and knows assets, icons and the token', () => {
    const source =
      "  {{a}} {{t 'ui.per-page' count=25}} {{date day}} {{url 'app.css'}} {{> icon-flag}}{{> icon name='flag'}} {{@csrf}}";
    const view = { a: '<&">', day: '2026-12-02' };
    expect(engine({ x: source }).render('x', view, { ...data, words: words('ar') })).toBe(
      '&lt;&amp;&quot;&gt; ٢٥ في الصفحة ٢ ديسمبر ٢٠٢٦ /assets/app.css <svg/><svg/> token',
    );
  });
});
