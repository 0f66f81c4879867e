import { FollowupActionRow } from './followup-action.entity.js';
import { FollowupAlertRow } from './followup-alert.entity.js';
import { FollowupEnrolmentRow } from './followup-enrolment.entity.js';
import { FollowupPosition } from './followup-position.entity.js';
import { FollowupRunRow } from './followup-run.entity.js';
import { UnsubscribeLinkRow } from './unsubscribe-link.entity.js';

export const followupEntities = [
  FollowupRunRow,
  FollowupPosition,
  FollowupActionRow,
  FollowupEnrolmentRow,
  FollowupAlertRow,
  UnsubscribeLinkRow,
];
