import { resetRequestPage, type ResetRequestView } from './reset-request.view.js';

export const resetRequestExamples: Readonly<Record<string, ResetRequestView>> = {
  fresh: resetRequestPage(null, 'en').view,
  asked: resetRequestPage('sent', 'en').view,
};
