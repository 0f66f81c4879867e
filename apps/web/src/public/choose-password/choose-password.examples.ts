import { choosePasswordPage, type ChoosePasswordView } from './choose-password.view.js';

const account = { name: 'Ayu Lestari', email: 'ayu@mfa.example' };
const plain = { account, minimum: 15, problems: [] };

export const choosePasswordExamples: Readonly<Record<string, ChoosePasswordView>> = {
  invitation: choosePasswordPage({ ...plain, kind: 'invitation', action: '/invitations/token' }, 'en').view,
  'reset, refused': choosePasswordPage(
    { ...plain, kind: 'reset', action: '/password-reset/token', problems: ['too-short', 'common'] },
    'en',
  ).view,
};
