import { BLOOM, questionTypeNames } from '#assessment';
import { type FieldProblem, parseCivilDate } from '#kernel';
import type { EditorValues, FactName } from './editor-form.js';

export const CHANGES = ['wording', 'key', 'content'] as const;

/** What keeps the form from being kept even as a draft, field by field; the keys are of the page's words. */
export function editorProblems(
  { facts, text, feedback, parts }: EditorValues,
  isNew: boolean,
): FieldProblem[] {
  const isOneOf = (name: FactName, offered: readonly string[]) => offered.includes(facts[name]);
  const isWord = (name: FactName) => facts[name] !== '' && facts[name].length <= 200;
  const texts = [text, feedback, ...parts.flatMap((part) => [part.text, part.feedback])];
  const checks: [boolean, string, string][] = [
    [isNew && (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(facts.code) || facts.code === 'new'), 'code', 'code-shape'],
    [!isOneOf('type', questionTypeNames), 'type', 'choose'],
    [!isWord('module'), 'module', 'word-needed'],
    [!isWord('objective'), 'objective', 'word-needed'],
    [!isWord('competence'), 'competence', 'word-needed'],
    [!/^[1-5]$/.test(facts.difficulty), 'difficulty', 'difficulty-range'],
    [!isOneOf('bloom', BLOOM), 'bloom', 'choose'],
    [facts.tags.split(',').some((tag) => tag.trim().length > 200), 'tags', 'too-long'],
    [facts.source.length > 500, 'source', 'too-long'],
    [facts.reviewBy !== '' && parseCivilDate(facts.reviewBy) === null, 'reviewBy', 'not-a-day'],
    [!/^([1-9]\d?)?$/.test(facts.limit), 'limit', 'limit-shape'],
    [Object.values(text).every((each) => each === ''), 'text-en', 'text-needed'],
    [texts.some((each) => Object.values(each).some((one) => one.length > 10_000)), 'text-en', 'too-long'],
    [!isNew && !isOneOf('change', CHANGES), 'change', 'choose'],
    [!isNew && facts.reason === '', 'reason', 'reason-needed'],
    [facts.reason.length > 2_000, 'reason', 'too-long'],
  ];
  return checks.filter(([applies]) => applies).map(([, field, key]) => ({ field, key }));
}
