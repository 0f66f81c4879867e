import { type Capability, may, type Thing } from '#identity';
import type { Actor } from '#kernel';

export type ProgrammeRight = Extract<Capability, `programmes.${string}`>;

/** A programme as the rights see it: it lies within itself. */
export function programmeThing(code: string): Thing {
  return { within: [{ kind: 'programme', id: code }] };
}

/** Owners of some programmes reach those only. */
export function reachesProgramme(actor: Actor, right: ProgrammeRight, code: string): boolean {
  return may(actor, right, programmeThing(code));
}
