import type { Finding } from '#kernel';

type Path = Finding['path'];

/** What one field was read as, or what is wrong with it. */
export type Reading<T> = { readonly value: T } | { readonly problem: string };
export type Reader<T> = (value: unknown) => Reading<T>;

/** Reads the fields of one object that came from outside, and gathers what is wrong instead of stopping. */
export class FieldReader {
  readonly findings: Finding[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly record: Readonly<Record<string, unknown>>,
    private readonly path: Path,
  ) {}

  /** The field's value; undefined, with a finding, where it is missing or wrong. */
  required<T>(field: string, read: Reader<T>): T | undefined {
    this.seen.add(field);
    if (this.has(field)) return this.read(field, read);
    this.findings.push({ path: this.path, message: `${field} is missing` });
    return undefined;
  }

  /** The field's value, or the fallback where it is absent or null. */
  optional<T>(field: string, read: Reader<T>, fallback: T): T | undefined {
    this.seen.add(field);
    return this.has(field) && this.record[field] !== null ? this.read(field, read) : fallback;
  }

  /** Fields that may stand here and are not read; every other one is a finding. */
  refuseOthers(...tolerated: string[]): void {
    for (const field of Object.keys(this.record)) {
      if (this.seen.has(field) || tolerated.includes(field)) continue;
      this.findings.push({ path: [...this.path, field], message: `unknown field: ${field}` });
    }
  }

  private has(field: string): boolean {
    return Object.hasOwn(this.record, field) && this.record[field] !== undefined;
  }

  private read<T>(field: string, read: Reader<T>): T | undefined {
    const reading = read(this.record[field]);
    if ('value' in reading) return reading.value;
    this.findings.push({ path: [...this.path, field], message: `${field}: ${reading.problem}` });
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as it is quoted in a message: short, on one line. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
