import { signInPage, type SignInView } from './sign-in.view.js';

export const signInExamples: Readonly<Record<string, SignInView>> = {
  fresh: signInPage({ email: '', next: '', problem: null }, 'en', false).view,
  'back to a page': signInPage({ email: '', next: '/courses', problem: null }, 'en', true).view,
  'wrong password': signInPage({ email: 'ayu@mfa.example', next: '', problem: 'wrong' }, 'en', false).view,
};
