import { Course } from './course.entity.js';
import { CoursePublication } from './course-publication.entity.js';
import { CourseRevision } from './course-revision.entity.js';
import { LessonText } from './lesson-text.entity.js';
import { MediaFile } from './media-file.entity.js';
import { PublishedFolder } from './published-folder.entity.js';
import { SelfCheck } from './self-check.entity.js';

export const catalogueEntities = [
  Course,
  CourseRevision,
  CoursePublication,
  LessonText,
  SelfCheck,
  MediaFile,
  PublishedFolder,
];
