import { settingsPage, type SettingsFacts, type SettingsView } from './settings.view.js';

const diplomat: SettingsFacts = {
  actor: { name: 'Amina Okafor', role: 'learner' },
  email: 'amina@mfa.example',
  roles: ['learner'],
  preferences: { lang: 'en', shortcuts: true, lite: false, reminders: true },
  done: null,
  isWrong: false,
};

export const settingsExamples: Readonly<Record<string, SettingsView>> = {
  'one role': settingsPage({ ...diplomat, done: 'saved' }, 'en').view,
  'several roles': settingsPage({ ...diplomat, roles: ['learner', 'hr'] }, 'en').view,
  'unknown language': settingsPage({ ...diplomat, isWrong: true }, 'en').view,
};
