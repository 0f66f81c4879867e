import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CertificateIssuer, CertificatesService } from '#certificates';
import { Database } from '#database';
import { may } from '#identity';
import { type Actor, END_OF_TIME, type Moment, type PersonId } from '#kernel';
import { RegisterService } from '#register';
import { WebSettings } from '../config.js';
import { type Answer, page, seeOther } from '../http/answers.js';
import { notFound } from '../http/denials.js';
import { doneOf } from '../http/form.js';
import { Requires } from '../http/requires.js';
import { type Visit, Visited, Who } from '../http/visit.js';
import { CERTIFICATE_DONE, certificatePage } from './certificate/certificate.view.js';
import { myCertificatesPage } from './my-certificates/my-certificates.view.js';
import { personScopes } from './person-scopes.js';

/** Certificates as their holders see them, and whoever may see their holders' records (IDOR-02). */
@Controller('certificates')
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly issuer: CertificateIssuer,
    private readonly register: RegisterService,
    private readonly settings: WebSettings,
    private readonly database: Database,
  ) {}

  @Get()
  @Requires('certificates.read')
  async index(@Visited() { lang, moment }: Visit, @Who() { person }: Actor): Promise<Answer> {
    const own = person ? await this.certificates.ownCertificates(this.database.sql, person, moment) : [];
    return page(myCertificatesPage(own, moment.today, lang));
  }

  @Get(':number')
  @Requires('certificates.read')
  async show(
    @Visited() { lang, moment }: Visit,
    @Who() actor: Actor,
    @Param('number') number: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const person = await this.readable(number, actor, moment);
    const certificate = await this.certificates.certificate(this.database.sql, number, person, moment);
    if (!certificate) throw notFound('no-such-certificate');
    const [{ publicUrl }, { zone }] = [this.issuer, this.settings];
    const [isOwn, done] = [person === actor.person, doneOf(query, CERTIFICATE_DONE)];
    return page(certificatePage({ certificate, publicUrl, zone, isOwn, done }, lang));
  }

  @Post(':number/share')
  @Requires('certificates.read')
  async share(
    @Visited() { moment }: Visit,
    @Who() actor: Actor,
    @Param('number') number: string,
  ): Promise<Answer> {
    const holder = this.holder(actor);
    const token = await this.database.transaction((tx) =>
      this.certificates.share(tx, number, holder, moment),
    );
    if (token === null) throw notFound('not-your-certificate');
    return seeOther(`/certificates/${encodeURIComponent(number)}?done=shared#sharing`);
  }

  @Post(':number/unshare')
  @Requires('certificates.read')
  async unshare(
    @Visited() { moment }: Visit,
    @Who() actor: Actor,
    @Param('number') number: string,
  ): Promise<Answer> {
    const holder = this.holder(actor);
    const was = await this.database.transaction((tx) =>
      this.certificates.unshare(tx, number, holder, moment),
    );
    if (was === null) throw notFound('not-your-certificate');
    return seeOther(`/certificates/${encodeURIComponent(number)}?done=unshared#sharing`);
  }

  /** Sharing is the holder's alone, whoever else may read. */
  private holder({ person, account }: Actor) {
    if (person === null) throw notFound('not-your-certificate');
    return { person, account };
  }

  /** The holder of a certificate that the actor may read; all others get what a number that never was gets. */
  private async readable(number: string, actor: Actor, { today }: Moment): Promise<PersonId> {
    const owner = await this.certificates.personOf(this.database.sql, number);
    if (owner !== null && owner === actor.person) return owner;
    const asOf = { on: today, knownAt: END_OF_TIME };
    const record = owner && (await this.register.personById(this.database.sql, owner, asOf));
    const within = record ? personScopes(record) : [];
    if (owner === null || !may(actor, 'certificates.read', { owner, within })) throw notFound('out-of-reach');
    return owner;
  }
}
