import type { PersonStanding } from '#certification';
import type { OwnCertificate } from '#certificates';
import { civilDate } from '#kernel';
import { exampleCourse, exampleEnrolment, halfWay } from '../course.examples.js';
import type { HomeProgramme } from './home-programmes.js';
import { homePage, type HomeView } from './home.view.js';

export const homeToday = civilDate('2026-11-22');

/** A programme with a standing, its dates given as months and days around the day of the examples. */
export function programme(code: string, answer: object, course = true): HomeProgramme {
  const nothing = { validFrom: null, validThrough: null, opens: null, graceThrough: null, waived: false };
  return {
    standing: {
      programme: { code, content: { title: { en: `Programme ${code}` } } },
      answer: { standing: 'not-held', ...nothing, ...answer },
    } as unknown as PersonStanding,
    certificate: 'validFrom' in answer ? ({ number: `MFA-${code}` } as unknown as OwnCertificate) : null,
    course: course ? { slug: `course-${code.toLowerCase()}`, title: `Course ${code}`, minutes: 180 } : null,
  };
}

export const PROGRAMMES: Readonly<Record<string, HomeProgramme>> = {
  valid: programme('DDF', {
    standing: 'valid',
    validFrom: '2025-03-01',
    validThrough: '2028-02-29',
    opens: '2027-09-02',
  }),
  open: programme('DAN', {
    ...{ standing: 'renewal-open', validFrom: '2024-01-01', validThrough: '2026-12-31', opens: '2026-07-04' },
    waived: true,
  }),
  grace: programme('DPD', {
    ...{ standing: 'grace', validFrom: '2023-11-01', validThrough: '2026-10-31', graceThrough: '2026-12-30' },
    opens: '2026-05-04',
  }),
  expired: programme('SCA', {
    standing: 'expired',
    validFrom: '2024-08-01',
    validThrough: '2026-07-31',
    opens: '2026-02-01',
  }),
  lasting: programme('DML', { standing: 'valid', validFrom: '2024-08-01' }, false),
  never: programme('NEW', {}),
};

const all = Object.values(PROGRAMMES);
const own = { course: exampleCourse, progress: halfWay, enrolment: exampleEnrolment };
const attempting = {
  ...own,
  progress: { ...halfWay, next: null, test: { ...halfWay.test!, state: 'running' as const } },
};
const facts = { name: 'Amina Okafor', today: homeToday, programmes: all, courses: [own, attempting] };

export const homeExamples: Readonly<Record<string, HomeView>> = {
  busy: homePage(facts, 'en').view,
  'due on a day': homePage({ ...facts, programmes: [PROGRAMMES['open']!], courses: [] }, 'en').view,
  crowded: homePage({ ...facts, programmes: [...all, ...all, ...all], courses: [] }, 'ar').view,
  quiet: homePage({ ...facts, programmes: [PROGRAMMES['valid']!, PROGRAMMES['never']!], courses: [] }, 'id')
    .view,
  new: homePage({ ...facts, programmes: [], courses: [] }, 'en').view,
};
