import { PrepareDatabase1795000000000 } from './1795000000000-prepare-database.js';
import { CreateAuditLines1795000010000 } from './1795000010000-create-audit-lines.js';
import { CreateJobQueueDoor1795000020000 } from './1795000020000-create-job-queue-door.js';
import { CreateProposals1795000030000 } from './1795000030000-create-proposals.js';
import { CreatePeople1795000040000 } from './1795000040000-create-people.js';
import { CreateUnits1795000040001 } from './1795000040001-create-units.js';
import { CreatePosts1795000040002 } from './1795000040002-create-posts.js';
import { CreateEmployments1795000040003 } from './1795000040003-create-employments.js';
import { CreatePostings1795000040004 } from './1795000040004-create-postings.js';
import { CreateDuties1795000040005 } from './1795000040005-create-duties.js';
import { CreateAccommodations1795000040006 } from './1795000040006-create-accommodations.js';
import { CreateRegisterViews1795000040007 } from './1795000040007-create-register-views.js';
import { ErasePerson1795000040008 } from './1795000040008-erase-person.js';
import { CreateCourses1795000050000 } from './1795000050000-create-courses.js';
import { CreateLessonTexts1795000050001 } from './1795000050001-create-lesson-texts.js';
import { RememberPublishedFolders1795000050002 } from './1795000050002-remember-published-folders.js';
import { CreateQuestions1795000060000 } from './1795000060000-create-questions.js';
import { CreateQuizzes1795000060001 } from './1795000060001-create-quizzes.js';
import { CreateAttempts1795000060002 } from './1795000060002-create-attempts.js';
import { SaveStepsInOneStatement1795000060003 } from './1795000060003-save-steps-in-one-statement.js';
import { TieQuizzesToCourses1795000060004 } from './1795000060004-tie-quizzes-to-courses.js';
import { SaveStepsWithFewerLooks1795000060005 } from './1795000060005-save-steps-with-fewer-looks.js';
import { CreateOutbox1795000070000 } from './1795000070000-create-outbox.js';
import { CreateAccounts1795000080000 } from './1795000080000-create-accounts.js';
import { CreateRoleGrants1795000080001 } from './1795000080001-create-role-grants.js';
import { CreateSessions1795000080002 } from './1795000080002-create-sessions.js';
import { CreateSecondFactors1795000080003 } from './1795000080003-create-second-factors.js';
import { CreateInvitationsAndResets1795000080004 } from './1795000080004-create-invitations-and-resets.js';
import { CreateSignInFailures1795000080005 } from './1795000080005-create-sign-in-failures.js';
import { AddAccountPreferences1795000080006 } from './1795000080006-add-account-preferences.js';
import { SealSecondFactors1795000080007 } from './1795000080007-seal-second-factors.js';
import { TellChangedRights1795000080008 } from './1795000080008-tell-changed-rights.js';
import { CreateEnrolments1795000090000 } from './1795000090000-create-enrolments.js';
import { CreateProgrammesAndFacts1795000100000 } from './1795000100000-create-programmes-and-facts.js';
import { CreateStandingSpans1795000100001 } from './1795000100001-create-standing-spans.js';
import { RecordFactsInOrder1795000100002 } from './1795000100002-record-facts-in-order.js';
import { PublishProgrammes1795000100003 } from './1795000100003-publish-programmes.js';
import { CreatePolicyChanges1795000100010 } from './1795000100010-create-policy-changes.js';
import { CreateCertificates1795000110000 } from './1795000110000-create-certificates.js';
import { CreateCertificateHolders1795000110001 } from './1795000110001-create-certificate-holders.js';
import { CreateCertificateShares1795000110002 } from './1795000110002-create-certificate-shares.js';
import { CreateCertificatePosition1795000110003 } from './1795000110003-create-certificate-position.js';
import { IndexStandingDates1795000130000 } from './1795000130000-index-standing-dates.js';
import { RememberRecheckDay1795000130001 } from './1795000130001-remember-recheck-day.js';
import { PublishRecipients1795000130002 } from './1795000130002-publish-recipients.js';
import { CreateFollowupRuns1795000130003 } from './1795000130003-create-followup-runs.js';
import { CreateFollowupActions1795000130004 } from './1795000130004-create-followup-actions.js';
import { CreateFollowupEnrolments1795000130005 } from './1795000130005-create-followup-enrolments.js';
import { CreateLapseAlerts1795000130006 } from './1795000130006-create-lapse-alerts.js';
import { CreateUnsubscribeLinks1795000130007 } from './1795000130007-create-unsubscribe-links.js';
import { PublishTurnedStandings1795000130008 } from './1795000130008-publish-turned-standings.js';

/** Every migration, oldest first: one line each, sorted by timestamp. */
export const migrations = [
  PrepareDatabase1795000000000,
  CreateAuditLines1795000010000,
  CreateJobQueueDoor1795000020000,
  CreateProposals1795000030000,
  CreatePeople1795000040000,
  CreateUnits1795000040001,
  CreatePosts1795000040002,
  CreateEmployments1795000040003,
  CreatePostings1795000040004,
  CreateDuties1795000040005,
  CreateAccommodations1795000040006,
  CreateRegisterViews1795000040007,
  ErasePerson1795000040008,
  CreateCourses1795000050000,
  CreateLessonTexts1795000050001,
  RememberPublishedFolders1795000050002,
  CreateQuestions1795000060000,
  CreateQuizzes1795000060001,
  CreateAttempts1795000060002,
  SaveStepsInOneStatement1795000060003,
  TieQuizzesToCourses1795000060004,
  SaveStepsWithFewerLooks1795000060005,
  CreateOutbox1795000070000,
  CreateAccounts1795000080000,
  CreateRoleGrants1795000080001,
  CreateSessions1795000080002,
  CreateSecondFactors1795000080003,
  CreateInvitationsAndResets1795000080004,
  CreateSignInFailures1795000080005,
  AddAccountPreferences1795000080006,
  SealSecondFactors1795000080007,
  TellChangedRights1795000080008,
  CreateEnrolments1795000090000,
  CreateProgrammesAndFacts1795000100000,
  CreateStandingSpans1795000100001,
  RecordFactsInOrder1795000100002,
  PublishProgrammes1795000100003,
  CreatePolicyChanges1795000100010,
  CreateCertificates1795000110000,
  CreateCertificateHolders1795000110001,
  CreateCertificateShares1795000110002,
  CreateCertificatePosition1795000110003,
  IndexStandingDates1795000130000,
  RememberRecheckDay1795000130001,
  PublishRecipients1795000130002,
  CreateFollowupRuns1795000130003,
  CreateFollowupActions1795000130004,
  CreateFollowupEnrolments1795000130005,
  CreateLapseAlerts1795000130006,
  CreateUnsubscribeLinks1795000130007,
  PublishTurnedStandings1795000130008,
];
