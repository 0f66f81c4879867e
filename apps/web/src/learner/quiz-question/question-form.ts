import type { Answer, PresentedQuestion } from '#assessment';
import { moved, ordered } from '../course-module/self-check.js';
import { fieldText } from '../../http/form.js';

type Body = Readonly<Record<string, unknown>> | null;

export const GOES = ['next', 'previous', 'flag', 'unflag', 'review', 'exit'] as const;
export type Go = (typeof GOES)[number] | 'stay';

/** What the form of a question says. */
export interface QuestionForm {
  /** Undefined: nothing to keep; else as the client worded it, checked by nobody yet. */
  readonly answer: unknown;
  /** Where the pressed button leads. */
  readonly go: Go;
  /** The highest step that the page knew of. */
  readonly basis: number | null;
}

const FIELDS = ['_csrf', 'answer', 'go', 'move', 'basis'];
/** Times that a client claims; they are read by nobody (QUIZ-03). */
const CLIENT_TIMES = ['startedAt', 'elapsed', 'timeSpent', 'deadline', 'clientTime', 'at'];

/** Reads the form of a question; null where it has a field that the page did not offer (QUIZ-08). */
export function readQuestionForm(
  question: PresentedQuestion,
  kept: Answer | null,
  body: Body,
): QuestionForm | null {
  const known = [...FIELDS, ...CLIENT_TIMES, ...question.options.map(({ id }) => `position-${id}`)];
  if (Object.keys(body ?? {}).some((name) => !known.includes(name))) return null;
  const move = /^(up|down):(.{1,64})$/.exec(fieldText(body, 'move'));
  const go = move ? 'stay' : (GOES.find((each) => each === fieldText(body, 'go')) ?? 'next');
  const basis = /^\d{1,9}$/.exec(fieldText(body, 'basis'));
  return { answer: answerIn(question, kept, body, go, move), go, basis: basis ? Number(basis[0]) : null };
}

function answerIn(
  question: PresentedQuestion,
  kept: Answer | null,
  body: Body,
  go: Go,
  move: RegExpExecArray | null,
): unknown {
  const given = body?.['answer'];
  if (question.type === 'ordering') return orderIn(question, kept, body, go, move);
  if (question.type !== 'multiple-response') return given;
  if (given === undefined && kept === null) return undefined;
  return [given ?? []].flat();
}

/** The order of a list; one that nobody touched is an answer only when its page is left forwards. */
function orderIn(
  { options }: PresentedQuestion,
  kept: Answer | null,
  body: Body,
  go: Go,
  move: RegExpExecArray | null,
): unknown {
  const shown = Array.isArray(kept) ? (kept as readonly string[]) : options.map(({ id }) => id);
  const position = (id: string): number => Number(fieldText(body, `position-${id}`) || NaN);
  if (shown.some((id) => !Number.isFinite(position(id)))) return undefined;
  const order = ordered(shown, position);
  if (move) return moved(order, move[2]!, move[1] === 'up' ? -1 : 1);
  const isTouched = kept !== null || order.some((id, at) => id !== shown[at]);
  return isTouched || go === 'next' || go === 'review' ? order : undefined;
}

/** Whether two answers to a question say the same; of several options the order does not matter. */
export function isSameAnswer(type: string, a: unknown, b: unknown): boolean {
  if (type !== 'multiple-response' || !Array.isArray(a) || !Array.isArray(b))
    return JSON.stringify(a) === JSON.stringify(b);
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}
