import { Controller, Get, Param } from '@nestjs/common';
import { CatalogueService } from '#catalogue';
import { Database } from '#database';
import { type Answer, BytesAnswer } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { Requires } from '../../http/requires.js';

const NAME = /^([0-9a-f]{64})\.svg$/;

/** Drawings of lessons under the hash of their content, so that they are fetched once. */
@Controller('media')
export class MediaController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly database: Database,
  ) {}

  @Get(':name')
  @Requires('learn')
  async show(@Param('name') name: string): Promise<Answer> {
    const hash = NAME.exec(name)?.[1];
    const media = hash === undefined ? null : await this.catalogue.media(this.database.sql, hash);
    if (media === null) throw notFound('no-drawing');
    return new BytesAnswer(media.bytes, media.mediaType, { isImmutable: true });
  }
}
