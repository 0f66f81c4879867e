import { fieldText } from '../../http/form.js';
import { moved, ordered, partsShown, type GivenAnswer, type SelfCheckQuestion } from './self-check.js';

type Body = Readonly<Record<string, unknown>> | null;

/** What a self-check's form says: the answers so far, and whether they are to be looked at or only moved. */
export interface SelfCheckForm {
  readonly given: Readonly<Record<string, GivenAnswer>>;
  readonly isChecked: boolean;
}

/** Reads the form of a self-check; what was not offered is passed over. Names: `<question>` and `position-<part>`. */
export function readSelfCheck(questions: readonly SelfCheckQuestion[], body: Body): SelfCheckForm {
  const move = /^(up|down):(.+)$/.exec(fieldText(body, 'move'));
  const given = questions.map((question): [string, GivenAnswer] => {
    const answer = question.items ? orderIn(question, body) : chosenIn(question, body);
    return [question.id, move && answer && question.items ? afterMove(question, answer, move) : answer];
  });
  return { given: Object.fromEntries(given), isChecked: move === null };
}

/** The name of an item in the form: unique over the questions of a page. */
export const partName = ({ id }: SelfCheckQuestion, part: string): string => `${id}.${part}`;

function chosenIn(question: SelfCheckQuestion, body: Body): GivenAnswer {
  const chosen = [body?.[question.id] ?? []].flat();
  const offered = partsShown(question).filter((part) => chosen.includes(part));
  return offered.length === 0 ? null : offered;
}

function orderIn(question: SelfCheckQuestion, body: Body): GivenAnswer {
  const position = (part: string): number => Number(body?.[`position-${partName(question, part)}`]);
  const parts = partsShown(question);
  if (parts.some((part) => !Number.isFinite(position(part)))) return null;
  return ordered(parts, position);
}

function afterMove(
  question: SelfCheckQuestion,
  order: readonly string[],
  move: RegExpExecArray,
): GivenAnswer {
  const part = order.find((each) => partName(question, each) === move[2]);
  return part === undefined ? order : moved(order, part, move[1] === 'up' ? -1 : 1);
}
