import { signInAgainPage, type SignInAgainView } from './sign-in-again.view.js';

export const signInAgainExamples: Readonly<Record<string, SignInAgainView>> = {
  'by password': signInAgainPage({ next: '', isWrong: false, byCode: false }, 'en').view,
  'wrong code': signInAgainPage({ next: '/admin/roles', isWrong: true, byCode: true }, 'en').view,
};
