import { failure, success, type Finding, type Instant, type Result } from '#kernel';
import { behaviourNames } from './behaviours.js';
import { compareMarks, ONE, parseMark, ZERO } from './mark.js';
import { RELEASE_MOMENTS, type ReleaseRules } from './release.js';

/** How a quiz is sat; part of an immutable edition. Durations are whole seconds. */
export interface QuizSettings {
  readonly languages: readonly string[];
  readonly behaviour: string;
  readonly timeLimit: number | null;
  /** Share of the maximum, a decimal from 0 to 1. */
  readonly passMark: string;
  readonly attempts: number | null;
  /** Between the end of one attempt and the start of the next. */
  readonly wait: number;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly release: ReleaseRules;
  readonly navigation: 'free';
}

/** The settings, or every finding that keeps them from being published. */
export function checkedSettings(settings: QuizSettings): Result<QuizSettings, Finding> {
  const findings = [
    ...wrong(settings.languages.length > 0, 'languages', 'no-language'),
    ...wrong(behaviourNames.includes(settings.behaviour), 'behaviour', 'unknown-behaviour'),
    ...wrong(settings.timeLimit === null || settings.timeLimit > 0, 'timeLimit', 'not-positive'),
    ...wrong(isShare(settings.passMark), 'passMark', 'not-a-share'),
    ...wrong(settings.attempts === null || settings.attempts > 0, 'attempts', 'not-positive'),
    ...wrong(settings.wait >= 0, 'wait', 'negative'),
    ...wrong(opensFirst(settings), 'closesAt', 'closes-before-it-opens'),
    ...wrong(areMoments(settings.release), 'release', 'unknown-moment'),
    ...wrong(settings.navigation === 'free', 'navigation', 'unknown-navigation'),
  ];
  return findings.length === 0 ? success(settings) : failure(findings);
}

function wrong(holds: boolean, field: string, message: string): Finding[] {
  return holds ? [] : [{ path: [field], message }];
}

function isShare(text: string): boolean {
  const share = parseMark(text);
  return share !== null && compareMarks(share, ZERO) >= 0 && compareMarks(share, ONE) <= 0;
}

function opensFirst({ opensAt, closesAt }: QuizSettings): boolean {
  return opensAt === null || closesAt === null || opensAt < closesAt;
}

function areMoments({ marks, answers, feedback }: ReleaseRules): boolean {
  return [marks, answers, feedback].every((moment) => RELEASE_MOMENTS.includes(moment));
}
