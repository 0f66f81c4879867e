import { failure, success, type Result } from '#kernel';
import { createHash } from 'node:crypto';
import { canonicalJson, isRecord } from './canonical-json.js';
import type { Paper, Slot } from './paper.js';
import type { Answer, AnswerReason } from './question-type.js';
import { posed, questionType } from './question-types.js';
import type { Sitting } from './sitting.js';

/** Why a save is refused before it reaches the database (security case QUIZ-08); `slot` is null for the request. */
export interface SaveRefusal {
  readonly slot: string | null;
  readonly reason: AnswerReason | 'unknown-slot' | 'unexpected-field' | 'no-step-id' | 'nothing-to-save';
}

/** A save as a client words it; nothing in it was checked yet. */
export interface SaveRequest {
  readonly stepId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** The highest step that the client knew of: a form older than what is kept is not saved over it. Null: not stated. */
  readonly basis: number | null;
}

/** Answers that may be stored, and the hash by which a repetition is recognised. */
export interface CheckedSave {
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly hash: string;
}

const STEP_ID = /^[\x21-\x7e]{1,128}$/;
const FIELDS = ['stepId', 'answers', 'basis'];
/** Times that a client claims; they are read by nobody (security case QUIZ-03). */
const CLIENT_TIMES = ['startedAt', 'elapsed', 'timeSpent', 'deadline', 'clientTime', 'monotonicMs', 'at'];

/** Reads the body of a save; a field it does not know is refused, a client's time is passed over. */
export function readSaveRequest(raw: unknown): Result<SaveRequest, SaveRefusal> {
  if (!isRecord(raw) || !isRecord(raw['answers'])) return refused('wrong-shape');
  if (Object.keys(raw).some((key) => !FIELDS.includes(key) && !CLIENT_TIMES.includes(key)))
    return refused('unexpected-field');
  const { stepId, answers, basis = null } = raw;
  if (typeof stepId !== 'string' || !STEP_ID.test(stepId)) return refused('no-step-id');
  if (basis !== null && !isSeq(basis)) return refused('wrong-shape');
  return success({ stepId, answers: answers, basis });
}

/** Checks every answer of a save against the paper; one that was not offered refuses all of them. */
export function checkedSave(
  sitting: Sitting,
  answers: SaveRequest['answers'],
): Result<CheckedSave, SaveRefusal> {
  const entries = Object.entries(answers);
  if (entries.length === 0) return refused('nothing-to-save');
  const read = entries.map(([slot, raw]) => readAnswer(sitting, slot, raw));
  const refusals = read.flatMap((each) => (each.ok ? [] : each.problems));
  if (refusals.length > 0) return failure(refusals);
  const checked = Object.fromEntries(read.flatMap((each) => (each.ok ? [each.value] : [])));
  return success({ answers: checked, hash: sha256(canonicalJson(checked)) });
}

/**
 * The step id of a form that is sent without script: an identical resend is the same step, a changed one a new step
 * (specification of assessment, section 3).
 */
export function formStepId(attempt: string, token: string, answers: SaveRequest['answers']): string {
  return sha256(canonicalJson([attempt, token, answers]));
}

/** The slot of a paper, or null where it has none of that name. */
export function slotOf(paper: Paper, name: string): Slot | null {
  return paper.slots.find(({ slot }) => slot === name) ?? null;
}

function readAnswer(
  sitting: Sitting,
  name: string,
  raw: unknown,
): Result<readonly [string, Answer | null], SaveRefusal> {
  const slot = slotOf(sitting.paper, name);
  if (slot === null) return failure([{ slot: name, reason: 'unknown-slot' }]);
  const content = sitting.contentOf(slot.question);
  const answer = questionType(content.type).parseAnswer(raw, posed(content, slot.layout));
  if (answer.ok) return success([name, answer.value] as const);
  return failure(answer.problems.map((reason) => ({ slot: name, reason })));
}

function refused(reason: SaveRefusal['reason']): { ok: false; problems: SaveRefusal[] } {
  return { ok: false, problems: [{ slot: null, reason }] };
}

function isSeq(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
