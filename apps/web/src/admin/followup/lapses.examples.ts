import type { OwnAlert } from '#followup';
import { civilDate, type Instant } from '#kernel';
import { lapsesPage, type LapsesView } from './lapses.view.js';

const today = civilDate('2026-11-23');
const alert: OwnAlert = {
  ...{ action: '7', holder: 'Ayu Lestari', title: { en: 'Cyber hygiene' }, end: civilDate('2025-11-22') },
  ...{ acknowledgeBy: civilDate('2026-11-30'), acknowledgedAt: null },
};
const late: OwnAlert = { ...alert, action: '6', acknowledgeBy: civilDate('2026-11-20') };
const given: OwnAlert = { ...alert, action: '5', acknowledgedAt: '2026-11-20T08:00:00.000000Z' as Instant };

export const lapsesExamples: Readonly<Record<string, LapsesView>> = {
  some: lapsesPage({ alerts: [alert, late, given], today }, 'en').view,
  none: lapsesPage({ alerts: [], today }, 'en').view,
};
