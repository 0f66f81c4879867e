import { Injectable } from '@nestjs/common';
import { CertificationService, type PublishedProgramme } from '#certification';
import { Database } from '#database';
import type { Actor } from '#kernel';
import { notFound } from '../http/denials.js';
import { type ProgrammeRight, reachesProgramme } from './programme-reach.js';

/** The programmes that somebody's rights reach. */
@Injectable()
export class ProgrammeDesk {
  constructor(
    private readonly database: Database,
    private readonly certification: CertificationService,
  ) {}

  async all(actor: Actor): Promise<PublishedProgramme[]> {
    const programmes = await this.certification.programmes(this.database.sql);
    return programmes.filter(({ code }) => reachesProgramme(actor, 'programmes.read', code));
  }

  /** A programme that is not there, or out of reach: the two look the same. */
  async reached(actor: Actor, code: string, right: ProgrammeRight): Promise<PublishedProgramme> {
    const programmes = await this.certification.programmes(this.database.sql);
    const programme = programmes.find((each) => each.code === code);
    if (programme === undefined || !reachesProgramme(actor, right, programme.code))
      throw notFound('programme');
    return programme;
  }
}
