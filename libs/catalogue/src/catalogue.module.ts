import { Module } from '@nestjs/common';
import { CatalogueService } from './catalogue.service.js';
import { CourseRevisionsRepository } from './course-revisions.repository.js';
import { LessonTextsRepository } from './lesson-texts.repository.js';
import { MediaFilesRepository } from './media-files.repository.js';
import { PublishingService } from './publishing.service.js';

@Module({
  providers: [
    CatalogueService,
    PublishingService,
    CourseRevisionsRepository,
    LessonTextsRepository,
    MediaFilesRepository,
  ],
  exports: [CatalogueService, PublishingService],
})
export class CatalogueModule {}
