/** A form of a page as a client without a browser reads it. */
export interface PageForm {
  readonly action: string;
  /** Names and values as they would be sent untouched; boxes that are not ticked are left out. */
  readonly fields: readonly FormField[];
}

export interface FormField {
  readonly name: string;
  readonly value: string;
  /** Whether a person types into it. */
  readonly isTyped: boolean;
}

const TYPED = /^(text|search|email|tel|url|)$/;

/** The forms of a page that change something, in its order. @param at the page's address, where a form names none */
export function formsOf(html: string, at: string): PageForm[] {
  return [...html.matchAll(/<form\s([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head, body]) => {
    if (!/method="post"/.test(head!)) return [];
    return [{ action: attribute(head!, 'action') ?? at, fields: fieldsOf(body!) }];
  });
}

function fieldsOf(body: string): FormField[] {
  return [...body.matchAll(/<(input|textarea|select)(\s[^>]*)>(?:([\s\S]*?)<\/\1>)?/g)].flatMap(
    ([, kind, head, inside]) => {
      const name = attribute(head!, 'name');
      if (name === null) return [];
      if (kind === 'textarea') return [{ name, value: unescaped(inside ?? ''), isTyped: true }];
      if (kind === 'select') return [{ name, value: chosen(inside ?? ''), isTyped: false }];
      const type = attribute(head!, 'type') ?? '';
      if (/^(radio|checkbox)$/.test(type) && !/\schecked\b/.test(head!)) return [];
      return [{ name, value: attribute(head!, 'value') ?? '', isTyped: TYPED.test(type) }];
    },
  );
}

/** The chosen option of a list, else its last one, which says something more often than the first. */
function chosen(options: string): string {
  const all = [...options.matchAll(/<option(\s[^>]*)?>/g)].map(([, head]) => head ?? '');
  const one = all.find((head) => /\sselected\b/.test(head)) ?? all.at(-1) ?? '';
  return attribute(one, 'value') ?? '';
}

function attribute(head: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(` ${head}`);
  return found ? unescaped(found[1]!) : null;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x60;', '`')
    .replaceAll('&amp;', '&');
}
