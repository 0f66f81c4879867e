import { textIn } from '#catalogue';
import { type Lang, words } from '#i18n';
import { type OptionCard, reorderList, type ReorderList, type Status, statusAs } from '#ui';
import { plainText } from '../texts/prose.js';
import type { SelfCheckForm } from './self-check-form.js';
import { partName } from './self-check-form.js';
import { isRightOption, partsShown, tried, type GivenAnswer, type SelfCheckQuestion } from './self-check.js';

export interface SelfCheckView {
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly hint: string;
    readonly options: readonly OptionCard[] | null;
    readonly order: ReorderList | null;
    readonly feedback: {
      readonly status: Status;
      readonly notes: readonly string[];
      readonly why: string;
    } | null;
  }[];
}

/** The questions of a module with what was answered and, once they are looked at, what there is to learn from it. */
export function selfCheckView(
  questions: readonly SelfCheckQuestion[],
  form: SelfCheckForm,
  shown: string,
  lang: Lang,
): SelfCheckView {
  const { t } = words(lang);
  return {
    questions: questions.map((question) => {
      const given = form.given[question.id] ?? null;
      const hint = question.items ? 'order' : question.type === 'multiple-response' ? 'many' : 'one';
      return {
        id: question.id,
        text: plainText(textIn(question.text, shown)),
        hint: t(`course-module.choose-${hint}`),
        options: question.items ? null : optionsOf(question, given, form, shown, lang),
        order: question.items ? orderOf(question, given, shown) : null,
        feedback: form.isChecked ? feedbackOf(question, given, shown, lang) : null,
      };
    }),
  };
}

function optionsOf(
  question: SelfCheckQuestion,
  given: GivenAnswer,
  { isChecked }: SelfCheckForm,
  shown: string,
  lang: Lang,
): OptionCard[] {
  const type = question.type === 'multiple-response' ? 'checkbox' : 'radio';
  const parts = partsShown(question).map((id) => question.options!.find((option) => option.id === id)!);
  return parts.map(({ id, text }) => {
    const checked = given?.includes(id) ?? false;
    const verdict =
      isChecked && given !== null ? verdictOf(isRightOption(question, id), checked, lang) : null;
    const plain = plainText(textIn(text, shown));
    return { type, name: question.id, value: id, text: plain, checked, key: null, verdict, locked: false };
  });
}

function verdictOf(isRight: boolean, isChosen: boolean, lang: Lang): Status | null {
  const { t } = words(lang);
  if (isRight) return statusAs('ok', t('ui.right-answer'));
  return isChosen ? statusAs('bad', t('ui.wrong-answer')) : null;
}

function orderOf(question: SelfCheckQuestion, given: GivenAnswer, shown: string): ReorderList {
  const parts = given ?? partsShown(question);
  return reorderList(
    parts.map((id) => ({
      id: partName(question, id),
      text: plainText(textIn(question.items!.find((item) => item.id === id)!.text, shown)),
    })),
  );
}

function feedbackOf(question: SelfCheckQuestion, given: GivenAnswer, shown: string, lang: Lang) {
  const { t } = words(lang);
  const why = plainText(textIn(question.feedback, shown));
  if (given === null)
    return { status: statusAs('none', t('course-module.not-answered')), notes: [], why: '' };
  const { isRight, notes } = tried(question, given, shown);
  const status = isRight
    ? statusAs('ok', t('course-module.right'))
    : statusAs('bad', t('course-module.not-right'));
  return { status, notes: notes.map(plainText), why };
}
