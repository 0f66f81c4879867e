import { describe, expect, it } from '@jest/globals';
import type { Page, Shell } from './page.js';
import { renderPage } from './render-page.js';
import { sharedPage } from './shared-page.js';

const page: Page = {
  template: 'error',
  title: 'Not found',
  view: { heading: 'Not found', explanation: 'Nothing is here.', advice: 'Go home.', number: '1' },
};

function shellOf(csrf: string, name: string, initials: string): Shell {
  return {
    ...{ lang: 'en', dir: 'ltr', ministry: 'MFA', home: '/home', nav: [], csrf, demo: false, lite: false },
    ...{ liteHref: '/?lite=on', keys: true, langs: [], path: '/' },
    who: { name, initials, role: 'Learner' },
  };
}

describe('A page that readers share', () => {
  it.each([
    ['a-token', 'Ayu', 'A'],
    ['t2', `O'Brien <b>&amp;</b> "x"`, 'OX'],
    ['$&', '$1 $`', "$'"],
  ])('is the same, byte for byte, as one made for %s, %s', (csrf, name, initials) => {
    const shared = sharedPage(page, shellOf('somebody', 'else', 'E'));
    const own = renderPage(page, shellOf(csrf, name, initials));
    expect(shared({ csrf, name, initials })).toBe(own);
  });
});
