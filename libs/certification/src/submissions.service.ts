import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { civilDateIn, type FactId, type Moment } from '#kernel';
import { CompletionsService, type CourseCompletion, type SubmittedTest, TestsService } from '#learning';
import { CertificationService } from './certification.service.js';
import type { Evidence } from './completed-path.js';

/** A submitted test, and the facts that it completed in the same transaction. */
export interface CertifiedSubmission extends SubmittedTest {
  readonly facts: readonly FactId[];
}

type SubmitCommand = Parameters<TestsService['submit']>[1];

/** Submitting a test: the paper, the course and the `completed` facts are one transaction. */
@Injectable()
export class CertifiedSubmissions {
  constructor(
    private readonly tests: TestsService,
    private readonly completions: CompletionsService,
    private readonly certification: CertificationService,
  ) {}

  /** Submits an attempt; null where it is not theirs. Submitting again gives the first result and no new fact. */
  async submit(tx: Tx, command: SubmitCommand): Promise<CertifiedSubmission | null> {
    const test = await this.tests.submit(tx, command);
    return test && this.certify(tx, test, command);
  }

  /** Settles tests whose time is over, each dated at its deadline. */
  async settleDue(tx: Tx, moment: Moment, zone: string, limit?: number): Promise<CertifiedSubmission[]> {
    const settled: CertifiedSubmission[] = [];
    for (const test of await this.tests.settleDue(tx, moment, zone, limit))
      settled.push(await this.certify(tx, test, { moment, zone }));
    return settled;
  }

  /** The day of a completion is that of its submission, which for a settled test is its deadline's. */
  private async certify(
    tx: Tx,
    test: SubmittedTest,
    { moment, zone }: { moment: Moment; zone: string },
  ): Promise<CertifiedSubmission> {
    const { submitted } = test;
    if (!submitted.isNew || !submitted.passed) return { ...test, facts: [] };
    const evidence = (await this.completions.courseCompletions(tx, submitted.person)).map(asEvidence);
    const on = civilDateIn(submitted.submittedAt, zone);
    const facts = await this.certification.recordCompletions(tx, submitted.person, evidence, { on, moment });
    return { ...test, facts };
  }
}

function asEvidence(completion: CourseCompletion): Evidence {
  const { attempt, courseSlug, passedOn, mark, max, revision, edition, language } = completion;
  const percent = Number(max) > 0 ? Math.floor((Number(mark) / Number(max)) * 10_000) / 100 : 0;
  return {
    id: attempt,
    kind: 'course',
    slug: courseSlug,
    on: passedOn,
    mark: percent,
    details: { revision, edition, mark, max, language },
  };
}
