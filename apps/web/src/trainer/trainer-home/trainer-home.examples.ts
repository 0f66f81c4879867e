import { trainerHomePage, type TrainerHomeView } from './trainer-home.view.js';

const nothing = { drafts: 0, changed: 0, published: 0, waiting: 0, asked: 0, mayWrite: true };

export const trainerHomeExamples: Readonly<Record<string, TrainerHomeView>> = {
  'with work': trainerHomePage({ ...nothing, drafts: 2, published: 40, waiting: 1 }, 'en').view,
  'the first day': trainerHomePage(nothing, 'en').view,
};
