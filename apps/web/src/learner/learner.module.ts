import { Module } from '@nestjs/common';
import { AssessmentModule } from '#assessment';
import { CatalogueModule } from '#catalogue';
import { CertificationModule } from '#certification';
import { LearningModule } from '#learning';
import { RegisterModule } from '#register';
import { AttemptController } from './attempts/attempt.controller.js';
import { AttemptsController } from './attempts/attempts.controller.js';
import { LearnerAttempts } from './attempts/learner-attempts.service.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { CourseController } from './course/course.controller.js';
import { CourseModuleController } from './course-module/course-module.controller.js';
import { HomeController } from './home/home.controller.js';
import { LearnerCourses } from './learner-courses.service.js';
import { LessonController } from './lesson/lesson.controller.js';
import { MediaController } from './media/media.controller.js';
import { QuizQuestionController } from './quiz-question/quiz-question.controller.js';
import { QuizResultController } from './quiz-result/quiz-result.controller.js';
import { QuizReviewController } from './quiz-review/quiz-review.controller.js';
import { QuizStartController } from './quiz-start/quiz-start.controller.js';
import { QuizStarts } from './quiz-start/quiz-starts.service.js';

/** Pages of those who learn: home, courses, lessons, tests. */
@Module({
  imports: [AssessmentModule, CatalogueModule, CertificationModule, LearningModule, RegisterModule],
  providers: [LearnerAttempts, LearnerCourses, QuizStarts],
  controllers: [
    HomeController,
    CatalogueController,
    CourseController,
    CourseModuleController,
    LessonController,
    MediaController,
    QuizStartController,
    AttemptsController,
    AttemptController,
    QuizQuestionController,
    QuizReviewController,
    QuizResultController,
  ],
})
export class LearnerModule {}
