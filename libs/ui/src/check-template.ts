import { words } from '#i18n';
import { sourceRoot } from '#i18n';
import Handlebars from 'handlebars';
import { TemplateWalk } from './template-walk.js';
import { iconFiles, templateFiles } from './template-files.js';

let partials: ReadonlyMap<string, string> | null = null;

/**
 * What is wrong between a template and its example views, one sentence each; empty where all is well: a path that an
 * example lacks (Handlebars shows it as nothing inside `#if`), a branch or a loop that no example enters, a field that
 * the template never reads, a word that does not exist. Partials are walked too.
 * @param template the template's name without `.hbs`, or its source
 */
export function checkTemplate(template: string, examples: Readonly<Record<string, object>>): string[] {
  partials ??= readPartials();
  const source = partials.get(template) ?? template;
  const walk = new TemplateWalk(partials, (key) => words('en').has(key));
  const program = Handlebars.parse(source);
  for (const [name, view] of Object.entries(examples)) walk.example(name, program, view);
  return [...walk.problems, ...walk.unseen(program), ...unread(examples, walk.fieldsRead)];
}

/** What no template may hold, whatever its view: unescaped output, code or style in attributes, foreign addresses. */
export function templateFaults(name: string, source: string): string[] {
  const faults: string[] = [];
  if (/\{\{\{|\{\{~?&/.test(source) && name !== 'rich-text') faults.push('writes without escaping');
  if (/<style|\sstyle=/i.test(source)) faults.push('has a style of its own');
  if (/\son[a-z]+=/i.test(source)) faults.push('has an event handler');
  if (/<script(?![^>]*\ssrc=)/i.test(source)) faults.push('has a script of its own');
  if (/\b(?:src|href|action)="(?:https?:|\/\/|data:|javascript:)/i.test(source))
    faults.push('leads to a foreign address');
  if (/<form[^>]*method="post"/i.test(source) && !source.includes('{{> csrf}}'))
    faults.push('has a POST form without csrf');
  return faults.map((fault) => `${name} ${fault}`);
}

function readPartials(): ReadonlyMap<string, string> {
  const sources = new Map(templateFiles(sourceRoot()).map(({ name, source }) => [name, source]));
  for (const name of iconFiles(sourceRoot()).keys()) sources.set(`icon-${name}`, '');
  return sources.set('icon', '{{name}}');
}

function unread(examples: Readonly<Record<string, object>>, read: ReadonlySet<string>): string[] {
  const fields = new Set(Object.values(examples).flatMap((view) => Object.keys(view)));
  return [...fields].filter((field) => !read.has(field)).map((field) => `the template never reads ${field}`);
}
