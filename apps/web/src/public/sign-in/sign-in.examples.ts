import { signInPage, type SignInView } from './sign-in.view.js';

export const signInExamples: Readonly<Record<string, SignInView>> = {
  fresh: signInPage({ email: '', next: '', problem: null, done: 'password' }, 'en', false).view,
  'back to a page': signInPage({ email: '', next: '/courses', problem: null, done: null }, 'en', true).view,
  'wrong password': signInPage(
    { email: 'ayu@mfa.example', next: '', problem: 'wrong', done: null },
    'en',
    false,
  ).view,
};
