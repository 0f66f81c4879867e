import type { AttemptView, SaveOutcome, SaveRefusal } from '#assessment';
import { type Lang, words } from '#i18n';
import { type Answer, json } from '../../http/answers.js';

/** The fields of a form that say nothing about answers. */
const FORM_FIELDS = ['_csrf', 'stepId', 'basis'];

/** What a running attempt shows to whoever goes on with it: the questions, without anything of their key. */
export function questionsOf({ questions }: AttemptView) {
  return questions.map(({ slot, type, text, options }) => ({ slot, type, text, options }));
}

/** An attempt as JSON: state, saved answers, time left. */
export function stateOf(attempt: AttemptView) {
  const kept = Object.entries(attempt.saved).filter(([, { answer }]) => answer !== null);
  return {
    attempt: attempt.attempt,
    quiz: attempt.quiz,
    state: attempt.state,
    questions: questionsOf(attempt),
    saved: kept.map(([slot]) => slot),
    answers: Object.fromEntries(kept.map(([slot, { answer }]) => [slot, answer])),
    flags: attempt.flags,
    deadline: attempt.deadline,
    secondsLeft: attempt.secondsLeft,
  };
}

/** A refusal as problem details (RFC 9457), with a sentence that a page can show. */
export function problem(status: 409 | 422, key: string, lang: Lang, more: object = {}): Answer {
  const detail = words(lang).t(`attempt.${key}`);
  const body = { type: `about:blank#${key}`, title: key, status, detail, ...more };
  return json(body, status, { type: 'application/problem+json; charset=utf-8' });
}

/** The reply to answers that were not kept. */
export function refusedSave(
  outcome: Exclude<SaveOutcome, { outcome: 'saved' | 'unknown' }>,
  lang: Lang,
): Answer {
  if (outcome.outcome === 'conflict') return problem(409, outcome.reason, lang);
  return invalid(outcome.refusals, lang);
}

export function invalid(refusals: readonly SaveRefusal[], lang: Lang): Answer {
  return problem(422, 'invalid', lang, { refusals });
}

/** The body of a save, whether it came as JSON or as a form whose other fields are named after slots. */
export function saveBody(body: Readonly<Record<string, unknown>> | null): Record<string, unknown> {
  const { _csrf: _, ...rest } = body ?? {};
  if (rest['answers'] !== undefined || rest['stepId'] === undefined) return rest;
  const answers = Object.entries(rest).filter(([name]) => !FORM_FIELDS.includes(name));
  const basis = rest['basis'] === undefined ? {} : { basis: Number(rest['basis']) };
  return { stepId: rest['stepId'], answers: Object.fromEntries(answers), ...basis };
}
