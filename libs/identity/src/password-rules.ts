/** Why a password can't be chosen; each is a sentence of the page's words. */
export type PasswordProblem =
  'too-short' | 'too-long' | 'common' | 'names-product' | 'names-ministry' | 'names-person';

/** Beyond this a password is refused unhashed, so that no one can make the server work (AUTH-02). */
export const PASSWORD_CEILING = 4_096;

export const PRODUCT_NAME = 'Credence';

export interface PasswordContext {
  /** The least number of characters, 15 by default. */
  readonly minimum: number;
  readonly ministry: string;
  readonly name: string;
  readonly email: string;
  /** Common passwords, folded. */
  readonly denied: ReadonlySet<string>;
}

/**
 * Length and a deny list, no composition rules (NIST SP 800-63B-4, section 3.1.1.2). Denied words count also with
 * digits appended, with spaces between, and repeated; a password that merely contains one is fine.
 */
export function passwordProblems(password: string, context: PasswordContext): PasswordProblem[] {
  if (password.length > PASSWORD_CEILING) return ['too-long'];
  const problems: PasswordProblem[] = [];
  if ([...password.normalize('NFC')].length < context.minimum) problems.push('too-short');
  const cores = coresOf(password);
  const meets = (words: readonly string[]) =>
    words.map(fold).some((word) => word.length > 0 && cores.has(word));
  if ([...cores].some((core) => core === '' || context.denied.has(core))) problems.push('common');
  if (meets([PRODUCT_NAME])) problems.push('names-product');
  if (meets([context.ministry, initialsOf(context.ministry)])) problems.push('names-ministry');
  if (meets(personWords(context))) problems.push('names-person');
  return problems;
}

/** Letters and digits in lower case, composed: `Pass Word-1` and `password1` are one. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}@]+/gu, '');
}

/** What a password comes down to: as it is, without its last digits, and what it repeats. */
function coresOf(password: string): Set<string> {
  const whole = fold(password) || password;
  const bare = withoutDigits(whole);
  return new Set([whole, bare, unrepeated(whole), unrepeated(bare), withoutDigits(unrepeated(bare))]);
}

/** Without the digits at its end; digits alone stay, for they may be as random as anything. */
function withoutDigits(text: string): string {
  return text.replace(/\p{N}+$/u, '') || text;
}

/** The shortest text whose repetition gives this one; a single character repeated comes down to nothing. */
function unrepeated(text: string): string {
  const core = text.slice(0, (text + text).indexOf(text, 1));
  return [...core].length === 1 ? '' : core;
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 3 ? '' : words.map((word) => word.slice(0, 1)).join('');
}

function personWords({ name, email }: PasswordContext): string[] {
  const parts = name.split(/[\s,.'’-]+/).filter((part) => part.length >= 3);
  return [name, ...parts, parts.toReversed().join(''), email, email.split('@')[0] ?? ''];
}
