import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type QuestionHistory, QuestionsService, questionTypeNames } from '#assessment';
import { AuditTrail } from '#audit';
import { CatalogueService } from '#catalogue';
import { Database } from '#database';
import type { Actor, CourseId, FieldProblem } from '#kernel';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { fieldText } from '../../http/form.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { coursesWithin, reaches } from '../question-reach.js';
import { languagesToWrite } from '../question-shown.js';
import {
  blankValues,
  contentOf,
  type EditorValues,
  readEditor,
  rearranged,
  valuesOf,
} from './editor-form.js';
import { editorProblems } from './editor-problems.js';
import { questionEditorPage } from './question-editor.view.js';

type Form = Record<string, unknown> | null;

@Controller('trainer/questions')
export class QuestionEditorController {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsService,
    private readonly catalogue: CatalogueService,
    private readonly audit: AuditTrail,
  ) {}

  @Get('new')
  @Requires('questions.write')
  async new(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const type = questionTypeNames.find((each) => each === query['type']) ?? questionTypeNames[0]!;
    const course = coursesWithin(actor, 'questions.write')?.[0] ?? '';
    return this.answer(visit, actor, { values: blankValues(type, course), question: null, problems: [] });
  }

  @Post()
  @Requires('questions.write')
  async create(@Visited() visit: Visit, @Who() actor: Actor, @Body() body: Form): Promise<Answer> {
    return this.save(visit, actor, null, body);
  }

  @Get(':code/edit')
  @Requires('questions.write')
  async edit(@Visited() visit: Visit, @Who() actor: Actor, @Param('code') code: string): Promise<Answer> {
    const question = await this.reached(actor, code);
    return this.answer(visit, actor, { values: valuesOf(question), question, problems: [] });
  }

  @Post(':code')
  @Requires('questions.write')
  async update(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param('code') code: string,
    @Body() body: Form,
  ): Promise<Answer> {
    return this.save(visit, actor, await this.reached(actor, code), body);
  }

  private async save(
    visit: Visit,
    actor: Actor,
    question: QuestionHistory | null,
    body: Form,
  ): Promise<Answer> {
    const values = readEditor(body, question);
    const act = fieldText(body, 'act');
    if (act !== '' && act !== 'save')
      return this.answer(visit, actor, { values: rearranged(values, act), question, problems: [] });
    const problems = [
      ...editorProblems(values, question === null),
      ...(await this.conflicts(actor, values, question)),
    ];
    const found = problems.length > 0 ? problems : await this.keep(visit, actor, values, question);
    if (found.length > 0) return this.answer(visit, actor, { values, question, problems: found });
    return seeOther(`/trainer/questions/${values.facts.code}?done=saved`);
  }

  /** What only the bank can say: a code that is taken, a course out of reach, a version saved by somebody else since. */
  private async conflicts(
    actor: Actor,
    { facts }: EditorValues,
    question: QuestionHistory | null,
  ): Promise<FieldProblem[]> {
    if (question !== null)
      return facts.base === String(question.number) ? [] : [{ field: 'base', key: 'version-moved' }];
    const courses = await this.courses(actor, 'en');
    const isOffered = facts.course === '' || courses.some(({ id }) => id === facts.course);
    const isReached = reaches(actor, 'questions.write', (facts.course || null) as CourseId | null);
    const isTaken = (await this.questions.question(this.database.sql, facts.code)) !== null;
    return [
      ...(isOffered && isReached ? [] : [{ field: 'course', key: 'choose' }]),
      ...(isTaken ? [{ field: 'code', key: 'code-taken' }] : []),
    ];
  }

  private async keep(
    { moment }: Visit,
    { account }: Actor,
    values: EditorValues,
    question: QuestionHistory | null,
  ): Promise<FieldProblem[]> {
    const { code, course, change, reason } = values.facts;
    const content = contentOf(values, question?.content ?? null);
    const draft = {
      ...{ code, content, author: account, languages: languagesToWrite(content) },
      course: (course || null) as CourseId | null,
      change: question === null ? ('content' as const) : (change as 'wording' | 'key' | 'content'),
    };
    return this.database.transaction(async (tx) => {
      const saved = await this.questions.saveDraft(tx, draft, moment);
      if (!saved.ok)
        return saved.problems.map(({ path }) => ({ field: String(path[0]), key: 'not-readable' }));
      const subject = { subjectKind: 'question', subjectId: code };
      const detail = { number: saved.value.number, change: draft.change };
      const line = { actor: account, at: moment.at, action: 'question-drafted', ...subject, detail };
      await this.audit.line(tx, { ...line, reason: reason || null });
      return [];
    });
  }

  private async reached(actor: Actor, code: string): Promise<QuestionHistory> {
    const isCode = /^[a-z0-9][a-z0-9-]{0,63}$/.test(code);
    const question = isCode ? await this.questions.question(this.database.sql, code) : null;
    if (question === null || !reaches(actor, 'questions.write', question.course)) throw notFound('question');
    return question;
  }

  private async courses(actor: Actor, lang: string) {
    const within = coursesWithin(actor, 'questions.write');
    const courses = await this.catalogue.courses(this.database.sql, lang);
    return courses.filter(({ id }) => within === null || within.includes(id));
  }

  private async answer(
    { lang }: Visit,
    actor: Actor,
    form: {
      values: EditorValues;
      question: QuestionHistory | null;
      problems: readonly FieldProblem[];
    },
  ): Promise<Answer> {
    const courses = form.question === null ? await this.courses(actor, lang) : [];
    const mayStandAlone = coursesWithin(actor, 'questions.write') === null;
    return page(questionEditorPage({ ...form, courses, mayStandAlone }, lang));
  }
}
