/** Tells users of screen readers, politely, through the page's one live region. */
export function say(text: string): void {
  const region = document.querySelector('[data-say]') ?? makeRegion();
  region.textContent = '';
  setTimeout(() => (region.textContent = text), 50);
}

function makeRegion(): Element {
  const region = document.createElement('p');
  region.className = 'vh';
  region.setAttribute('role', 'status');
  region.setAttribute('data-say', '');
  return document.body.appendChild(region);
}

/** The digits of the page's language. */
export function locale(): string {
  const lang = document.documentElement.lang || 'en';
  return lang === 'ar' ? 'ar-u-ca-gregory-nu-arab' : lang === 'en' ? 'en-GB' : lang;
}
