import type { AttemptId, PersonId } from '#kernel';
import type { Actor } from '#kernel';
import { forbidden, notFound } from '../http/denials.js';

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;
const ATTEMPT = /^[0-9a-z]{26}$/;
const QUESTION = /^[1-9]\d{0,2}$/;

/** The person whose learning this is; an account of its own, without a person, has none. */
export function personOf({ person }: Actor): PersonId {
  if (person === null) throw forbidden('no-person');
  return person;
}

/** A name in an address as courses and quizzes are named; anything else is nowhere. */
export function slugIn(text: string): string {
  if (!SLUG.test(text)) throw notFound('no-slug');
  return text;
}

export function attemptIn(text: string): AttemptId {
  if (!ATTEMPT.test(text)) throw notFound('no-attempt-id');
  return text as AttemptId;
}

/** The index, from 0, of the question that an address counts from 1. */
export function questionIn(text: string): number {
  if (!QUESTION.test(text)) throw notFound('no-question-number');
  return Number(text) - 1;
}
