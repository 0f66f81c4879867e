import { signInCodePage, type SignInCodeView } from './sign-in-code.view.js';

export const signInCodeExamples: Readonly<Record<string, SignInCodeView>> = {
  fresh: signInCodePage({ next: '', isWrong: false }, 'en').view,
  'wrong code': signInCodePage({ next: '/courses', isWrong: true }, 'en').view,
};
