import { toInstant } from '#kernel';

/** Rows of a tiny register, for specs. */
export const MAY = toInstant('2026-05-01T08:00:00Z');
export const JUNE = toInstant('2026-06-01T08:00:00Z');
export const JULY = toInstant('2026-07-01T08:00:00Z');

export const POST = {
  from: '2020-01-01',
  type: 'EMB',
  host: 'XAA',
  region: 'SEP',
  time_zone: 'Asia/Jakarta',
  hardship: '1',
};
export const POSTS = [
  { code: 'P001', city: 'Talutu', threat: '1', bandwidth: 'A', tour_months: '36', ...POST },
  { code: 'P002', city: 'Koremua', threat: '3', bandwidth: 'C', tour_months: '36', ...POST },
];
export const UNITS: Record<string, string>[] = [
  {
    code: 'HR',
    from: '2020-01-01',
    parent: 'SG',
    name_en: 'Human Resources',
    name_id: 'Sumber Daya Manusia',
  },
  { code: 'SG', from: '2020-01-01', name_en: 'Secretariat-General' },
];
export const OFFICER = {
  basis: 'home-based',
  cadre: 'diplomatic',
  function: 'political',
  has_account: 'yes',
};
export const PEOPLE = [
  { staff_number: 'A-1', from: '2021-02-01', display_name: 'Rani Talu', grade: 'D1', unit: 'HR', ...OFFICER },
  { staff_number: 'A-1', from: '2024-02-01', display_name: 'Rani Talu', grade: 'D2', unit: 'HR', ...OFFICER },
  { staff_number: 'A-2', from: '2023-02-01', display_name: 'Dalu', grade: 'D3', ...OFFICER },
];
export const POSTING = {
  key: 'A-1/1',
  person: 'A-1',
  post: 'P002',
  kind: 'primary',
  position: 'officer',
  from: '2026-08-01',
};
