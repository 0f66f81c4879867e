import { unsubscribePage, type UnsubscribeView } from './unsubscribe.view.js';

const token = 'abcdefghijklmnopqrstuvwx';

export const unsubscribeExamples: Readonly<Record<string, UnsubscribeView>> = {
  asked: unsubscribePage({ token, done: null }, 'en').view,
  stopped: unsubscribePage({ token, done: 'stopped' }, 'en').view,
};
